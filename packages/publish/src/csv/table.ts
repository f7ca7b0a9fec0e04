import { stringify } from 'csv-stringify/sync'
import type { IanaRecord } from '../iana/document.js'
import { fieldText } from '../iana/document.js'
import type { CsvColumn } from './columns.js'

/**
 * Writes records as CSV, byte for byte as IANA does: CRLF behind each row, and quotation marks only where a cell holds
 * a comma, a quotation mark or a line break. Line breaks within a cell stay as they are.
 *
 * A cell that begins with `=`, `+`, `-` or `@` is not defused for spreadsheets: IANA's files do not do so, a program
 * that reads both would see two different texts, and what gets into the registry has been reviewed by an expert.
 */
export function csvTable(records: readonly IanaRecord[], columns: readonly CsvColumn[]): string {
  const rows = records.map((record) => columns.map(({ field }) => fieldText(record, field)))
  // Without `quoted_match`, a cell whose only special character is a bare LF would not be quoted.
  return stringify([columns.map(({ header }) => header), ...rows], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  })
}
