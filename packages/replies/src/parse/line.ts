import type { StatusCodeText } from '@smtp-status/codes'
import type { ReplyLine } from '../reply.js'

const zero = 48
const space = 32
const hyphen = 45
const dot = 46
const shortest = '5.0.0'.length
const longest = '5.999.999'.length

const isDigit = (char: number): boolean => char >= zero && char <= 57

const isClass = (char: number): boolean => char === 53 || char === 50 || char === 52

/** Finds where a subject or a detail ends: zero alone, or up to three digits without a leading zero. Where it began, if it is none. */
function numberEnd(code: string, at: number): number {
  if (at < code.length && code.charCodeAt(at) === zero) return at + 1
  let end = at
  while (end < code.length && end < at + 3 && isDigit(code.charCodeAt(end))) end += 1
  return end
}

/** Tells whether a text that begins as a code does, with a class and a dot, is one (RFC 2034 section 4). */
function isStatus(code: string): code is StatusCodeText {
  const subject = numberEnd(code, 2)
  if (subject === 2 || subject >= code.length || code.charCodeAt(subject) !== dot) return false
  return subject + 1 < code.length && numberEnd(code, subject + 1) === code.length
}

/** Finds where a word that may be a code ends: at a space or at the end, and no later than the first character too many. */
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

/** Finds where the spaces that begin at a place end. */
export function spacesEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && text.charCodeAt(end) === space) end += 1
  return end
}

/** Placeholder for the basic status code of a line that has none. */
export const noCode = -1

/** The three digits that begin at a place, as a number. */
export function basicAt(text: string, at: number, to: number): number {
  if (to - at < 3) return noCode
  const first = text.charCodeAt(at) - zero
  const second = text.charCodeAt(at + 1) - zero
  const third = text.charCodeAt(at + 2) - zero
  const digits = first >= 0 && first <= 9 && second >= 0 && second <= 9 && third >= 0 && third <= 9
  return digits ? first * 100 + second * 10 + third : noCode
}

/** Tells whether nothing but a space, a hyphen or the end follows a basic status code (RFC 5321 section 4.2). */
export function isSeparated(text: string, at: number, to: number): boolean {
  if (at + 3 >= to) return true
  const char = text.charCodeAt(at + 3)
  return char === space || char === hyphen
}

/** Tells whether a basic status code is one of 3yz, with which no enhanced status code goes (RFC 2034 section 4). */
export const isIntermediate = (basic: number): boolean => basic >= 300 && basic < 400

function codedLine(text: string, at: number, to: number, basic: number): ReplyLine {
  const continues = text.charCodeAt(at + 3) === hyphen
  const status = isIntermediate(basic) ? null : statusAt(text, at + 4, to)
  const from = status === null ? at + 4 : spacesEnd(text, at + 4 + status.length, to)
  return { basic, continues, status, text: text.slice(from, to) }
}

/** A line without a code, with a code alone, or with something else than a separator after it. */
function bareLine(text: string, at: number, to: number, basic: number): ReplyLine {
  if (basic === noCode) return { basic: null, continues: false, status: null, text: text.slice(at, to) }
  return { basic, continues: false, status: null, text: text.slice(at + 3, to) }
}

/** Reads the line that stands in a text from `at` to `to`, without its end. */
export function lineAt(text: string, at: number, to: number): ReplyLine {
  const basic = basicAt(text, at, to)
  const isCoded = basic !== noCode && at + 3 < to && isSeparated(text, at, to)
  return isCoded ? codedLine(text, at, to, basic) : bareLine(text, at, to, basic)
}
