import type { Document, DocumentId, Entry, Reference } from '@smtp-status/registry'
import {
  isEnumerated,
  newestDate,
  printBasicCodes,
  printDocumentStatus,
  printRegistryCode,
} from '@smtp-status/registry'
import type { XmlElement, XmlNode } from '../xml/node.js'
import { element, text } from '../xml/node.js'
import { layOut } from './layout.js'

const leaf = (name: string, value: string): XmlElement => element(name, {}, value === '' ? [] : [text(value)])

/** The `xref` element for a document, of the type that IANA gives it. */
export function documentXref(id: DocumentId): XmlElement {
  return element('xref', { type: /^rfc\d+$/.test(id) ? 'rfc' : 'draft', data: id }, [])
}

function textBehind({ document, section }: Reference, documents: ReadonlyMap<DocumentId, Document>): string {
  const known = documents.get(document)
  const standing = known === undefined ? '' : ` (${printDocumentStatus(known)})`
  return `${section === undefined ? '' : `, Section ${section}`}${standing}`
}

function referenceField({ references }: Entry, documents: ReadonlyMap<DocumentId, Document>): XmlElement {
  const nodes = references.flatMap((reference, index): readonly XmlNode[] => {
    const separator = index === references.length - 1 ? '' : '; '
    const behind = textBehind(reference, documents) + separator
    return [documentXref(reference.document), ...(behind === '' ? [] : [text(behind)])]
  })
  return element('reference', {}, nodes)
}

function titleFields(entry: Entry): readonly XmlElement[] {
  if (!isEnumerated(entry)) return [leaf('summary', entry.summary)]
  const { sampleText = '', basicCodes } = entry
  return [
    leaf('sample', sampleText),
    leaf('basic_code', basicCodes === undefined ? '' : printBasicCodes(basicCodes)),
  ]
}

function datesOfRecord(entry: Entry): Readonly<Record<string, string>> {
  const { date } = entry.registration
  const updated = newestDate(entry.history.map((change) => change.date))
  return { ...(date !== undefined && { date }), ...(updated !== undefined && { updated }) }
}

/**
 * An entry as a record in IANA's shape: `date` is the day of its registration where that is known, `updated` the day
 * of its newest change. What a deprecated entry leaves out is an empty element, as in IANA's own file.
 */
export function recordFromEntry(entry: Entry, documents: ReadonlyMap<DocumentId, Document>): XmlElement {
  const record = element('record', datesOfRecord(entry), [
    leaf('code', printRegistryCode(entry.code)),
    ...titleFields(entry),
    leaf('description', entry.description),
    referenceField(entry, documents),
    leaf('submitter', entry.submitters.join(', ')),
    leaf('change_controller', entry.changeController ?? ''),
  ])
  return layOut(record, 2)
}
