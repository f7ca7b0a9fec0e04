import type { TableName } from '@smtp-status/registry'

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
