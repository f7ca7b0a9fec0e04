import { findBadReference, findForbiddenCharacter, xmlName, xmlSpace } from './characters.js'
import type { XmlFault } from './fault.js'
import { deepestNesting, notWellFormed } from './fault.js'

/** A processing instruction and where its data stands in the text. */
export interface ScannedInstruction {
  readonly data: string
  readonly from: number
  readonly to: number
}

interface Scan {
  readonly text: string
  /** The names of the elements that are open at this point, and where they began. */
  readonly open: { readonly name: string; readonly at: number }[]
  readonly instructions: ScannedInstruction[]
  hasRoot: boolean
}

/** The offset at which to go on, or why that is not possible. */
type Step = number | XmlFault

const space = xmlSpace
const attributeForm = `${xmlName}${space}*=${space}*(?:"[^<"]*"|'[^<']*')`

const startTag = new RegExp(`<(${xmlName})((?:${space}+${attributeForm})*)${space}*(/?)>`, 'uy')
const endTag = new RegExp(`</(${xmlName})${space}*>`, 'uy')
const instruction = new RegExp(`<\\?(${xmlName})(?=${space}|\\?>)${space}*`, 'uy')
const attribute = new RegExp(`(${xmlName})${space}*=${space}*("[^"]*"|'[^']*')`, 'gu')

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = pattern
  sticky.lastIndex = at
  return sticky.exec(text)
}

function scanComment({ text }: Scan, at: number): Step {
  const end = text.indexOf('--', at + 4)
  if (end === -1) return notWellFormed(at, 'this comment is not closed')
  return text.charAt(end + 2) === '>' ? end + 3 : notWellFormed(end, 'a comment must not contain --')
}

function scanCdata({ text, open }: Scan, at: number): Step {
  if (open.length === 0) return notWellFormed(at, 'a CDATA section stands outside the root element')
  const end = text.indexOf(']]>', at)
  return end === -1 ? notWellFormed(at, 'this CDATA section is not closed') : end + 3
}

function scanInstruction({ text, instructions }: Scan, at: number): Step {
  const [opening, target] = matchAt(instruction, text, at) ?? []
  const to = text.indexOf('?>', at)
  if (opening === undefined || target === undefined || to === -1)
    return notWellFormed(at, 'this processing instruction has no name or is not closed')
  if (target.toLowerCase() === 'xml' && at > 0)
    return notWellFormed(at, 'an XML declaration may stand at the very beginning alone')
  const from = Math.min(at + opening.length, to)
  instructions.push({ data: text.slice(from, to), from: at + 2 + target.length, to })
  return to + 2
}

function faultInAttributes(list: string, at: number): XmlFault | undefined {
  const seen = new Set<string>()
  for (const [, name = '', value = ''] of list.matchAll(attribute)) {
    if (seen.has(name)) return notWellFormed(at, `the attribute ${name} is given twice`)
    if (findBadReference(value) !== -1)
      return notWellFormed(at, `the attribute ${name} has an unknown reference`)
    seen.add(name)
  }
  return undefined
}

function scanStartTag(scan: Scan, at: number): Step {
  const [tag, name, attributes = '', slash] = matchAt(startTag, scan.text, at) ?? []
  if (tag === undefined || name === undefined)
    return notWellFormed(at, 'this is no complete start tag; a bare < is written &lt;')
  if (scan.open.length === 0 && scan.hasRoot) return notWellFormed(at, `<${name}> is a second root element`)
  if (scan.open.length >= deepestNesting)
    return {
      offset: at,
      rule: 'xml/too-deep',
      message: `elements lie more than ${deepestNesting} levels deep`,
    }
  scan.hasRoot = true
  if (slash === '') scan.open.push({ name, at })
  return faultInAttributes(attributes, at) ?? at + tag.length
}

function scanEndTag({ text, open }: Scan, at: number): Step {
  const [tag, name] = matchAt(endTag, text, at) ?? []
  if (tag === undefined) return notWellFormed(at, 'this end tag is not complete')
  const opened = open.pop()?.name
  if (opened === name) return at + tag.length
  const expected = opened === undefined ? 'no element is open' : `</${opened}> is expected`
  return notWellFormed(at, `</${name}> stands where ${expected}`)
}

function scanText({ text, open }: Scan, at: number): Step {
  const next = text.indexOf('<', at)
  const end = next === -1 ? text.length : next
  const characters = text.slice(at, end)
  if (open.length === 0 && /[^ \t\n]/.test(characters))
    return notWellFormed(at, 'text stands outside the root element')
  const bad = findBadReference(characters)
  if (bad !== -1)
    return notWellFormed(at + bad, 'this & begins no known reference; a bare & is written &amp;')
  return characters.includes(']]>') ? notWellFormed(at, 'text must not contain ]]>') : end
}

function step(scan: Scan, at: number): Step {
  const { text } = scan
  if (text.charAt(at) !== '<') return scanText(scan, at)
  if (text.startsWith('</', at)) return scanEndTag(scan, at)
  if (text.startsWith('<!--', at)) return scanComment(scan, at)
  if (text.startsWith('<![CDATA[', at)) return scanCdata(scan, at)
  if (text.startsWith('<?', at)) return scanInstruction(scan, at)
  if (text.startsWith('<!DOCTYPE', at))
    return { offset: at, rule: 'xml/doctype', message: 'a document type declaration is not read' }
  return scanStartTag(scan, at)
}

function faultAtEnd({ text, open, hasRoot }: Scan): XmlFault | undefined {
  const last = open.at(-1)
  if (last !== undefined)
    return notWellFormed(last.at, `<${last.name}> is not closed; the text may be cut off`)
  return hasRoot ? undefined : notWellFormed(text.length, 'there is no root element')
}

/**
 * Checks that a text is well-formed XML 1.0 without a DOCTYPE, which fast-xml-parser takes on trust, and collects its
 * processing instructions to the letter, which it does not keep. The text has LF line ends.
 */
export function scanXml(text: string): XmlFault | readonly ScannedInstruction[] {
  const forbidden = findForbiddenCharacter(text)
  if (forbidden !== -1) return notWellFormed(forbidden, 'this character is not allowed in XML')
  const scan: Scan = { text, open: [], instructions: [], hasRoot: false }
  for (let at = 0; at < text.length;) {
    const next = step(scan, at)
    if (typeof next !== 'number') return next
    at = next
  }
  return faultAtEnd(scan) ?? scan.instructions
}
