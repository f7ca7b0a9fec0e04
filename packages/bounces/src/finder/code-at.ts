import { dot, isAlphanumeric, isDigit, zero } from './bytes.js'

/** A status code as it was found among bytes; written over again and again, so that a million lines make no garbage. */
export interface FoundCode {
  /** 200 to 559, or beside an enhanced status code to 599; -1 where there is none. */
  basic: number
  /** 2, 4 or 5; -1 where there is no enhanced status code. */
  class: number
  /** 0 to 999. */
  subject: number
  /** 0 to 999. */
  detail: number
  /** Start of what was found: the basic status code, or else the enhanced one. */
  start: number
}

/**
 * Reads a number of at most three digits without leading zeros (RFC 3463 section 2). Gives it with the place after it, as
 * `number * 4 + digits`; -1 where there is none. A fourth digit is not looked at.
 */
function numberAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || !isDigit(bytes[at])) return -1
  let value = (bytes[at] ?? zero) - zero
  if (value === 0) return 1
  let digits = 1
  while (digits < 3 && at + digits < end && isDigit(bytes[at + digits])) {
    value = value * 10 + (bytes[at + digits] ?? zero) - zero
    digits += 1
  }
  return value * 4 + digits
}

function endsThere(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end) return true
  if (bytes[at] === dot) return at + 1 >= end || !isDigit(bytes[at + 1])
  return !isAlphanumeric(bytes[at])
}

/**
 * Reads an enhanced status code whose first dot is at `at`, into `found`; the byte before is known to be 2, 4 or 5. Nothing
 * that would make it longer may follow: no letter, no digit, no dot with a digit. Gives the place after it; -1 where there is none,
 * and `found` then stays as it was.
 */
export function statusAt(bytes: Uint8Array, at: number, end: number, found: FoundCode): number {
  const subject = numberAt(bytes, at + 1, end)
  if (subject === -1) return -1
  const second = at + 1 + (subject & 3)
  if (bytes[second] !== dot) return -1
  const detail = numberAt(bytes, second + 1, end)
  if (detail === -1) return -1
  const after = second + 1 + (detail & 3)
  if (!endsThere(bytes, after, end)) return -1
  found.class = (bytes[at - 1] ?? zero) - zero
  found.subject = subject >> 2
  found.detail = detail >> 2
  return after
}

/**
 * Reads a basic status code at `at`; -1 where there is none. What stands around it is not looked at.
 * @param highest what the second digit may be; RFC 5321 section 4.2 has 0 to 5
 */
export function basicAt(bytes: Uint8Array, at: number, end: number, highest = 5): number {
  if (at + 3 > end) return -1
  const first = (bytes[at] ?? 0) - zero
  const second = (bytes[at + 1] ?? 0) - zero
  const third = (bytes[at + 2] ?? 0) - zero
  if (first < 2 || first > 5 || second < 0 || second > highest || third < 0 || third > 9) return -1
  return first * 100 + second * 10 + third
}

/** Codes found, as a reply begins with them: `550 5.1.1`. */
export function codeText({ basic, class: digit, subject, detail }: FoundCode): string {
  const codes = [
    ...(basic === -1 ? [] : [`${basic}`]),
    ...(digit === -1 ? [] : [`${digit}.${subject}.${detail}`]),
  ]
  return codes.join(' ')
}

/** A place for what is found. */
export const noCode = (): FoundCode => ({ basic: -1, class: -1, subject: 0, detail: 0, start: -1 })
