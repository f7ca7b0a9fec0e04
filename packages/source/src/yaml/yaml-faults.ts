import type { CST, ErrorCode } from 'yaml'
import type { FaultId } from '../faults/fault-id.js'
import type { SpanFault } from '../faults/fault.js'
import { everyToken } from './tokens.js'

type Mark = 'anchor' | 'alias' | 'tag' | 'directive'

interface MarkWords {
  readonly rule: FaultId
  readonly one: string
  readonly many: string
  readonly expected: string
  readonly advice: string
}

const markWords: Readonly<Record<Mark, MarkWords>> = {
  anchor: {
    rule: 'yaml/anchor',
    one: 'A value has an anchor',
    many: 'anchors stand in the file, here the first',
    expected: 'values without anchors',
    advice: 'Delete the word that begins with &; a text that begins with & needs quotes',
  },
  alias: {
    rule: 'yaml/alias',
    one: 'An alias stands in place of a value',
    many: 'aliases stand in the file, here the first',
    expected: 'the value itself',
    advice: 'Write the value out; a text that begins with * needs quotes',
  },
  tag: {
    rule: 'yaml/tag',
    one: 'A value has a tag',
    many: 'tags stand in the file, here the first',
    expected: 'values without tags',
    advice: 'Delete the word that begins with !; a text that begins with ! needs quotes',
  },
  directive: {
    rule: 'yaml/directive',
    one: 'The file has a directive',
    many: 'directives stand in the file, here the first',
    expected: 'a file without directives',
    advice: 'Delete the line that begins with %; a text that begins with % needs quotes',
  },
}

const isMark = (type: string): type is Mark => Object.hasOwn(markWords, type)

/** The faults of anchors, aliases, tags and directives, one for each sort: at the first, with how many there are. */
export function markFaults(tokens: readonly CST.Token[]): readonly SpanFault[] {
  const found = new Map<Mark, { readonly first: CST.Token; readonly count: number }>()
  for (const token of everyToken(tokens)) {
    if (!isMark(token.type)) continue
    const { first, count } = found.get(token.type) ?? { first: token, count: 0 }
    found.set(token.type, { first, count: count + 1 })
  }
  return [...found].map(([mark, { first, count }]) => {
    const { rule, one, many, expected, advice } = markWords[mark]
    const source = 'source' in first ? first.source : ''
    const span = { start: first.offset, end: first.offset + source.length }
    return { rule, message: count === 1 ? one : `${count} ${many}`, found: source, expected, advice, span }
  })
}

type Position = readonly [start: number, end: number]

const isQuoted = (token: CST.Token): token is CST.FlowScalar =>
  token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar'

/** Place of a fault: a quote that is not closed is reported at the end of the file, but stands where it was opened. */
export function syntaxPlace([start, end]: Position, tokens: readonly CST.Token[]): Position {
  for (const token of everyToken(tokens))
    if (isQuoted(token) && token.offset + token.source.length === start)
      return [token.offset, token.offset + 1]
  return [start, end]
}

type SyntaxWords = readonly [message: string, advice: string]

const quoteAdvice = 'Put the whole text in quotes, or write it below the key after >-'

const syntaxWords: Readonly<Partial<Record<ErrorCode, SyntaxWords>>> = {
  BAD_COLLECTION_TYPE: ['A list or map has a tag of another kind', 'Delete the tag'],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes begins nothing that YAML knows',
    'Write \\\\ for a backslash, or use single quotes',
  ],
  BAD_INDENT: [
    'A line does not stand as far in as what it belongs to',
    'Close the bracket or brace, and indent keys of one map alike',
  ],
  BAD_SCALAR_START: ['A text without quotes begins with a character that has a meaning in YAML', quoteAdvice],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second key begins on the line of a key',
    'If the colon belongs to the text, put the text in quotes; else begin a new line',
  ],
  BLOCK_IN_FLOW: [
    'Lines of keys or items stand inside brackets or braces',
    'Write all of it in brackets or braces, or all of it in lines',
  ],
  KEY_OVER_1024_CHARS: [
    'A key is longer than 1024 characters',
    'Look for a colon that belongs to a text, and put the text in quotes',
  ],
  MISSING_CHAR: [
    'A quote, bracket, comma or colon is missing',
    'Look at the line for a quote or bracket that is not closed, or a key without a colon',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A key goes over several lines',
    'Begin the key in a line of its own, as far in as its neighbours, with a colon behind it',
  ],
  TAB_AS_INDENT: ['A tab indents a line', 'Indent with spaces'],
  UNEXPECTED_TOKEN: [
    'Something stands where YAML has no place for it',
    'Look at indentation, commas and brackets near it',
  ],
}

const otherwise: SyntaxWords = [
  'The YAML cannot be understood from here on',
  'Compare the lines near it with another file of the same folder',
]

/** The fault that an error of the YAML reader stands for. */
export function syntaxFault(code: ErrorCode, [start, end]: readonly [number, number]): SpanFault {
  const [message, advice] = syntaxWords[code] ?? otherwise
  return { rule: 'yaml/syntax', message, expected: 'YAML 1.2', advice, span: { start, end } }
}
