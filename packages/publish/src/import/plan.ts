import type { Document, Entry, Finding, RegistryCode, Registry, RegistryDate } from '@smtp-status/model'
import {
  allEntries,
  compareRegistryCodes,
  datesOf,
  isRegistryDate,
  newestDate,
  parseRegistryCode,
  printRegistryCode,
  tableNames,
} from '@smtp-status/model'
import type { EntryComparison } from '../compare/compare.js'
import { compareWithIana } from '../compare/compare.js'
import { otherStanding } from '../compare/judge-field.js'
import type { IanaDocument, IanaRecord, IanaRegistry } from '../iana/document.js'
import { fieldOf, fieldText, registryIn } from '../iana/document.js'
import { readReferences } from '../iana/references.js'
import { changedEntry } from './changed-entry.js'
import { documentStub } from './document-stub.js'
import type { ReadFacts } from './facts.js'
import { readFacts } from './facts.js'
import * as findings from './findings.js'
import { newEntry } from './new-entry.js'

/** How to bring in IANA's file. */
export interface ImportOptions {
  /** Whether IANA's wording of descriptions is taken over for the entries that are new or change. */
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

/** What IANA's file has and the registry has not, as a change to review. */
export interface ImportPlan {
  /** In order of their codes. */
  readonly entries: readonly EntryChange[]
  /** Documents to add to `documents.yaml`; their notes say what is not known of them. In order of their ids. */
  readonly documents: readonly Document[]
  /** What has to be done by hand, and why. */
  readonly findings: readonly Finding[]
}

interface Importing {
  readonly registry: Registry
  readonly options: ImportOptions
  /** The day of IANA's file. */
  readonly fileDate: RegistryDate
  readonly entries: ReadonlyMap<string, Entry>
}

/** What becomes of one entry. */
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
  const after = newEntry(code, record, facts, options.descriptions)
  if (after === undefined) return { findings: [findings.incomplete(file, unreadable)] }
  return { change: { file, after }, findings: unreadable.map((field) => findings.unreadable(file, field)) }
}

function dateOfChange(before: Entry, { updated = '' }: IanaRecord, fileDate: RegistryDate): RegistryDate {
  const isNew = isRegistryDate(updated) && !before.history.some(({ date }) => date === updated)
  return isNew ? updated : fileDate
}

/** The fields in which IANA's file says something else than ours and can be taken at its word. */
function fieldsToTake(compared: EntryComparison, { unreadable }: ReadFacts): ReadonlySet<string> {
  const open = compared.fields.filter(({ verdict }) => verdict === 'different' || verdict === 'missing')
  const illegible = new Set<string>(unreadable.map(({ field }) => field))
  const taken = open.filter(({ field, reason }) => !illegible.has(field) && reason !== otherStanding)
  return new Set(taken.map(({ field }) => field))
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

function planEntry(compared: EntryComparison, records: readonly IanaRecord[], importing: Importing): Outcome {
  if (compared.presence === 'extra') return { findings: [findings.notInIana(compared)] }
  const before = importing.entries.get(compared.code)
  const record = records.find((each) => fieldText(each, 'code') === compared.code)
  if (record === undefined) return { findings: [] }
  if (compared.presence === 'missing' || before === undefined) return planNew(compared, record, importing)
  return planChange(compared, record, before, importing)
}

function planDocuments(
  changes: readonly EntryChange[],
  iana: IanaRegistry,
  importing: Importing,
): Document[] {
  const named = changes.flatMap(({ after }) => after.references.map(({ document }) => document))
  const records = iana.registries.flatMap((table) => table.records)
  const references = records.flatMap((record) => readReferences(fieldOf(record, 'reference') ?? []))
  const unknown = [...new Set(named)].filter((id) => !importing.registry.documents.has(id)).toSorted()
  return unknown.map((id) =>
    documentStub(id, references.find(({ document }) => document === id)?.status, importing.fileDate),
  )
}

/**
 * Works out what IANA's file would change in the registry: new entries, changed facts with what stood before, and
 * documents that are new. Facts are always taken over; a difference in form, or one that a correction explains, never.
 * Nothing is taken out: what IANA's file lacks, or what cannot be read, becomes a finding.
 */
export function planImport(document: IanaDocument, registry: Registry, options: ImportOptions): ImportPlan {
  const iana = registryIn(document)
  const compared = compareWithIana(registry, document)
  const entries = new Map(allEntries(registry).map((entry) => [printRegistryCode(entry.code), entry]))
  const { updated = '' } = iana
  const fileDate = isRegistryDate(updated) ? updated : registry.created
  const importing: Importing = { registry, options, fileDate, entries }
  const outcomes = compared.entries.map((entry) => {
    const table = iana.registries.find(({ id }) => id === entry.table)
    return planEntry(entry, table?.records ?? [], importing)
  })
  const changes = outcomes
    .flatMap(({ change }) => (change === undefined ? [] : [change]))
    .toSorted((left, right) => compareRegistryCodes(left.after.code, right.after.code))
  return {
    entries: changes,
    documents: planDocuments(changes, iana, importing),
    findings: [
      ...findings.forHeads(compared.heads, new Set(tableNames.map((name) => registry.tables[name].id))),
      ...outcomes.flatMap((outcome) => outcome.findings),
    ],
  }
}
