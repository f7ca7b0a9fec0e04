import type { XmlElement, XmlNode } from '../xml/node.js'
import { attributeOf } from '../xml/node.js'
import type { RichText } from './document.js'

/** Texts that IANA shows for the types of references whose data it does not show as it stands, without the brackets. */
function shownData(type: string, data: string): string {
  if (type === 'rfc') return data.replace(/^rfc/, 'RFC')
  if (type === 'rfc-errata') return `RFC Errata ${data}`
  return type === 'registry' ? `IANA registry ${data}` : data
}

function referenceText(node: XmlElement): string {
  const type = attributeOf(node, 'type') ?? ''
  const own = plainText(node.children)
  if (own !== '') return `[${own}]`
  const data = attributeOf(node, 'data') ?? ''
  return type === 'note' ? `(${data})` : `[${shownData(type, data)}]`
}

function textOfNode(node: XmlNode): string {
  if (node.kind === 'text' || node.kind === 'cdata') return node.text
  if (node.kind !== 'element') return ''
  if (node.name === 'xref') return referenceText(node)
  return node.name === 'br' ? '\n' : plainText(node.children)
}

/**
 * Rich text as plain text, in the way of IANA's CSV files: a reference in brackets (`[RFC3463]`, `[draft-...]`, or
 * its own text where it has one), `<br/>` as a line break, comments left out, white space to the letter.
 */
export function plainText(content: readonly XmlNode[]): string {
  return content.map(textOfNode).join('')
}

/** Folds white space: each run of it becomes one space, none is left at the ends. */
export function foldSpace(value: string): string {
  return value.replaceAll(/[ \t\r\n]+/g, ' ').trim()
}

/** A reference as a record of IANA gives it. */
export interface IanaReference {
  /** The `data` of the `xref`: `rfc3463`, `draft-levine-mailbomb-header-00`. */
  readonly document: string
  readonly section?: string
  /** The words in parentheses behind it: `Standards Track`. */
  readonly status?: string
  /** Other content there that is not understood; empty where there is none. */
  readonly rest: string
}

const sectionForms = [/^Section (\S+) of \S+$/, /^\S+, Section (\S+)$/]
const tailForm = /^(?:, Section (\S+))?(?: ?\(([^()]*)\))?(.*)$/s

function sectionIn(own: string): string | undefined {
  for (const form of sectionForms) {
    const section = form.exec(own)?.[1]
    if (section !== undefined) return section
  }
  return undefined
}

function readOne(xref: XmlElement, tail: string): IanaReference {
  const own = foldSpace(plainText(xref.children))
  const [, tailSection, status, rest = ''] = tailForm.exec(tail.replace(/;$/, '')) ?? []
  const ownSection = sectionIn(own)
  const section = tailSection ?? ownSection
  return {
    document: attributeOf(xref, 'data') ?? '',
    ...(section !== undefined && { section }),
    ...(status !== undefined && { status }),
    rest: `${ownSection === undefined ? own : ''} ${rest}`.trim(),
  }
}

const isXref = (node: XmlNode): node is XmlElement => node.kind === 'element' && node.name === 'xref'

/**
 * Reads the `reference` field of a record: `<xref/> (Standards Track); <xref/>, Section 3.3 (Standards Track)`, or with
 * the section in the `xref` itself. Text before the first `xref` counts as a reference to no document.
 */
export function readReferences(content: RichText): readonly IanaReference[] {
  const xrefs = content.flatMap((node, at) => (isXref(node) ? [{ xref: node, at }] : []))
  const textFrom = (start: number, end: number | undefined): string =>
    foldSpace(plainText(content.slice(start, end)))
  const before = textFrom(0, xrefs[0]?.at)
  const references = xrefs.map(({ xref, at }, index) => readOne(xref, textFrom(at + 1, xrefs[index + 1]?.at)))
  return before === '' ? references : [{ document: '', rest: before }, ...references]
}
