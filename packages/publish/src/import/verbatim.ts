import type { DocumentId, RegistryDate, TableName } from '@smtp-status/registry'
import { printDocumentId, readPrintedBasicCodes, tableNames } from '@smtp-status/registry'
import type { IanaDocument, IanaRecord, IanaRegistry } from '../iana/document.js'
import { fieldOf, fieldText, registryIn } from '../iana/document.js'
import type { IanaReference } from '../iana/rich-text.js'
import { plainText, readReferences } from '../iana/rich-text.js'
import { factsOfDocument } from './facts.js'
import type { PlainValue } from './verbatim-entry.js'
import { printVerbatimYaml, verbatimEntry } from './verbatim-entry.js'

/** A file of a source tree. */
export interface VerbatimFile {
  /** Relative to the source's folder, with `/` between the parts; never leads out of it. */
  readonly file: string
  readonly text: string
}

// Values that IANA's file cannot express are no fault of its data, and so are filled in.
const notKnown = 'Not known'

interface NamedTable {
  readonly name: TableName
  readonly table: IanaRegistry
}

/** The file name for a code; a text that is no plain code, which could lead anywhere, gives a number instead. */
function fileNames(records: readonly IanaRecord[]): readonly string[] {
  const seen = new Set<string>()
  return records.map((record, index) => {
    const code = fieldText(record, 'code')
    const isPlain = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/.test(code) && !seen.has(code)
    seen.add(code)
    return isPlain ? code : `record-${index + 1}`
  })
}

function entryFiles({ name, table }: NamedTable): readonly VerbatimFile[] {
  const names = fileNames(table.records)
  return table.records.map((record, index) => ({
    file: `${name}/${names[index] ?? ''}.yaml`,
    text: printVerbatimYaml(`../../schemas/${name}-entry.schema.json`, verbatimEntry(name, record)),
  }))
}

const documentsIn = (table: IanaRegistry): readonly IanaReference[] =>
  readReferences(table.references).filter(({ document }) => document !== '')

function tableValue(table: IanaRegistry): PlainValue {
  return {
    id: table.id,
    title: table.title,
    references: documentsIn(table).map(({ document }) => document),
    registrationRule: plainText(table.registrationRule),
    experts: table.experts,
  }
}

function registryFile(registry: IanaRegistry, tables: readonly NamedTable[]): VerbatimFile {
  const { id, title, created = '' } = registry
  const text = printVerbatimYaml('../schemas/registry.schema.json', {
    id,
    title,
    created,
    tables: Object.fromEntries(tables.map(({ name, table }) => [name, tableValue(table)])),
  })
  return { file: 'registry.yaml', text }
}

function documentValue(id: DocumentId, printed: string | undefined, named: RegistryDate): PlainValue {
  const { status, approvedAs, address } = factsOfDocument(id, printed)
  return {
    title: printDocumentId(id),
    status,
    ...(approvedAs !== undefined && { approvedAs }),
    date: named,
    authors: [notKnown],
    address,
    note: "IANA's file does not say its title, authors and date; the date is that of the file.",
  }
}

function documentsFile({ updated = '' }: IanaRegistry, tables: readonly NamedTable[]): VerbatimFile {
  const references = tables.flatMap(({ table }) => [
    ...documentsIn(table),
    ...table.records.flatMap((record) => readReferences(fieldOf(record, 'reference') ?? [])),
  ])
  const statuses = new Map(references.toReversed().map(({ document, status }) => [document, status]))
  statuses.delete('')
  const ids = [...statuses.keys()].toSorted()
  const stubs = ids.map((id): [string, PlainValue] => [id, documentValue(id, statuses.get(id), updated)])
  return {
    file: 'documents.yaml',
    text: printVerbatimYaml('../schemas/documents.schema.json', Object.fromEntries(stubs)),
  }
}

function basicCodesFile(tables: readonly NamedTable[]): VerbatimFile {
  const records = tables.flatMap(({ table }) => table.records)
  const codes = records.flatMap((record) => {
    const { value } = readPrintedBasicCodes(fieldText(record, 'basic_code'))
    return value?.kind === 'listed' ? value.codes.filter((code) => typeof code === 'number') : []
  })
  const note = "IANA's file says nothing of what the code means."
  const keys = Object.fromEntries(codes.map((code) => [String(code), { meaning: notKnown, note }]))
  return { file: 'basic-codes.yaml', text: printVerbatimYaml('../schemas/basic-codes.schema.json', keys) }
}

const correctionsFile: VerbatimFile = {
  file: 'corrections.yaml',
  text: '# yaml-language-server: $schema=../schemas/corrections.schema.json\n[]\n',
}

/**
 * IANA's own data as a source tree, its cells to the letter, so that checking the tree tells what is wrong with the data
 * itself. Takes IANA's file of the enhanced status codes; a registry without its three tables gives a tree that lacks them.
 */
export function verbatimSource(document: IanaDocument): readonly VerbatimFile[] {
  const registry = registryIn(document)
  const tables = tableNames.flatMap((name, index): readonly NamedTable[] => {
    const table = registry.registries.find(({ id }) => id === `${registry.id}-${index + 1}`)
    return table === undefined ? [] : [{ name, table }]
  })
  return [
    registryFile(registry, tables),
    documentsFile(registry, tables),
    basicCodesFile(tables),
    correctionsFile,
    ...tables.flatMap(entryFiles),
  ]
}
