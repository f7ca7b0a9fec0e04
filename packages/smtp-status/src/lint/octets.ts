import { escapeCharacter } from '@smtp-status/terminal/safe-text'
import { withoutUtf16 } from '../input.js'

/** The octets that a Latin-1 text stands for; `null` where a character stands for none. */
export function octetsOf(text: string): Uint8Array | null {
  return /[^\0-\xff]/.test(text) ? null : Buffer.from(text, 'latin1')
}

/** The octets of a reply whose lines, without their ends, are Latin-1 texts; none where a character stands for none. */
export function replyOctets(lines: readonly string[]): Uint8Array {
  return octetsOf(lines.map((line) => `${line}\r\n`).join('')) ?? new Uint8Array()
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reading of a Latin-1 text when its octets are taken for UTF-8; U+FFFD stands for what is none. */
export function readAsUtf8(text: string): string {
  const octets = octetsOf(text)
  return octets === null ? text : decoder.decode(octets)
}

/** A character in UTF-8, or else octets that are none (Unicode 15, section 3.9), in Latin-1. */
const sequences =
  /[\0-\x7F]+|[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|\xED[\x80-\x9F][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}|[\s\S]/g

/** Half a character for each octet that is no UTF-8, which is shown as `\xE9`. */
const halves = (octets: string): string =>
  octets.replaceAll(/[\x80-\xFF]/g, (octet) => String.fromCharCode(0xdc00 + octet.charCodeAt(0)))

/** Reading of a Latin-1 text when its octets are taken for UTF-8, for people: an octet that is none stays one, as half a character. */
export function readForPeople(text: string): string {
  if (/[^\0-\xFF]/.test(text) || !readAsUtf8(text).includes('\uFFFD')) return readAsUtf8(text)
  return text.replaceAll(sequences, (octets) => (octets.length === 1 ? halves(octets) : readAsUtf8(octets)))
}

/** Octets that are no UTF-8, side by side: as half characters, or as what stands for them. */
const runs = /[\uDC80-\uDCFF\uFFFD]+/g

/** A text with one U+FFFD for each run of such octets, by which it is compared with another reading of the same octets. */
const withoutRuns = (text: string): string => text.replaceAll(runs, '\uFFFD')

/** The place in a text of a place in what `withoutRuns` makes of it. */
function placeWithRuns(text: string, place: number): number {
  let longer = 0
  for (const { index, 0: run } of text.matchAll(runs)) {
    if (index - longer >= place) break
    longer += run.length - 1
  }
  return place + longer
}

/** Puts for U+FFFD in a part of a reply the octets that it stands for, as half characters. */
export function withOctets(part: string, reply: Uint8Array): string {
  if (!part.includes('\uFFFD')) return part
  const text = readForPeople(Buffer.from(reply).toString('latin1'))
  const sought = withoutRuns(part)
  const at = withoutRuns(text).indexOf(sought)
  return at < 0 ? part : text.slice(placeWithRuns(text, at), placeWithRuns(text, at + sought.length))
}

/** Writes octets that are no UTF-8 as `\xE9`. */
export const quoteOctets = (text: string): string =>
  text.replaceAll(/(?<![\uD800-\uDBFF])[\uDC80-\uDCFF]/g, escapeCharacter)

const utf8Mark = [0xef, 0xbb, 0xbf]

/**
 * Splits a file into its lines: octets as Latin-1 text, without LF or CRLF. A mark of the byte order at the beginning is left out; one
 * of UTF-16 says how to read the rest.
 */
export function linesOf(file: Uint8Array): readonly string[] {
  const octets = withoutUtf16(file)
  const hasMark = utf8Mark.every((octet, index) => octets[index] === octet)
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1')
  const lines = (hasMark ? text.slice(3) : text).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}

/** Counts the lines in octets, the last one with or without an end. */
export function countLines(octets: Uint8Array): number {
  let lines = octets.length === 0 || octets.at(-1) === 0x0a ? 0 : 1
  for (let at = octets.indexOf(0x0a); at >= 0; at = octets.indexOf(0x0a, at + 1)) lines += 1
  return lines
}
