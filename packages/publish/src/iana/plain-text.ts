import type { XmlElement, XmlNode } from '../xml/node.js'
import { attributeOf } from '../xml/node.js'

/** How IANA shows the types of references whose data it does not show as it stands, without the brackets. */
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
