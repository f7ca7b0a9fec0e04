import { colon, dot, equals, hash, hyphen, isAlphanumeric, quote, space, underscore } from './bytes.js'
import { basicAt } from './code-at.js'

// qmail writes underscores for spaces.
const isSpace = (byte: number | undefined): boolean => byte === space || byte === underscore

/** Whether a byte separates a basic status code from what follows it. */
const isSeparator = (byte: number | undefined): boolean => isSpace(byte) || byte === hyphen

export const isClass = (byte: number | undefined): boolean => byte === 50 || byte === 52 || byte === 53

/** Whether a basic status code may end before `at`. */
export const endsBasic = (bytes: Uint8Array, at: number, end: number): boolean =>
  at >= end || isSeparator(bytes[at])

/** Whether `dsn=` ends before `at`, as Postfix and sendmail write it. */
export function followsDsn(bytes: Uint8Array, at: number, start: number): boolean {
  if (at - 4 < start || bytes[at - 1] !== equals) return false
  if (bytes[at - 2] !== 110 || bytes[at - 3] !== 115 || bytes[at - 4] !== 100) return false
  return at - 5 < start || !isAlphanumeric(bytes[at - 5])
}

export const followsColon = (bytes: Uint8Array, at: number, start: number): boolean =>
  at - 2 >= start && isSpace(bytes[at - 1]) && bytes[at - 2] === colon

export const followsHash = (bytes: Uint8Array, at: number, start: number): boolean =>
  at > start && bytes[at - 1] === hash

/** Whether `="` ends before `at`, as OpenSMTPD writes it. */
export const followsQuote = (bytes: Uint8Array, at: number, start: number): boolean =>
  at - 2 >= start && bytes[at - 1] === quote && bytes[at - 2] === equals

/**
 * The basic status code of 2yz, 4yz or 5yz that ends, with its separator, before `at`; -1 where there is none. Beside an enhanced
 * status code its first digit is all that is needed (RFC 5321 section 4.2): servers send 571 5.7.1.
 */
export function basicBefore(bytes: Uint8Array, at: number, start: number): number {
  if (at - 4 < start || !isSeparator(bytes[at - 1]) || !isClass(bytes[at - 4])) return -1
  if (at - 5 >= start && (bytes[at - 5] === dot || isAlphanumeric(bytes[at - 5]))) return -1
  return basicAt(bytes, at - 4, at, 9)
}
