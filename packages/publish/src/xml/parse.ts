import { XMLParser } from 'fast-xml-parser'
import type { XmlAttribute, XmlDocument, XmlNode } from './node.js'
import type { XmlFault } from './well-formed.js'
import { deepestNesting, findFault } from './well-formed.js'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const reference = /&(#x?)?(\w+);/g

/**
 * Replaces the references of a well-formed text: without a DOCTYPE, they are the numbers of characters and five names.
 * Not the decoder of fast-xml-parser, which leaves a number with many leading zeros as it stands.
 */
function decodeReferences(value: string): string {
  return value.replaceAll(reference, (whole, sign: string | undefined, name: string) =>
    sign === undefined
      ? (named[name] ?? whole)
      : String.fromCodePoint(Number.parseInt(name, sign === '#x' ? 16 : 10)),
  )
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
  const rest = text.replaceAll(opaque, (whole, target: string | undefined, data: string) => {
    if (target === undefined) return whole
    taken.push(data)
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

/** A node as the parser gives it: its name with what stands in it, and beside it the attributes of an element. */
type RawNode = {
  readonly ':@'?: Readonly<Record<string, string>>
  readonly [name: `${'#' | '?' | '+'}${string}`]: string | readonly RawNode[]
}

const charactersIn = (content: readonly RawNode[]): string =>
  content.map(({ '#text': characters }) => characters).join('')

// XML 1.0 section 3.3.3: white space in an attribute becomes a space, unless it is written as a reference.
const readAttribute = ([name, value]: readonly [string, string]): XmlAttribute => ({
  name: name.slice(attributePrefix.length),
  value: decodeReferences(value.replaceAll(/[\t\n\r]/g, ' ')),
})

function readNode(node: RawNode, data: Iterator<string>): XmlNode[] {
  const { ':@': attributes = {}, ...rest } = node
  return Object.entries(rest).map(([name, content]): XmlNode => {
    if (typeof content === 'string') return { kind: 'text', text: decodeReferences(content) }
    if (name === '#comment') return { kind: 'comment', text: charactersIn(content) }
    if (name === '#cdata') return { kind: 'cdata', text: charactersIn(content) }
    if (name.startsWith('?'))
      return { kind: 'instruction', target: name.slice(1), data: data.next().value ?? '' }
    return {
      kind: 'element',
      name: name.slice(elementPrefix.length),
      attributes: Object.entries(attributes).map(readAttribute),
      children: readNodes(content, data),
    }
  })
}

function readNodes(content: readonly RawNode[], data: Iterator<string>): XmlNode[] {
  return content.flatMap((node) => readNode(node, data))
}

function declarationIn(nodes: readonly XmlNode[]): string | undefined {
  const [first] = nodes
  return first?.kind === 'instruction' && first.target === 'xml' ? first.data : undefined
}

function readDocument(wellFormed: string): XmlDocument {
  const { text, data } = takeInstructionData(wellFormed)
  const raw: readonly RawNode[] = parser.parse(text)
  const nodes = readNodes(raw, data[Symbol.iterator]()).filter((node) => node.kind !== 'text')
  const root = nodes.find((node) => node.kind === 'element')
  if (root === undefined) throw new Error('a well-formed text without a root element')
  const at = nodes.indexOf(root)
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
  return {
    line: text.slice(0, at).split('\n').length,
    column: at - text.lastIndexOf('\n', at),
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
