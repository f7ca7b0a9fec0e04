import type { XmlElement, XmlNode } from '../xml/node.js'
import { text } from '../xml/node.js'

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
