import * as findings from './findings.js'
import type { Entry, Finding, Registry, RegistryCode, RegistryDate } from '@smtp-status/registry'
import {
  datesOf,
  isRegistryDate,
  newestDate,
  parseRegistryCode,
  printRegistryCode,
} from '@smtp-status/registry'
import type { EntryComparison } from '../compare/compare.js'
import { otherStanding } from '../compare/judge.js'
import { noPlace } from '../compare/unknown-parts.js'
import type { IanaRecord } from '../iana/document.js'
import { fieldText } from '../iana/document.js'
import { changedEntry, newEntry } from './changed-entry.js'
import type { ReadFacts } from './facts.js'
import { readFacts } from './facts.js'

/** Options of bringing in IANA's file. */
export interface ImportOptions {
  /** Tells whether IANA's wording of descriptions is taken over for the entries that are new or change. */
  readonly descriptions: boolean
}

/** One file of the source that is to be written anew. */
export interface EntryChange {
  /** Relative to the source's folder: `enumerated/X.7.31.yaml`. */
  readonly file: string
  /** Absent for a new entry. */
  readonly before?: Entry
  readonly after: Entry
}

/** Inputs for planning an entry beside the comparison. */
export interface Importing {
  readonly registry: Registry
  readonly options: ImportOptions
  /** The day of IANA's file. */
  readonly fileDate: RegistryDate
  readonly entries: ReadonlyMap<string, Entry>
}

/** Outcome for one entry. */
interface Outcome {
  readonly change?: EntryChange
  readonly findings: readonly Finding[]
}

/** The file of an entry, relative to the source's folder. */
export function entryFile(code: RegistryCode): string {
  return `${code.table}/${printRegistryCode(code)}.yaml`
}

function planNew(compared: EntryComparison, record: IanaRecord, importing: Importing): Outcome {
  const { registry, options } = importing
  const code = parseRegistryCode(compared.code)
  if (
    code === undefined ||
    registry.tables[code.table].id !== compared.table ||
    importing.entries.has(compared.code)
  )
    return { findings: [findings.unusableCode(compared)] }
  const { facts, unreadable } = readFacts(record)
  const file = entryFile(code)
  const unknown = findings.forUnknown(file, compared.code, compared.fields)
  const after = newEntry(code, record, facts, options.descriptions)
  if (after === undefined) return { findings: [findings.incomplete(file, unreadable), ...unknown] }
  const illegible = unreadable.map((field) => findings.unreadable(file, field))
  return { change: { file, after }, findings: [...illegible, ...unknown] }
}

function dateOfChange(before: Entry, { updated = '' }: IanaRecord, fileDate: RegistryDate): RegistryDate {
  const isNew = isRegistryDate(updated) && !before.history.some(({ date }) => date === updated)
  return isNew ? updated : fileDate
}

const leftOut: ReadonlySet<string> = new Set([otherStanding, noPlace])

/** The fields in which IANA's file says something else than ours and can be taken at its word. */
function fieldsToTake(compared: EntryComparison, { unreadable }: ReadFacts): ReadonlySet<string> {
  const open = compared.fields.filter(({ verdict }) => verdict === 'different' || verdict === 'missing')
  const illegible = new Set<string>(unreadable.map(({ field }) => field))
  const taken = open.filter(({ field, reason }) => !illegible.has(field) && !leftOut.has(reason ?? ''))
  // A description is never a fact: where IANA's is another one than it was, somebody has to read it.
  return new Set(taken.map(({ field }) => field).filter((field) => field !== 'description'))
}

function planChange(
  compared: EntryComparison,
  record: IanaRecord,
  before: Entry,
  importing: Importing,
): Outcome {
  const file = entryFile(before.code)
  const read = readFacts(record)
  const fields = fieldsToTake(compared, read)
  const found = findings.forFields(file, compared, read.unreadable)
  if (fields.size === 0) return { findings: found }
  const date = dateOfChange(before, record, importing.fileDate)
  const newest = newestDate(datesOf(before))
  if (newest !== undefined && date < newest)
    return { findings: [...found, findings.older(file, date, newest)] }
  const registered = fields.has('date') && isRegistryDate(record.date ?? '') ? record.date : undefined
  const after = changedEntry(before, {
    facts: read.facts,
    fields,
    date,
    ...(registered !== undefined && { registered }),
    takeDescription: importing.options.descriptions,
  })
  return { change: { file, before, after }, findings: found }
}

/** Plans what becomes of one entry that was compared: nothing, a new or changed entry, or work by hand. */
export function planEntry(
  compared: EntryComparison,
  records: readonly IanaRecord[],
  importing: Importing,
): Outcome {
  const before = importing.entries.get(compared.code)
  if (compared.presence === 'extra')
    return { findings: before === undefined ? [] : [findings.notInIana(entryFile(before.code))] }
  const record = records.find((each) => fieldText(each, 'code') === compared.code)
  if (record === undefined) return { findings: [] }
  if (compared.presence === 'missing' || before === undefined) return planNew(compared, record, importing)
  return planChange(compared, record, before, importing)
}
