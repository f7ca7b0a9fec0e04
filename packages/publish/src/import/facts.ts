import type {
  AssociatedBasicCodes,
  Document,
  DocumentId,
  DocumentStatus,
  RecordField,
  Reference,
  RegistryDate,
} from '@smtp-status/registry'
import { readPrintedBasicCodes, toBeWritten } from '@smtp-status/registry'
import type { IanaRecord } from '../iana/document.js'
import { fieldOf, fieldText } from '../iana/document.js'
import { foldSpace, readReferences } from '../iana/rich-text.js'

/** Facts of a record of IANA, in the words of the model. A fact that it does not give, or not legibly, is absent. */
export interface RecordFacts {
  readonly title?: string
  readonly basicCodes?: AssociatedBasicCodes
  readonly references?: readonly Reference[]
  readonly submitters: readonly string[]
  readonly changeController?: string
  /** IANA's wording, as one line. */
  readonly description: string
}

/** A field that stands in a record but cannot be read. */
export interface UnreadableField {
  readonly field: RecordField
  readonly found: string
}

/** A record's facts, and what could not be read. */
export interface ReadFacts {
  readonly facts: RecordFacts
  readonly unreadable: readonly UnreadableField[]
}

function referencesOf(record: IanaRecord): readonly Reference[] | undefined {
  const read = readReferences(fieldOf(record, 'reference') ?? [])
  if (read.length === 0 || read.some(({ document, rest }) => document === '' || rest !== '')) return undefined
  return read.map(({ document, section }) => (section === undefined ? { document } : { document, section }))
}

/** Reads the facts of a record; the names of submitters are separated by commas. */
export function readFacts(record: IanaRecord): ReadFacts {
  const textOf = (field: RecordField): string => foldSpace(fieldText(record, field))
  const title = textOf('summary') || textOf('sample')
  const basicCodes = readPrintedBasicCodes(fieldText(record, 'basic_code')).value
  const references = referencesOf(record)
  const changeController = textOf('change_controller')
  const facts: RecordFacts = {
    ...(title !== '' && { title }),
    ...(basicCodes !== undefined && { basicCodes }),
    ...(references !== undefined && { references }),
    submitters: textOf('submitter')
      .split(/\s*,\s*/)
      .filter((name) => name !== ''),
    ...(changeController !== '' && { changeController }),
    description: textOf('description'),
  }
  const missing: RecordField[] = []
  if (basicCodes === undefined) missing.push('basic_code')
  if (references === undefined) missing.push('reference')
  const unreadable = missing
    .map((field) => ({ field, found: textOf(field) }))
    .filter(({ found }) => found !== '')
  return { facts, unreadable }
}

const statuses: ReadonlyMap<string, DocumentStatus> = new Map([
  ['standards track', 'standards track'],
  ['best current practice', 'best current practice'],
  ['experimental', 'experimental'],
  ['informational', 'informational'],
])

const isRfc = (id: DocumentId): boolean => /^rfc\d+$/.test(id)

function addressOf(id: DocumentId): string {
  if (isRfc(id)) return `https://www.rfc-editor.org/info/${id}`
  const [, name = id, version] = /^(?:RFC|draft)-(.+?)(?:-(\d\d))?$/.exec(id) ?? []
  return `https://datatracker.ietf.org/doc/draft-${name}/${version === undefined ? '' : `${version}/`}`
}

/** Facts on a document from its id and the standing printed behind it. */
export function factsOfDocument(
  id: DocumentId,
  printed: string | undefined,
): Pick<Document, 'status' | 'approvedAs' | 'address'> {
  const known = statuses.get(printed?.toLowerCase() ?? '')
  const address = addressOf(id)
  if (isRfc(id)) return { status: known ?? 'other', address }
  return { status: 'Internet-Draft', ...(known !== undefined && { approvedAs: known }), address }
}

/**
 * Facts on a document that nothing but IANA's file names: its address, its standing where the file prints
 * one, and in `note` what somebody has to look up. `named` is the day of the file, which stands for the unknown date.
 */
export function documentStub(id: DocumentId, printed: string | undefined, named: RegistryDate): Document {
  const facts = factsOfDocument(id, printed)
  const unknown = facts.status === 'other' ? 'title, status, authors and date' : 'title, authors and date'
  return {
    id,
    title: toBeWritten,
    ...facts,
    date: named,
    authors: [toBeWritten],
    updates: [],
    obsoletes: [],
    note: `${toBeWritten}: ${unknown}; until then the date is that of IANA's file, which names the document.`,
  }
}
