import type { Registry, TableName } from '@smtp-status/registry'
import { tableNames } from '@smtp-status/registry'
import { stringify } from 'csv-stringify/sync'
import type { Artifact } from '../artifact.js'
import type { IanaRecord } from '../iana/document.js'
import { fieldText, registryIn } from '../iana/document.js'
import { ianaFromRegistry } from '../iana/from-registry.js'

/** A column of a table: IANA's header, and the element of a record whose text stands in it. */
export interface CsvColumn {
  readonly header: string
  readonly field: string
}

const first: readonly CsvColumn[] = [{ header: 'Code', field: 'code' }]

const rest: readonly CsvColumn[] = [
  { header: 'Description', field: 'description' },
  { header: 'Reference', field: 'reference' },
  { header: 'Submitter', field: 'submitter' },
  { header: 'Change Controller', field: 'change_controller' },
]

const subCodeColumns: readonly CsvColumn[] = [...first, { header: 'Summary', field: 'summary' }, ...rest]

/** The columns of each table, in IANA's order. */
export const csvColumns: Readonly<Record<TableName, readonly CsvColumn[]>> = {
  class: subCodeColumns,
  subject: subCodeColumns,
  enumerated: [
    ...first,
    { header: 'Sample Text', field: 'sample' },
    { header: 'Associated basic status code', field: 'basic_code' },
    ...rest,
  ],
}

/**
 * Writes records as CSV, byte for byte as IANA does: CRLF behind each row, and quotation marks only where a cell holds
 * a comma, a quotation mark or a line break. Line breaks within a cell stay as they are.
 *
 * A cell that begins with `=`, `+`, `-` or `@`, as a formula does, is not changed here: a program that reads IANA's files
 * and ours would see two different texts. The check of the source refuses such a text (`value/formula`).
 */
export function csvTable(records: readonly IanaRecord[], columns: readonly CsvColumn[]): string {
  const rows = records.map((record) => columns.map(({ field }) => fieldText(record, field)))
  // Without `quoted_match`, a cell whose only special character is a bare LF would not be quoted.
  return stringify([columns.map(({ header }) => header), ...rows], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  })
}

/** The three tables as CSV files, each named after its table: `smtp-enhanced-status-codes-1.csv` and so on. */
export function csvArtifacts(registry: Registry): readonly Artifact[] {
  const { registries } = registryIn(ianaFromRegistry(registry))
  return tableNames.map((name) => {
    const { id } = registry.tables[name]
    const records = registries.filter((table) => table.id === id).flatMap((table) => table.records)
    return { name: `${id}.csv`, text: csvTable(records, csvColumns[name]) }
  })
}
