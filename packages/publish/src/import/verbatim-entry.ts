import type { AssociatedBasicCodes, TableName } from '@smtp-status/registry'
import { readPrintedBasicCodes } from '@smtp-status/registry'
import type { IanaRecord } from '../iana/document.js'
import { fieldOf, fieldText } from '../iana/document.js'
import { foldSpace, plainText, readReferences } from '../iana/rich-text.js'
import { dayAloneNote } from './changed-entry.js'

/** A value that YAML and JSON share. */
export type PlainValue = string | number | readonly PlainValue[] | { readonly [key: string]: PlainValue }

// JSON leaves these as they are, but YAML does not allow or does not keep them in a text.
const unprintable = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g

const escapeUnprintable = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Writes a value on one line. JSON is YAML, so every text stays to the letter, whatever it looks like. */
function printValue(value: PlainValue): string {
  return JSON.stringify(value).replaceAll(unprintable, escapeUnprintable)
}

/** Writes a YAML file: its schema's address in the way that editors know, then one key a line. */
export function printVerbatimYaml(schema: string, keys: Readonly<Record<string, PlainValue>>): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${printValue(value)}`)
  return [`# yaml-language-server: $schema=${schema}`, ...lines, ''].join('\n')
}

const codesValue = (basic: AssociatedBasicCodes): PlainValue =>
  basic.kind === 'listed' ? basic.codes : basic.kind

/** A cell in the registry's own form as the value that it stands for; any other cell to the letter. */
function basicCodesValue(cell: string): PlainValue {
  const { value, irregularities } = readPrintedBasicCodes(cell)
  return value === undefined || irregularities.length > 0 ? cell : codesValue(value)
}

function referenceValues(record: IanaRecord): readonly PlainValue[] {
  const content = fieldOf(record, 'reference') ?? []
  const read = readReferences(content)
  if (read.some(({ document, rest }) => document === '' || rest !== ''))
    return [foldSpace(plainText(content))]
  return read.map(({ document, section }) => (section === undefined ? document : { document, section }))
}

function cellValue(key: string, record: IanaRecord, field: string): Readonly<Record<string, PlainValue>> {
  const content = fieldOf(record, field)
  return content === undefined ? {} : { [key]: plainText(content) }
}

function titleValues(table: TableName, record: IanaRecord): Readonly<Record<string, PlainValue>> {
  if (table !== 'enumerated') return cellValue('summary', record, 'summary')
  const basic = fieldOf(record, 'basic_code')
  return {
    ...cellValue('sampleText', record, 'sample'),
    ...(basic !== undefined && { basicCodes: basicCodesValue(plainText(basic)) }),
  }
}

function registrationValue({ date }: IanaRecord, references: readonly PlainValue[]): PlainValue {
  const [first] = references
  const document = typeof first === 'object' && 'document' in first ? first['document'] : first
  return {
    ...(date !== undefined && { date, dateFrom: 'iana' }),
    authority: 'unknown',
    document: document ?? '',
  }
}

/**
 * A record of IANA as the keys of an entry's file, its cells to the letter and empty where they are empty. White space
 * in descriptions alone is folded, since the source form folds it as well.
 */
export function verbatimEntry(table: TableName, record: IanaRecord): Readonly<Record<string, PlainValue>> {
  const references = referenceValues(record)
  const submitters = fieldText(record, 'submitter')
  const { updated } = record
  return {
    code: fieldText(record, 'code'),
    ...titleValues(table, record),
    description: foldSpace(fieldText(record, 'description')),
    references,
    submitters: submitters === '' ? [] : submitters.split(', '),
    ...cellValue('changeController', record, 'change_controller'),
    registration: registrationValue(record, references),
    ...(updated !== undefined && { history: [{ date: updated, authority: 'unknown', note: dayAloneNote }] }),
  }
}
