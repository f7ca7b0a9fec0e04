import type { Registry } from '@smtp-status/registry'

/** What a build did, for people and programs. */
export interface BuildSummary {
  readonly folder: string
  readonly entries: Readonly<Record<string, number>>
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly bytes: number
  /** False where the folder already held exactly this. */
  readonly changed: boolean
  readonly milliseconds: number
}

/** How many entries each table has, under the table's title. */
export function countEntries(registry: Registry): Readonly<Record<string, number>> {
  const { tables, classes, subjects, enumerated } = registry
  return {
    [tables.class.title]: classes.length,
    [tables.subject.title]: subjects.length,
    [tables.enumerated.title]: enumerated.length,
  }
}

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

function table(rows: readonly (readonly [name: string, value: string])[]): string {
  const nameWidth = Math.max(...rows.map(([name]) => name.length))
  const valueWidth = Math.max(...rows.map(([, value]) => value.length))
  return rows.map(([name, value]) => `  ${name.padEnd(nameWidth)}  ${value.padStart(valueWidth)}\n`).join('')
}

/** Prints a summary in lines of at most 80 columns, paths aside. */
export function printSummary(summary: BuildSummary): string {
  const total = Object.values(summary.entries).reduce((sum, count) => sum + count, 0)
  const entries = table(Object.entries(summary.entries).map(([name, count]) => [name, String(count)]))
  const files = table(summary.files.map(({ name, bytes }) => [name, grouped(bytes)]))
  const done = summary.changed ? 'published' : 'already up to date'
  const figures = `${summary.files.length} files, ${grouped(summary.bytes)} bytes, ${(summary.milliseconds / 1000).toFixed(2)} s`
  return `${total} entries\n${entries}\n${summary.folder} (bytes)\n${files}\n${done}: ${figures}\n`
}
