import { Lexer } from 'yaml'
import type { Span } from '../remark.js'

// How the lexer announces a plain or block scalar, which may begin with # itself, and what it marks without length.
const scalarMark = '\u001F'
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', scalarMark])

/** Where the comments of a YAML text stand, each from its `#` to the end of its line. */
export function commentSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    const end = marks.has(token) ? start : start + token.length
    if (token.startsWith('#') && before !== scalarMark) spans.push({ start, end })
    start = end
    before = token
  }
  return spans
}
