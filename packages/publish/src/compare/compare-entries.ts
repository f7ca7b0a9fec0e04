import type { Correction, RegistryDate } from '@smtp-status/registry'
import type { IanaRecord, IanaRegistry } from '../iana/document.js'
import { fieldText } from '../iana/document.js'
import { compareRecords, loneRecord } from './compare-record.js'
import type { FieldComparison } from './verdict.js'

/** One entry, as it is compared. */
export interface EntryComparison {
  /** The id of its table. */
  readonly table: string
  readonly code: string
  /** `missing`: only IANA has it; `extra`: only ours has it. */
  readonly presence: 'both' | 'missing' | 'extra'
  readonly fields: readonly FieldComparison[]
}

/** What it takes to compare entries beside the two registries. */
export interface Comparing {
  readonly changes: ReadonlyMap<string, readonly RegistryDate[]>
  readonly corrections: readonly Correction[]
  /** The day of the last update of IANA's file; `undefined` where it does not say. */
  readonly updated: string | undefined
  readonly used: Set<Correction>
}

const codeOf = (record: IanaRecord): string => fieldText(record, 'code')

function compareTable(
  ours: IanaRegistry,
  iana: readonly IanaRecord[],
  comparing: Comparing,
): EntryComparison[] {
  const { changes, corrections, updated, used } = comparing
  const waiting = [...iana]
  const fromOurs = ours.records.map((record): EntryComparison => {
    const code = codeOf(record)
    const at = waiting.findIndex((other) => codeOf(other) === code)
    const [other] = at === -1 ? [] : waiting.splice(at, 1)
    if (other === undefined)
      return { table: ours.id, code, presence: 'extra', fields: loneRecord(record, 'extra') }
    const context = {
      changes: changes.get(code) ?? [],
      corrections,
      updated,
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

/** Compares the entries of all tables, paired by their codes; those of ours come first in each table. */
export function compareEntries(
  ours: IanaRegistry,
  iana: IanaRegistry,
  comparing: Comparing,
): EntryComparison[] {
  const known = new Set(ours.registries.map(({ id }) => id))
  const inOurs = ours.registries.flatMap((table) => {
    const other = iana.registries.find(({ id }) => id === table.id)
    return compareTable(table, other?.records ?? [], comparing)
  })
  const others = iana.registries.filter(({ id }) => !known.has(id))
  return [...inOurs, ...others.flatMap((table) => missingFrom(table.id, table.records))]
}
