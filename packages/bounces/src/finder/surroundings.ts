import {
  backslash,
  backtick,
  bar,
  closingParenthesis,
  colon,
  comma,
  dot,
  equals,
  hash,
  hyphen,
  isAlphanumeric,
  isDigit,
  isQuote,
  isSpace,
  openingBracket,
  openingParenthesis,
  quote,
  semicolon,
  slash,
  space,
} from './bytes.js'
import { basicAt } from './code-at.js'
import { isTypographic } from './line-marks.js'

/** Tells whether a byte separates a basic status code from what follows it. */
export const isSeparator = (byte: number | undefined): boolean => isSpace(byte) || byte === hyphen

export const isClass = (byte: number | undefined): boolean => byte === 50 || byte === 52 || byte === 53

/** Tells whether `dsn=` ends before `at`, as Postfix and sendmail write it; case does not matter. */
export function followsDsn(bytes: Uint8Array, at: number, start: number): boolean {
  if (at - 4 < start || bytes[at - 1] !== equals) return false
  if (((bytes[at - 2] ?? 0) | 32) !== 110 || ((bytes[at - 3] ?? 0) | 32) !== 115) return false
  if (((bytes[at - 4] ?? 0) | 32) !== 100) return false
  return at - 5 < start || !isAlphanumeric(bytes[at - 5])
}

export const followsColon = (bytes: Uint8Array, at: number, start: number): boolean =>
  at - 2 >= start && isSpace(bytes[at - 1]) && bytes[at - 2] === colon

export const followsHash = (bytes: Uint8Array, at: number, start: number): boolean =>
  at > start && bytes[at - 1] === hash

/** Tells whether `="` ends before `at`, as OpenSMTPD writes it, or `":"`, as JSON does. */
export const followsQuote = (bytes: Uint8Array, at: number, start: number): boolean =>
  at - 2 >= start && isQuote(bytes[at - 1]) && (bytes[at - 2] === equals || bytes[at - 2] === colon)

/** Text that may stand between a basic and an enhanced status code that belong together. */
const isBetween = (byte: number | undefined): boolean =>
  isSeparator(byte) ||
  isTypographic(byte) ||
  isQuote(byte) ||
  byte === colon ||
  byte === hash ||
  byte === comma ||
  byte === semicolon ||
  byte === bar ||
  byte === slash ||
  byte === backslash ||
  byte === openingParenthesis ||
  byte === openingBracket

/** Most bytes that may stand between the two: `550, b'5.1.1` is the longest in use. */
const farthest = 4

/** The place after the basic status code before `at`, over what may stand between: `550: 5.1.1`, `550-'5.7.1`, `(550, b'5.1.1`. */
function endBefore(bytes: Uint8Array, at: number, start: number): number {
  const limit = Math.max(start, at - farthest)
  let end = at
  while (end > limit) {
    const byte = bytes[end - 1]
    // Python marks octets with the letter b.
    const marksOctets = byte === 98 && isQuote(bytes[end]) && isSpace(bytes[end - 2])
    if (!isBetween(byte) && !marksOctets) break
    end -= 1
  }
  return end
}

/** Tells whether a basic status code may begin at `at` by what stands before: no letter, digit or dot. */
export const beginsNumber = (bytes: Uint8Array, at: number, start: number): boolean =>
  at - 1 < start || !(bytes[at - 1] === dot || isAlphanumeric(bytes[at - 1]))

/**
 * The place of the basic status code of 2yz, 4yz or 5yz that ends before `at`, where an enhanced one begins; -1 where there is none. Beside an
 * enhanced status code its first digit is all that is needed (RFC 5321 section 4.2): servers send 571 5.7.1. Where more than a
 * separator stands between the two, they have to be of one class.
 */
export function basicBefore(bytes: Uint8Array, at: number, start: number): number {
  const end = endBefore(bytes, at, start)
  const place = end - 3
  if (end === at || place < start || !isClass(bytes[place])) return -1
  if (basicAt(bytes, place, at, 9) === -1 || !beginsNumber(bytes, place, start)) return -1
  const isPlain = isSeparator(bytes[end]) && (at === end + 1 || (at === end + 2 && bytes[at - 1] === hash))
  return isPlain || bytes[place] === bytes[at] ? place : -1
}

/** Tells whether an address, a path or a longer number goes on at `at`. */
export const goesOn = (byte: number | undefined): boolean =>
  isAlphanumeric(byte) || byte === slash || byte === 64 || byte === 37

/** Tells whether a basic status code may end before `at`, where it is known that a reply stands there. */
export function endsCode(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end) return true
  const byte = bytes[at]
  if (byte === dot) return at + 1 >= end || !isDigit(bytes[at + 1])
  return !goesOn(byte)
}

/** Tells whether a basic status code may end before `at`: a separator or a colon follows, or nothing. */
export function endsBasic(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end || isSeparator(bytes[at])) return true
  if (bytes[at] === 10 || bytes[at] === 13) return true
  return bytes[at] === colon && (at + 1 >= end || isSpace(bytes[at + 1]))
}

const isClosing = (byte: number | undefined): boolean => isQuote(byte) || byte === backtick

/** Tells whether a basic status code may end before `at`, where a reply is sure to stand: also with what people put behind it. */
export const endsSureBasic = (bytes: Uint8Array, at: number, end: number): boolean =>
  endsBasic(bytes, at, end) ||
  isTypographic(bytes[at]) ||
  isClosing(bytes[at]) ||
  ((bytes[at] === comma || bytes[at] === semicolon) && (at + 1 >= end || isSpace(bytes[at + 1])))

/** Tells whether `(550, 'No` or `(550, b'No` stands around the basic status code at `at`, as Python prints a reply. */
export function isTuple(bytes: Uint8Array, at: number, start: number, end: number): boolean {
  if (at - 1 < start || bytes[at - 1] !== openingParenthesis) return false
  if (at + 6 > end || bytes[at + 3] !== comma || bytes[at + 4] !== space) return false
  return isQuote(bytes[at + 5]) || (bytes[at + 5] === 98 && isQuote(bytes[at + 6]))
}

export const endsGroup = (byte: number | undefined): boolean =>
  byte === undefined || byte === closingParenthesis || byte === quote || isSpace(byte)
