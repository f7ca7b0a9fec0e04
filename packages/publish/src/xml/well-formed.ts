import { limits } from '@smtp-status/registry'
import type { ErrorDetail } from 'libxml2-wasm'
import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm'

/** Reason for which a text cannot be read as XML, and the place: line and column from 1, columns in UTF-16 code units. */
export interface XmlFault {
  readonly line: number
  readonly column: number
  readonly rule: 'xml/not-well-formed' | 'xml/doctype' | 'xml/too-deep' | 'xml/encoding'
  readonly message: string
}

/** Depth to which elements may lie in each other: libxml2's own bound. IANA's registries need less than ten levels. */
export const deepestNesting: number = limits.xmlDepth

// The text is decoded already, so the encoding that it names for itself does not count.
const option = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_IGNORE_ENC

// libxml2 tells no numbers of its errors here, only words; a test holds these to what it says.
const isAboutDepth = (message: string): boolean => message.startsWith('Excessive depth')

function ruleAndMessage(said: string, isAtEnd: boolean): Pick<XmlFault, 'rule' | 'message'> {
  if (isAboutDepth(said))
    return { rule: 'xml/too-deep', message: `elements lie more than ${deepestNesting} levels deep` }
  const reason = said.replace(/, try XML_PARSE_HUGE$/, '')
  const where = isAtEnd ? ', where the text ends' : ''
  return { rule: 'xml/not-well-formed', message: `this is not well-formed XML: ${reason}${where}` }
}

/** libxml2 counts characters, where a finding counts UTF-16 code units. */
function columnIn(line: string, character: number): number {
  return [...line].slice(0, character - 1).join('').length + 1
}

function faultFrom({ line, col, message }: ErrorDetail, text: string): XmlFault {
  const lines = text.split('\n')
  const there = lines[line - 1] ?? ''
  const column = columnIn(there, col)
  const isAtEnd = line === lines.length && column > there.length
  return { line, column, ...ruleAndMessage(message.trim(), isAtEnd) }
}

const nothingRead: ErrorDetail = { message: 'there is nothing to read', level: 3, line: 1, col: 1 }

/**
 * Has libxml2 check that a text with LF line ends is well-formed XML 1.0 with namespaces; gives the first fault,
 * `undefined` where there is none. Nothing but the text is read, whatever it refers to.
 */
export function findFault(text: string): XmlFault | undefined {
  try {
    XmlDocument.fromString(text, { option }).dispose()
    return undefined
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error
    // Level 1 is a warning.
    const first = error.details.find(({ level }) => level > 1)
    return faultFrom(first ?? nothingRead, text)
  }
}
