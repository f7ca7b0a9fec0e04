import type { Entry, Registry, Table } from '@smtp-status/registry'
import { lastUpdated } from '@smtp-status/registry'
import type { XmlElement, XmlInstruction } from '../xml/node.js'
import { element, text } from '../xml/node.js'
import type { IanaDocument } from './document.js'
import { ianaNamespace } from './document.js'
import { documentXref, recordFromEntry } from './from-entry.js'
import { layOut } from './layout.js'

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

/** The registry in IANA's shape. Depends on nothing but its argument: the same registry gives the same document. */
export function ianaFromRegistry(registry: Registry): IanaDocument {
  const { tables, classes, subjects, enumerated } = registry
  const root = element('registry', { xmlns: ianaNamespace, id: registry.id }, [
    element('title', {}, [text(registry.title)]),
    element('created', {}, [text(registry.created)]),
    element('updated', {}, [text(lastUpdated(registry))]),
    tableElement(tables.class, classes, registry),
    tableElement(tables.subject, subjects, registry),
    tableElement(tables.enumerated, enumerated, registry),
    element('people', {}, []),
  ])
  const declaration = "version='1.0' encoding='UTF-8'"
  const laidOut = layOut(root, 0, ['registry', 'people'])
  return { xml: { declaration, prolog: [schemaInstruction], root: laidOut, epilog: [] } }
}
