import type { Correction, IanaWording, Registry, RegistryDate } from '@smtp-status/registry'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import type { IanaDocument, IanaRecord, IanaRegistry } from '../iana/document.js'
import { fieldText, registryIn } from '../iana/document.js'
import { ianaFromRegistry } from '../iana/from-registry.js'
import type { HeadComparison } from './compare-records.js'
import {
  compareRecords,
  compareRegistryHeads,
  compareTableHeads,
  isAboutFileOf,
  loneRecord,
  loneTable,
} from './compare-records.js'
import { unknownAround } from './unknown-parts.js'
import type { FieldComparison, Verdict } from './verdict.js'
import { unexplainedVerdicts, verdicts } from './verdict.js'

/** One entry, as it is compared. */
export interface EntryComparison {
  /** The id of its table. */
  readonly table: string
  readonly code: string
  /** `missing`: only IANA has it; `extra`: only ours has it. */
  readonly presence: 'both' | 'missing' | 'extra'
  readonly fields: readonly FieldComparison[]
}

/** Inputs for comparing entries beside the two registries. */
interface Comparing {
  readonly changes: ReadonlyMap<string, readonly RegistryDate[]>
  readonly corrections: readonly Correction[]
  /** The day of the last update of IANA's file; `undefined` where it does not say. */
  readonly updated: string | undefined
  readonly wordings: ReadonlyMap<string, IanaWording> | undefined
  readonly used: Set<Correction>
}

const codeOf = (record: IanaRecord): string => fieldText(record, 'code')

function compareTable(
  ours: IanaRegistry,
  iana: readonly IanaRecord[],
  comparing: Comparing,
): EntryComparison[] {
  const { changes, used, ...others } = comparing
  const waiting = [...iana]
  const fromOurs = ours.records.map((record): EntryComparison => {
    const code = codeOf(record)
    const at = waiting.findIndex((other) => codeOf(other) === code)
    const [other] = at === -1 ? [] : waiting.splice(at, 1)
    if (other === undefined)
      return { table: ours.id, code, presence: 'extra', fields: loneRecord(record, 'extra') }
    const context = {
      ...others,
      changes: changes.get(code) ?? [],
      onUse: (correction: Correction) => used.add(correction),
    }
    return { table: ours.id, code, presence: 'both', fields: compareRecords(record, other, context) }
  })
  return [...fromOurs, ...missingFrom(ours.id, waiting)]
}

const missingFrom = (table: string, records: readonly IanaRecord[]): EntryComparison[] =>
  records.map((record) => ({
    table,
    code: codeOf(record),
    presence: 'missing',
    fields: loneRecord(record, 'missing'),
  }))

/** The tables of IANA's file that no table of ours is paired with; of two with one id, the second. */
function tablesWithout(ours: IanaRegistry, { registries }: IanaRegistry): readonly IanaRegistry[] {
  const waiting = new Set(ours.registries.map(({ id }) => id))
  return registries.filter(({ id }) => !waiting.delete(id))
}

/** Compares the entries of all tables, paired by their codes; those of ours come first in each table. */
function compareEntries(ours: IanaRegistry, iana: IanaRegistry, comparing: Comparing): EntryComparison[] {
  const inOurs = ours.registries.flatMap((table) => {
    const other = iana.registries.find(({ id }) => id === table.id)
    return compareTable(table, other?.records ?? [], comparing)
  })
  return [...inOurs, ...tablesWithout(ours, iana).flatMap((table) => missingFrom(table.id, table.records))]
}

/** Ours against IANA's file, field by field. */
export interface IanaComparison {
  /** Numbers of entries in ours, in IANA's file, and in both. */
  readonly counts: { readonly ours: number; readonly iana: number; readonly both: number }
  /** The registry itself, and each table. */
  readonly heads: readonly HeadComparison[]
  readonly entries: readonly EntryComparison[]
  /** Number of fields with each verdict. */
  readonly totals: Readonly<Record<Verdict, number>>
  /** Corrections for such a file that explained nothing: IANA may have mended what they are about. */
  readonly unusedCorrections: readonly Correction[]
  /** Tells whether any field is `different`, `missing` or `extra`. */
  readonly hasUnexplained: boolean
}

function compareHeads(ours: IanaRegistry, iana: IanaRegistry): HeadComparison[] {
  const tables = ours.registries.map((table) => {
    const other = iana.registries.find(({ id }) => id === table.id)
    return other === undefined ? loneTable(table, 'extra') : compareTableHeads(table, other)
  })
  const others = tablesWithout(ours, iana).map((table) => loneTable(table, 'missing'))
  return [compareRegistryHeads(ours, iana), ...tables, ...others]
}

function countVerdicts(
  parts: readonly { readonly fields: readonly FieldComparison[] }[],
): Record<Verdict, number> {
  const totals = { same: 0, form: 0, restated: 0, corrected: 0, missing: 0, extra: 0, different: 0 }
  for (const { fields } of parts) for (const { verdict } of fields) totals[verdict] += 1
  return totals
}

const changesOf = (registry: Registry): ReadonlyMap<string, readonly RegistryDate[]> =>
  new Map(
    allEntries(registry).map((entry) => [
      printRegistryCode(entry.code),
      entry.history.map(({ date }) => date),
    ]),
  )

const countIn = (entries: readonly EntryComparison[], ...presences: EntryComparison['presence'][]): number =>
  entries.filter(({ presence }) => presences.includes(presence)).length

/**
 * Compares our registry with a file of IANA's, field by field: each entry's attributes and fields, and what stands
 * above the tables. A day that IANA does not give is no difference. Pure: what it says depends on its arguments alone.
 */
export function compareWithIana(registry: Registry, document: IanaDocument): IanaComparison {
  const ours = registryIn(ianaFromRegistry(registry))
  const iana = registryIn(document)
  const { corrections, ianaWordings: wordings } = registry
  const { updated } = iana
  const used = new Set<Correction>()
  const around = { id: iana.id, fields: unknownAround(document) }
  const heads = [...compareHeads(ours, iana), ...(around.fields.length > 0 ? [around] : [])]
  const entries = compareEntries(ours, iana, {
    changes: changesOf(registry),
    corrections,
    updated,
    wordings,
    used,
  })
  const totals = countVerdicts([...heads, ...entries])
  return {
    counts: {
      ours: countIn(entries, 'both', 'extra'),
      iana: countIn(entries, 'both', 'missing'),
      both: countIn(entries, 'both'),
    },
    heads,
    entries,
    totals,
    unusedCorrections: corrections.filter((each) => !used.has(each) && isAboutFileOf(each, updated)),
    hasUnexplained: verdicts.some((verdict) => unexplainedVerdicts.has(verdict) && totals[verdict] > 0),
  }
}
