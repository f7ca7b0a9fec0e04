import Builder from 'fast-xml-builder'
import type { XmlDocument, XmlElement, XmlNode } from './node.js'
import { text } from './node.js'

// References are written by `escapeText`: the builder would turn every quotation mark of a text into one.
const builder = new Builder({
  preserveOrder: true,
  format: false,
  suppressEmptyNode: true,
  processEntities: false,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  attributeNamePrefix: '@',
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  textNodeName: '#text',
})

const references: readonly (readonly [character: string, reference: string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
]

function escapeText(value: string): string {
  let escaped = value
  for (const [character, reference] of references) escaped = escaped.replaceAll(character, reference)
  return escaped
}

// The builder itself escapes quotation marks in attributes.
const escapeAttribute = (value: string): string =>
  escapeText(value).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')

/** The builder's own form of a node: its name is the key, its attributes stand beside it. */
type BuilderNode = Readonly<Record<string, unknown>>

function elementForBuilder(node: XmlElement): BuilderNode {
  const attributes = node.attributes.map(({ name, value }) => [`@${name}`, escapeAttribute(value)])
  return { [node.name]: node.children.map(forBuilder), ':@': Object.fromEntries(attributes) }
}

function forBuilder(node: XmlNode): BuilderNode {
  switch (node.kind) {
    case 'element':
      return elementForBuilder(node)
    case 'text':
      return { '#text': escapeText(node.text) }
    case 'instruction':
      return { [`?${node.target}${node.data === '' ? '' : ` ${node.data}`}`]: [] }
    default:
      return { [`#${node.kind}`]: [{ '#text': node.text }] }
  }
}

/** Writes a document as text: to the letter inside the root, each piece outside it on a line of its own, LF at the end. */
export function printXml({ declaration, prolog, root, epilog }: XmlDocument): string {
  const first: XmlNode[] =
    declaration === undefined ? [] : [{ kind: 'instruction', target: 'xml', data: declaration }]
  const pieces = [...first, ...prolog, root, ...epilog].map((node) => builder.build([forBuilder(node)]))
  return `${pieces.join('\n')}\n`
}

const indentation = '  '

/**
 * Puts each child of an element on a line of its own, indented below it, with a blank line before each child that is
 * named in `apart`. Text fields are left as they are, since white space counts in them.
 */
export function layOut(node: XmlElement, depth: number, apart: readonly string[] = []): XmlElement {
  const inner = `\n${indentation.repeat(depth + 1)}`
  const laid = node.children.flatMap((child): readonly XmlNode[] => {
    const blank = child.kind === 'element' && apart.includes(child.name) ? '\n' : ''
    return [text(`${blank}${inner}`), child]
  })
  if (laid.length === 0) return node
  return { ...node, children: [...laid, text(`\n${indentation.repeat(depth)}`)] }
}
