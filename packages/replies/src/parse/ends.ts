import type { Notes } from '../findings.js'
import { note } from '../findings.js'

const lineFeed = 10
const carriageReturn = 13

/** Pattern of most lines. A greedy run is what the engine goes through fastest: in half the time of a search for another character. */
const plainLine = /[ -~]*(?:\r?\n)?/y

/**
 * Goes through the characters from space to tilde that begin at a place, and through the end of the line where they reach it.
 * Gives where they lead: to the next line, to the end of the text, or to the first other character.
 */
export function afterPlain(text: string, at: number): number {
  plainLine.lastIndex = at
  plainLine.test(text)
  return plainLine.lastIndex
}

/** Counts the characters of a line that begins at `at` which are its end, if it goes to `next`: 2 for CRLF, 1 for LF, else 0. */
export function endLengthBefore(text: string, at: number, next: number): number {
  if (next === at || text.charCodeAt(next - 1) !== lineFeed) return 0
  return next - at > 1 && text.charCodeAt(next - 2) === carriageReturn ? 2 : 1
}

/** Counts the characters that end a line at a place: 2 for CRLF, 1 for LF, else 0. Bare CR ends no line (RFC 5321 section 2.3.8). */
export function endLength(text: string, at: number): number {
  if (at >= text.length) return 0
  const char = text.charCodeAt(at)
  if (char === lineFeed) return 1
  return char === carriageReturn && at + 1 < text.length && text.charCodeAt(at + 1) === lineFeed ? 2 : 0
}

/** Finds where the line that goes on at a place ends, before CRLF or LF. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  if (feed < 0) return text.length
  return feed > at && text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed
}

function isLineEnds(text: string): boolean {
  let at = 0
  for (let length = endLength(text, at); length > 0; length = endLength(text, at)) at += length
  return at === text.length
}

/** Tells whether a text has nothing but line ends. Few begin with one, so that the rest is a function of its own. */
export function isBlank(text: string): boolean {
  return (text.length === 0 || text.charCodeAt(0) <= carriageReturn) && isLineEnds(text)
}

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
