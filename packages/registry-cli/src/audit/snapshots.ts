import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Registry, RegistryDate } from '@smtp-status/registry'
import { registryAsOf, isRegistryDate } from '@smtp-status/registry'
import type { FieldComparison, IanaComparison } from '@smtp-status/publish/iana'
import { compareWithIana, readIana, registryIn } from '@smtp-status/publish/iana'
import type { Context } from '../context.js'
import { CannotRun } from '../context.js'
import { whyUnreadable } from '@smtp-status/terminal/process'
import { readTextFile } from '../files.js'

/** A field in which our registry of a day differs from IANA's file of that day by more than its form. */
export interface SnapshotException extends FieldComparison {
  /** The code of the entry, or the id of the table. */
  readonly place: string
}

/** One of IANA's files against our registry as of the day of its last update. */
export interface SnapshotComparison {
  readonly file: string
  readonly updated: RegistryDate
  readonly entries: IanaComparison['counts']
  /** Number of fields that were compared. */
  readonly fields: number
  /** Those with the same text. */
  readonly equal: number
  /** Dates that ours has and IANA's file does not give. */
  readonly silent: number
  /** Those with the same fact in another form. */
  readonly form: number
  /** Descriptions, which ours has in words of its own. */
  readonly restated: number
  /** Those that a correction explains. */
  readonly explained: number
  readonly unexplained: number
  readonly exceptions: readonly SnapshotException[]
}

/** A file that could not be compared, and why. */
export interface UnreadSnapshot {
  readonly file: string
  readonly reason: string
}

const explainedOrNot: ReadonlySet<FieldComparison['verdict']> = new Set([
  'corrected',
  'different',
  'missing',
  'extra',
])

const isSilent = ({ verdict, ours, iana }: FieldComparison): boolean =>
  verdict === 'same' && iana === '' && ours !== ''

function exceptionsIn({ heads, entries }: IanaComparison): readonly SnapshotException[] {
  const places = [
    ...heads.map(({ id, fields }) => ({ place: id, fields })),
    ...entries.map(({ code, fields }) => ({ place: code, fields })),
  ]
  return places.flatMap(({ place, fields }) =>
    fields.flatMap((field) => (explainedOrNot.has(field.verdict) ? [Object.assign({ place }, field)] : [])),
  )
}

function summarise(file: string, updated: RegistryDate, comparison: IanaComparison): SnapshotComparison {
  const { totals, counts, heads, entries } = comparison
  const silent = [...heads, ...entries].flatMap(({ fields }) => fields.filter(isSilent)).length
  return {
    file,
    updated,
    entries: counts,
    fields: Object.values(totals).reduce((sum, each) => sum + each, 0),
    equal: totals.same - silent,
    silent,
    form: totals.form,
    restated: totals.restated,
    explained: totals.corrected,
    unexplained: totals.different + totals.missing + totals.extra,
    exceptions: exceptionsIn(comparison),
  }
}

/**
 * Compares the registry, as it was at the end of the day of a file's last update, with that file of IANA's, field by field.
 * Takes the file's text, and its name.
 */
export function compareSnapshot(
  registry: Registry,
  text: string,
  file: string,
): SnapshotComparison | UnreadSnapshot {
  const read = readIana(text, file, registry.id)
  if (!read.ok) return { file, reason: read.findings.map(({ message }) => message).join('; ') }
  const { updated = '' } = registryIn(read.document)
  if (!isRegistryDate(updated)) return { file, reason: 'it does not say when it was last updated' }
  return summarise(file, updated, compareWithIana(registryAsOf(registry, updated), read.document))
}

/** One of IANA's files, read. */
interface SnapshotFile {
  readonly file: string
  readonly text: string
}

const advice = "name a folder that holds IANA's files of several days, as XML"

function namesIn(folder: string, context: Context): readonly string[] {
  try {
    return readdirSync(resolve(context.workingFolder, folder)).filter((name) => name.endsWith('.xml'))
  } catch (error) {
    throw new CannotRun(`${folder} cannot be read: ${whyUnreadable(error)}`, advice, { cause: error })
  }
}

/** Reads the XML files of a folder, in the order of their names. Throws `CannotRun` where there is none. */
export function* snapshotFiles(folder: string, context: Context): Generator<SnapshotFile, void, void> {
  const names = namesIn(folder, context)
  if (names.length === 0) throw new CannotRun(`${folder} holds no XML file`, advice)
  for (const file of names.toSorted()) {
    yield { file, text: readTextFile(join(folder, file), context) }
  }
}
