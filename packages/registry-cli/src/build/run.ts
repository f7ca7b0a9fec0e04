import { resolve } from 'node:path'
import type { Finding, Registry } from '@smtp-status/registry'
import type { Artifact } from '@smtp-status/publish'
import { publishArtifacts, writeAllOrNothing } from '@smtp-status/publish'
import { allFindings } from '@smtp-status/submission'
import { numberText } from '@smtp-status/terminal/layout'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { dateGiven, pastOf } from '../history/past.js'
import { loadFolder, findProject, sourceFolderOf } from '../project.js'
import { reportFindings } from '../report.js'

/** Outcome of a build, for people and programs. */
interface BuildSummary {
  readonly folder: string
  readonly entries: Readonly<Record<string, number>>
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly bytes: number
  /** False where the folder already held exactly this. */
  readonly changed: boolean
  readonly milliseconds: number
}

/** Counts the entries of each table, under the table's title. */
function countEntries(registry: Registry): Readonly<Record<string, number>> {
  const { tables, classes, subjects, enumerated } = registry
  return {
    [tables.class.title]: classes.length,
    [tables.subject.title]: subjects.length,
    [tables.enumerated.title]: enumerated.length,
  }
}

function table(rows: readonly (readonly [name: string, value: string])[]): string {
  const nameWidth = Math.max(...rows.map(([name]) => name.length))
  const valueWidth = Math.max(...rows.map(([, value]) => value.length))
  return rows.map(([name, value]) => `  ${name.padEnd(nameWidth)}  ${value.padStart(valueWidth)}\n`).join('')
}

/** Prints a summary in lines of at most 80 columns, paths aside. */
function printSummary(summary: BuildSummary): string {
  const total = Object.values(summary.entries).reduce((sum, count) => sum + count, 0)
  const entries = table(Object.entries(summary.entries).map(([name, count]) => [name, String(count)]))
  const files = table(summary.files.map(({ name, bytes }) => [name, numberText(bytes)]))
  const done = summary.changed ? 'published' : 'already up to date'
  const figures = `${summary.files.length} files, ${numberText(summary.bytes)} bytes, ${(summary.milliseconds / 1000).toFixed(2)} s`
  return `${total} entries\n${entries}\n${summary.folder} (bytes)\n${files}\n${done}: ${figures}\n`
}

/** Options of `registry build`. */
interface BuildOptions {
  readonly out: string | undefined
  /** The day or month whose registry is published; `undefined` for today's. */
  readonly asOf: string | undefined
  readonly json: boolean
}

function summarise(
  folder: string,
  registry: Registry,
  artifacts: readonly Artifact[],
  changed: boolean,
  milliseconds: number,
): BuildSummary {
  const files = artifacts.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text) }))
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return { folder, entries: countEntries(registry), files, bytes, changed, milliseconds }
}

/** Nothing of the registry is wrong where the files cannot be written, so the command ends as one that could not run. */
function cannotWrite(findings: readonly Finding[]): CannotRun {
  const [finding] = findings
  const { place, message = 'The files cannot be written', advice = 'build again' } = finding ?? {}
  return new CannotRun(place ? `${place.file}: ${message}` : message, advice)
}

/** Checks the registry, publishes it in all forms, and says what was written. A fault anywhere leaves what stands there as it is. */
export async function runBuild(options: BuildOptions, context: Context): Promise<ExitStatus> {
  const begun = context.clock()
  const asOf = options.asOf === undefined ? undefined : dateGiven(options.asOf, context)
  const project = findProject(context.workingFolder)
  const source = await loadFolder(sourceFolderOf(project), context)
  const faults = reportFindings(allFindings(source), context, source)
  if (!source.registry || faults !== 0) return faults
  const registry = asOf === undefined ? source.registry : pastOf(source.registry, asOf)
  const artifacts = publishArtifacts(registry, asOf === undefined ? {} : { asOf })
  const usual = asOf === undefined ? 'dist/registry' : `dist/as-of/${asOf}`
  const folder =
    options.out === undefined ? resolve(project, usual) : resolve(context.workingFolder, options.out)
  const outcome = await writeAllOrNothing(folder, artifacts)
  if ('findings' in outcome) throw cannotWrite(outcome.findings)
  const summary = summarise(
    options.out ?? usual,
    registry,
    artifacts,
    outcome.changed,
    context.clock() - begun,
  )
  context.terminal.print(options.json ? `${JSON.stringify(summary, undefined, 2)}\n` : printSummary(summary))
  return 0
}
