import type { Notes } from '../notes.js'
import { note } from '../notes.js'
import { endLength, lineEnd } from './ends.js'

const rule = 'reply/line-ending'

/**
 * Notes the lines that end otherwise than in CRLF where they have to (RFC 5321 section 2.3.8). A bare CR is never right.
 * @param strict whether a bare LF is wrong too, as in what came over the wire, and in a text in which other lines end in CRLF
 * @param wire whether every line has to have an end
 */
export function noteLineEndings(notes: Notes, text: string, strict: boolean, wire: boolean): void {
  for (let at = 0, line = 1; at < text.length; line += 1) {
    const end = lineEnd(text, at)
    const length = endLength(text, end)
    if (text.slice(at, end).includes('\r')) note(notes, rule, line, '\r')
    else if (strict && length === 1) note(notes, rule, line, '\n')
    else if (wire && length === 0) note(notes, rule, line, null)
    at = end + length
  }
}
