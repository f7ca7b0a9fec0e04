import type { StatusCodeText } from '@smtp-status/codes'

const zero = 48
const space = 32
const dot = 46
const shortest = '5.0.0'.length
const longest = '5.999.999'.length

const isDigit = (char: number): boolean => char >= zero && char <= 57

const isClass = (char: number): boolean => char === 53 || char === 50 || char === 52

/** Where a subject or a detail ends: zero alone, or up to three digits without a leading zero. Where it began, if it is none. */
function numberEnd(code: string, at: number): number {
  if (at < code.length && code.charCodeAt(at) === zero) return at + 1
  let end = at
  while (end < code.length && end < at + 3 && isDigit(code.charCodeAt(end))) end += 1
  return end
}

/** Whether a text that begins as a code does, with a class and a dot, is one (RFC 2034 section 4). */
function isStatus(code: string): code is StatusCodeText {
  const subject = numberEnd(code, 2)
  if (subject === 2 || subject >= code.length || code.charCodeAt(subject) !== dot) return false
  return subject + 1 < code.length && numberEnd(code, subject + 1) === code.length
}

/** Where a word that may be a code ends: at a space or at the end, and no later than the first character too many. */
function wordEnd(text: string, at: number, to: number): number {
  const last = Math.min(to, at + longest + 1)
  let end = at + shortest
  while (end < last && text.charCodeAt(end) !== space) end += 1
  return end
}

function readStatus(text: string, at: number, to: number): StatusCodeText | null {
  if (!isClass(text.charCodeAt(at))) return null
  const code = text.slice(at, wordEnd(text, at, to))
  return isStatus(code) ? code : null
}

/**
 * The enhanced status code that begins at `at`; `null` where none does. A space or `to`, the end of its line, has to follow
 * (RFC 2034 section 4). Few texts have a dot there, so the rest is a function of its own, and this one small enough to be
 * compiled into its callers.
 */
export function statusAt(text: string, at: number, to: number): StatusCodeText | null {
  return to - at >= shortest && text.charCodeAt(at + 1) === dot ? readStatus(text, at, to) : null
}

/** Where the spaces that begin at a place end. */
export function spacesEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && text.charCodeAt(end) === space) end += 1
  return end
}
