import { XMLParser } from 'fast-xml-parser'
import { decodeReferences, xmlSpace } from './characters.js'
import type { XmlFault } from './fault.js'
import { deepestNesting, notWellFormed } from './fault.js'
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './node.js'
import type { ScannedInstruction } from './scan.js'
import { scanXml } from './scan.js'

/** A document, or why there is none. */
export type ParsedXml =
  | { readonly ok: true; readonly document: XmlDocument }
  | { readonly ok: false; readonly fault: XmlFault }

const attributePrefix = '@'
const elementPrefix = '+'

// The parser refuses elements named `constructor` and the like; with a prefix, which no XML name begins with, it reads
// them. It asks twice for the name of an empty element.
const withPrefix = (name: string): string => (name.startsWith(elementPrefix) ? name : elementPrefix + name)

// References are left to `decodeReferences`: the parser would leave an unknown one standing as text.
const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  ignoreAttributes: false,
  attributeNamePrefix: attributePrefix,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  textNodeName: '#text',
  maxNestedTags: deepestNesting,
  transformTagName: withPrefix,
})

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function charactersIn(content: unknown): string {
  const [first]: readonly unknown[] = Array.isArray(content) ? content : []
  const [characters]: readonly unknown[] = isObject(first) ? Object.values(first) : []
  return typeof characters === 'string' ? characters : ''
}

// XML 1.0 section 3.3.3: white space in an attribute becomes a space, unless it is written as a reference.
const readAttribute = ([name, value]: readonly [string, unknown]): XmlAttribute => ({
  name: name.slice(attributePrefix.length),
  value: decodeReferences(String(value).replaceAll(/[\t\n\r]/g, ' ')),
})

function readNode(node: unknown, instructions: Iterator<ScannedInstruction>): XmlNode | undefined {
  const entries = isObject(node) ? Object.entries(node) : []
  const [name, content] = entries.find(([key]) => key !== ':@') ?? []
  if (name === undefined) return undefined
  if (name === '#text') return { kind: 'text', text: decodeReferences(String(content)) }
  if (name === '#comment') return { kind: 'comment', text: charactersIn(content) }
  if (name === '#cdata') return { kind: 'cdata', text: charactersIn(content) }
  if (name.startsWith('?'))
    return { kind: 'instruction', target: name.slice(1), data: instructions.next().value?.data ?? '' }
  const attributes: unknown = entries.find(([key]) => key === ':@')?.[1]
  return {
    kind: 'element',
    name: name.slice(elementPrefix.length),
    attributes: isObject(attributes) ? Object.entries(attributes).map(readAttribute) : [],
    children: readNodes(content, instructions),
  }
}

function readNodes(content: unknown, instructions: Iterator<ScannedInstruction>): XmlNode[] {
  if (!Array.isArray(content)) return []
  return content.map((node: unknown) => readNode(node, instructions)).filter((node) => node !== undefined)
}

function withoutInstructionData(text: string, instructions: readonly ScannedInstruction[]): string {
  const ends = [0, ...instructions.map(({ to }) => to)]
  return [...instructions.map(({ from }) => from), text.length]
    .map((from, index) => text.slice(ends[index], from))
    .join('')
}

function declarationIn(nodes: readonly XmlNode[]): string | undefined {
  const [first] = nodes
  return first?.kind === 'instruction' && first.target === 'xml' ? first.data : undefined
}

function assemble(nodes: readonly XmlNode[], root: XmlElement): XmlDocument {
  const declaration = declarationIn(nodes)
  const at = nodes.indexOf(root)
  return {
    ...(declaration !== undefined && { declaration }),
    prolog: nodes.slice(declaration === undefined ? 0 : 1, at),
    root,
    epilog: nodes.slice(at + 1),
  }
}

const equals = `${xmlSpace}*=${xmlSpace}*`
const declarationForm = new RegExp(
  `^${xmlSpace}*version${equals}(["'])1\\.\\d+\\1` +
    `(?:${xmlSpace}+encoding${equals}(["'])([A-Za-z][-.\\w]*)\\2)?` +
    `(?:${xmlSpace}+standalone${equals}(["'])(?:yes|no)\\4)?${xmlSpace}*$`,
)

function faultInDeclaration(declaration: string | undefined): XmlFault | undefined {
  if (declaration === undefined) return undefined
  const match = declarationForm.exec(declaration)
  if (match === null) return notWellFormed(0, 'the XML declaration is malformed')
  const encoding = match[3]
  if (encoding === undefined || /^(?:utf-?8|us-ascii)$/i.test(encoding)) return undefined
  return { offset: 0, rule: 'xml/encoding', message: `the text says that its encoding is ${encoding}` }
}

/**
 * Reads a text as XML, keeping comments, processing instructions, CDATA sections and white space.
 * A DOCTYPE is refused, and with it every entity that a text could define; a text that is not well-formed gives the first fault.
 */
export function parseXml(source: string): ParsedXml {
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const scanned = scanXml(text)
  if ('rule' in scanned) return { ok: false, fault: scanned }
  const raw: unknown = parser.parse(withoutInstructionData(text, scanned))
  const nodes = readNodes(raw, scanned[Symbol.iterator]()).filter((node) => node.kind !== 'text')
  const root = nodes.find((node) => node.kind === 'element')
  if (root === undefined) return { ok: false, fault: notWellFormed(0, 'there is no root element') }
  const document = assemble(nodes, root)
  const wrong = faultInDeclaration(document.declaration)
  return wrong === undefined ? { ok: true, document } : { ok: false, fault: wrong }
}
