import type { Notes } from '../notes.js'
import { note } from '../notes.js'
import { endLength, lineEnd } from './ends.js'

const rule = 'reply/line-ending'

/**
 * Notes the lines that end otherwise than in CRLF where they have to (RFC 5321 section 2.3.8): in what came over the wire,
 * and in a text in which other lines do. A bare CR is never right.
 */
export function noteLineEndings(notes: Notes, text: string, wire: boolean): void {
  const strict = wire || text.includes('\r\n')
  let bare = text.indexOf('\r')
  for (let at = 0, line = 1; at < text.length; line += 1) {
    const end = lineEnd(text, at)
    const length = endLength(text, end)
    // Asked anew only behind the last answer: to ask at each line would take quadratic time.
    if (bare >= 0 && bare < at) bare = text.indexOf('\r', at)
    if (bare >= 0 && bare < end) note(notes, rule, line, '\r')
    else if (strict && length === 1) note(notes, rule, line, '\n')
    else if (wire && length === 0) note(notes, rule, line, null)
    at = end + length
  }
}
