import {
  asterisk,
  backtick,
  bar,
  closingAngle,
  closingBracket,
  colon,
  equals,
  hyphen,
  isDigit,
  isQuote,
  isSpace,
  openingAngle,
  space,
  tilde,
} from './bytes.js'

const others: ReadonlySet<number> = new Set([0xc2, 0xe2, 0xe3, 0xef, 0xa0, 0xab, 0xaf, 0xbb, 0xbf])

/**
 * Tells whether an octet is, in UTF-8, part of one of the blanks, dashes, quotation marks and invisible characters that editors and
 * web pages make of others: C2 A0, C2 AB, C2 BB, E2 80 80 to E2 80 9F, E2 80 AF, E2 81 A0, E2 88 92, E3 80 80, EF BB BF.
 */
export const isTypographic = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x80 && (byte < 0xa0 || others.has(byte))

/** Tells whether the byte at `at` is what people and programs put before a line that they quote or list. */
function isMark(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at]
  if (byte === hyphen) return isSpace(bytes[at + 1])
  return (
    byte === space ||
    byte === 9 ||
    isQuote(byte) ||
    byte === backtick ||
    byte === closingAngle ||
    byte === bar ||
    byte === asterisk ||
    isTypographic(byte)
  )
}

/** Tells whether a line begins at `at`, but for blanks and the marks of what is quoted or listed: `> `, a quotation mark, `* `. */
export function beginsLine(bytes: Uint8Array, at: number, start: number): boolean {
  let first = at
  while (first > start && isMark(bytes, first - 1)) first -= 1
  return first === start || bytes[first - 1] === 10
}

const isShaft = (byte: number | undefined): boolean =>
  byte === hyphen || byte === tilde || byte === asterisk || byte === equals

/** Tells whether `<<< `, `<-- `, `<~ ` or `<** ` ends before `at`, by which transcripts mark what a server said. */
export function followsArrow(bytes: Uint8Array, at: number, start: number): boolean {
  let end = at
  while (at - end < 3 && isSpace(bytes[end - 1])) end -= 1
  if (end === at) return false
  let head = end
  while (end - head < 2 && isShaft(bytes[head - 1])) head -= 1
  return head > start && bytes[head - 1] === openingAngle
}

/** Tells whether a time of day ends before `at`, as programs put it before the lines of a session: `10:02:03 `, `[10:02:03] `. */
export function followsTime(bytes: Uint8Array, at: number, start: number): boolean {
  const end = bytes[at - 2] === closingBracket ? at - 2 : at - 1
  if (end - 3 < start || bytes[at - 1] !== space) return false
  return isDigit(bytes[end - 1]) && isDigit(bytes[end - 2]) && bytes[end - 3] === colon
}
