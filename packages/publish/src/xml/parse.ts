import { XMLParser } from 'fast-xml-parser'
import type { XmlAttribute, XmlDocument, XmlNode } from './node.js'
import type { XmlFault } from './well-formed.js'
import { deepestNesting, findFault } from './well-formed.js'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const reference = /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g

/**
 * Replaces the references of a well-formed text: without a DOCTYPE, they are the numbers of characters and five names.
 * Not the decoder of fast-xml-parser, which leaves a number with many leading zeros as it stands.
 */
function decodeReferences(value: string): string {
  if (!value.includes('&')) return value
  return value.replaceAll(reference, (whole, hexadecimal?: string, decimal?: string, name = '') => {
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10))
    return named[name] ?? whole
  })
}

// Constructs that can hold text that looks like markup, to its end or to that of the whole text; and a DOCTYPE.
const opaque =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?([^\s?]+)\s*([\s\S]*?)(?:\?>|$)|<!DOCTYPE/g

/** A text whose processing instructions have lost their data, and that data to the letter, in order. */
interface TakenData {
  readonly text: string
  readonly data: readonly string[]
}

/**
 * Takes the data out of the processing instructions of a well-formed text, an XML declaration among them:
 * fast-xml-parser reads it as attributes, which it need not be.
 */
function takeInstructionData(text: string): TakenData {
  const taken: string[] = []
  const rest = text.replaceAll(opaque, (whole: string, target?: string, data?: string) => {
    if (target === undefined) return whole
    taken.push(data ?? '')
    return `<?${target}?>`
  })
  return { text: rest, data: taken }
}

/** Finds the offset at which a DOCTYPE begins, outside of comments and the like; -1 where there is none. The text may be anything. */
function findDoctype(text: string): number {
  for (const { 0: found, index } of text.matchAll(opaque)) if (found === '<!DOCTYPE') return index
  return -1
}

/** A document, or why there is none. */
type ParsedXml =
  | { readonly ok: true; readonly document: XmlDocument }
  | { readonly ok: false; readonly fault: XmlFault }

const attributePrefix = '@'
const elementPrefix = '+'

// The parser refuses elements named `constructor` and the like; with a prefix, which no XML name begins with, it reads
// them. It asks twice for the name of an empty element.
const withPrefix = (name: string): string => (name.startsWith(elementPrefix) ? name : elementPrefix + name)

// References are left to `decodeReferences`, since white space in attributes has to be seen to before them.
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

function readNode(node: unknown, data: Iterator<string>): XmlNode | undefined {
  const entries = isObject(node) ? Object.entries(node) : []
  const [name, content] = entries.find(([key]) => key !== ':@') ?? []
  if (name === undefined) return undefined
  if (name === '#text') return { kind: 'text', text: decodeReferences(String(content)) }
  if (name === '#comment') return { kind: 'comment', text: charactersIn(content) }
  if (name === '#cdata') return { kind: 'cdata', text: charactersIn(content) }
  if (name.startsWith('?'))
    return { kind: 'instruction', target: name.slice(1), data: data.next().value ?? '' }
  const attributes: unknown = entries.find(([key]) => key === ':@')?.[1]
  return {
    kind: 'element',
    name: name.slice(elementPrefix.length),
    attributes: isObject(attributes) ? Object.entries(attributes).map(readAttribute) : [],
    children: readNodes(content, data),
  }
}

function readNodes(content: unknown, data: Iterator<string>): XmlNode[] {
  if (!Array.isArray(content)) return []
  return content.map((node: unknown) => readNode(node, data)).filter((node) => node !== undefined)
}

function declarationIn(nodes: readonly XmlNode[]): string | undefined {
  const [first] = nodes
  return first?.kind === 'instruction' && first.target === 'xml' ? first.data : undefined
}

function readDocument(wellFormed: string): XmlDocument {
  const { text, data } = takeInstructionData(wellFormed)
  const raw: unknown = parser.parse(text)
  const nodes = readNodes(raw, data[Symbol.iterator]()).filter((node) => node.kind !== 'text')
  const at = nodes.findIndex((node) => node.kind === 'element')
  const root = nodes[at]
  if (root?.kind !== 'element') throw new Error('a well-formed text without a root element')
  const declaration = declarationIn(nodes)
  return {
    ...(declaration !== undefined && { declaration }),
    prolog: nodes.slice(declaration === undefined ? 0 : 1, at),
    root,
    epilog: nodes.slice(at + 1),
  }
}

function refuseDoctype(text: string): XmlFault | undefined {
  const at = findDoctype(text)
  if (at === -1) return undefined
  const lines = text.slice(0, at).split('\n')
  return {
    line: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
    rule: 'xml/doctype',
    message: 'a document type declaration is not read',
  }
}

function refuseEncoding({ declaration = '' }: XmlDocument): XmlFault | undefined {
  const [, encoding = 'UTF-8'] = /\sencoding\s*=\s*["']([^"']*)/.exec(declaration) ?? []
  if (/^(?:utf-?8|us-ascii)$/i.test(encoding)) return undefined
  return {
    line: 1,
    column: 1,
    rule: 'xml/encoding',
    message: `the text says that its encoding is ${encoding}`,
  }
}

/**
 * Reads a text as XML, keeping comments, processing instructions, CDATA sections and white space.
 * A DOCTYPE is refused, and with it every entity that a text could define; a text that is not well-formed gives the first fault.
 */
export function parseXml(source: string): ParsedXml {
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const unreadable = refuseDoctype(text) ?? findFault(text)
  if (unreadable !== undefined) return { ok: false, fault: unreadable }
  const document = readDocument(text)
  const fault = refuseEncoding(document)
  return fault === undefined ? { ok: true, document } : { ok: false, fault }
}
