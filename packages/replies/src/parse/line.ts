import type { ReplyLine } from '../reply.js'
import { spacesEnd, statusAt } from './status.js'

const zero = 48
const space = 32
const hyphen = 45

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

/** Whether nothing but a space, a hyphen or the end follows a basic status code (RFC 5321 section 4.2). */
export function isSeparated(text: string, at: number, to: number): boolean {
  if (at + 3 >= to) return true
  const char = text.charCodeAt(at + 3)
  return char === space || char === hyphen
}

/** Whether a basic status code is one of 3yz, with which no enhanced status code goes (RFC 2034 section 4). */
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
