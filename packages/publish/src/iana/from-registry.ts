import type {
  Document,
  DocumentId,
  Entry,
  Reference,
  Registry,
  RegistryDate,
  Table,
} from '@smtp-status/registry'
import {
  isEnumerated,
  lastUpdated,
  newestDate,
  printBasicCodes,
  printDocumentStatus,
  printRegistryCode,
} from '@smtp-status/registry'
import type { Edition } from '../artifact.js'
import { asOfSentence } from '../artifact.js'
import type { XmlElement, XmlInstruction, XmlNode } from '../xml/node.js'
import { element, text } from '../xml/node.js'
import { layOut } from '../xml/print.js'
import type { IanaDocument } from './document.js'
import { ianaNamespace } from './document.js'

const leaf = (name: string, value: string): XmlElement => element(name, {}, value === '' ? [] : [text(value)])

/** The `xref` element for a document, of the type that IANA gives it. */
function documentXref(id: DocumentId): XmlElement {
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

/** The description as it is published in IANA's shape, which has no field for a deprecation and what replaces the entry. */
function describe({ deprecated, description }: Entry): string {
  if (deprecated === undefined) return description
  return `Deprecated: use ${printRegistryCode(deprecated.replacedBy)} instead. ${description}`
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
function recordFromEntry(entry: Entry, documents: ReadonlyMap<DocumentId, Document>): XmlElement {
  const record = element('record', datesOfRecord(entry), [
    leaf('code', printRegistryCode(entry.code)),
    ...titleFields(entry),
    leaf('description', describe(entry)),
    referenceField(entry, documents),
    leaf('submitter', entry.submitters.join(', ')),
    leaf('change_controller', entry.changeController ?? ''),
  ])
  return layOut(record, 2)
}

/** The RELAX NG schema of the published XML, which is shipped beside it. */
export const relaxNgName = 'smtp-enhanced-status-codes.rng'

// IANA's file also names a style sheet, which we do not ship.
const schemaInstruction: XmlInstruction = {
  kind: 'instruction',
  target: 'xml-model',
  data: `href="${relaxNgName}" schematypens="http://relaxng.org/ns/structure/1.0"`,
}

function tableElement(table: Table, entries: readonly Entry[], registry: Registry): XmlElement {
  const children = [
    element('title', {}, [text(table.title)]),
    ...table.references.map((reference) => documentXref(reference.document)),
    element('registration_rule', {}, [text(table.registrationRule)]),
    ...table.experts.map((expert) => element('expert', {}, [text(expert)])),
    ...entries.map((entry) => recordFromEntry(entry, registry.documents)),
  ]
  return layOut(element('registry', { id: table.id }, children), 1)
}

// IANA's schema wants a day here: a month whose day is not known counts as its beginning, as in the registry of a past day.
const dayOf = (date: RegistryDate): string => (date.length === 7 ? `${date}-01` : date)

/** The registry in IANA's shape. Depends on nothing but its argument: the same registry gives the same document. */
export function ianaFromRegistry(registry: Registry, edition: Edition = {}): IanaDocument {
  const { tables, classes, subjects, enumerated } = registry
  const asOf = asOfSentence(edition)
  const root = element('registry', { xmlns: ianaNamespace, id: registry.id }, [
    element('title', {}, [text(registry.title)]),
    element('created', {}, [text(registry.created)]),
    element('updated', {}, [text(dayOf(lastUpdated(registry)))]),
    ...(asOf === undefined ? [] : [element('note', {}, [text(asOf)])]),
    tableElement(tables.class, classes, registry),
    tableElement(tables.subject, subjects, registry),
    tableElement(tables.enumerated, enumerated, registry),
    element('people', {}, []),
  ])
  const declaration = "version='1.0' encoding='UTF-8'"
  const laidOut = layOut(root, 0, ['registry', 'people'])
  return { xml: { declaration, prolog: [schemaInstruction], root: laidOut, epilog: [] } }
}
