import type { XmlDocument, XmlElement, XmlNode } from '../xml/node.js'
import { attributeOf, childOf, childrenOf } from '../xml/node.js'
import { printXml } from '../xml/print.js'
import { plainText } from './rich-text.js'

/** The id of the registry of SMTP Enhanced Status Codes in IANA's files. */
export const registryId = 'smtp-enhanced-status-codes'

/** The namespace of IANA's registries. */
export const ianaNamespace = 'http://www.iana.org/assignments'

/** A registry in IANA's shape, complete: what the views below do not name is in the tree and is written back. */
export interface IanaDocument {
  readonly xml: XmlDocument
}

/** Text with elements in it, such as `<xref type="rfc" data="rfc3463"/> (Standards Track)`. */
export type RichText = readonly XmlNode[]

/** One field of a record: the name of its element, and its content. */
export interface IanaField {
  readonly name: string
  readonly content: RichText
}

/** A record of a registry: its fields in IANA's order, and what its attributes say. */
export interface IanaRecord {
  /** Date of the registration, as IANA writes it; absent where IANA does not say. */
  readonly date?: string
  /** Date of the last update, as IANA writes it; absent where IANA does not say. */
  readonly updated?: string
  /** All attributes, those two among them. */
  readonly attributes: Readonly<Record<string, string>>
  readonly fields: readonly IanaField[]
  readonly element: XmlElement
}

/** A registry, which may hold other registries. Dates are as IANA writes them. */
export interface IanaRegistry {
  readonly id: string
  readonly title: string
  readonly created?: string
  readonly updated?: string
  /** The `xref` elements of the registry itself. */
  readonly references: readonly XmlElement[]
  readonly registrationRule: RichText
  readonly experts: readonly string[]
  readonly notes: readonly RichText[]
  readonly records: readonly IanaRecord[]
  readonly registries: readonly IanaRegistry[]
  readonly people: readonly XmlElement[]
  readonly footnotes: readonly XmlElement[]
  readonly element: XmlElement
}

function recordOf(node: XmlElement): IanaRecord {
  const attributes = Object.fromEntries(node.attributes.map(({ name, value }) => [name, value]))
  const { date, updated } = attributes
  return {
    ...(date !== undefined && { date }),
    ...(updated !== undefined && { updated }),
    attributes,
    fields: node.children
      .filter((child) => child.kind === 'element')
      .map(({ name, children }) => ({ name, content: children })),
    element: node,
  }
}

const textOfChild = (node: XmlElement, name: string): string | undefined => {
  const child = childOf(node, name)
  return child === undefined ? undefined : plainText(child.children)
}

function registryOf(node: XmlElement): IanaRegistry {
  const created = textOfChild(node, 'created')
  const updated = textOfChild(node, 'updated')
  return {
    id: attributeOf(node, 'id') ?? '',
    title: textOfChild(node, 'title') ?? '',
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { updated }),
    references: childrenOf(node, 'xref'),
    registrationRule: childOf(node, 'registration_rule')?.children ?? [],
    experts: childrenOf(node, 'expert').map(({ children }) => plainText(children)),
    notes: childrenOf(node, 'note').map(({ children }) => children),
    records: childrenOf(node, 'record').map(recordOf),
    registries: childrenOf(node, 'registry').map(registryOf),
    people: childrenOf(node, 'people').flatMap((people) => childrenOf(people, 'person')),
    footnotes: childrenOf(node, 'footnote'),
    element: node,
  }
}

/** The registry of a document, with all that lies in it, as typed views. */
export function registryIn(document: IanaDocument): IanaRegistry {
  return registryOf(document.xml.root)
}

/** The content of a record's first field of one name; `undefined` where the record has none. */
export function fieldOf(record: IanaRecord, name: string): RichText | undefined {
  return record.fields.find((field) => field.name === name)?.content
}

/** A record's first field of one name as plain text, as IANA's CSV shows it; empty where the record has none. */
export function fieldText(record: IanaRecord, name: string): string {
  return plainText(fieldOf(record, name) ?? [])
}

/**
 * Writes a registry in IANA's shape as XML. What `readIana` read comes back equal as canonical XML, with comments,
 * processing instructions and white space; line ends are LF.
 */
export function writeIana(document: IanaDocument): string {
  return printXml(document.xml)
}
