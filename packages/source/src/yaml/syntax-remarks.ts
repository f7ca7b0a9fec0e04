import type { ErrorCode } from 'yaml'
import type { SpanRemark } from '../remark.js'

type Words = readonly [message: string, advice: string]

const quoteAdvice = 'Put the whole text in quotes, or write it below the key after >-'

const wordsByCode: Readonly<Partial<Record<ErrorCode, Words>>> = {
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

const otherwise: Words = [
  'The YAML cannot be understood from here on',
  'Compare the lines near it with another file of the same folder',
]

/** What an error of the YAML reader means, in words. */
export function syntaxRemark(code: ErrorCode, [start, end]: readonly [number, number]): SpanRemark {
  const [message, advice] = wordsByCode[code] ?? otherwise
  return { rule: 'yaml/syntax', message, expected: 'YAML 1.2', advice, span: { start, end } }
}
