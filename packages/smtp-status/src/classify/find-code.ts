import type { FoundCode } from './code-at.js'
import { basicAt, isAlphanumeric, statusAt } from './code-at.js'

const dot = 46
const colon = 58
const equals = 61
const hash = 35
const hyphen = 45
const parenthesis = 40
const quote = 34
const space = 32
const underscore = 95

const isSpace = (byte: number | undefined): boolean => byte === space || byte === underscore

// What separates a basic status code from what follows it; qmail writes underscores for spaces.
const isSeparator = (byte: number | undefined): boolean => isSpace(byte) || byte === hyphen

const isClass = (byte: number | undefined): boolean => byte === 50 || byte === 52 || byte === 53

const endsBasic = (bytes: Uint8Array, at: number, end: number): boolean => at >= end || isSeparator(bytes[at])

/** Whether `dsn=` ends before `at`, as Postfix and sendmail write it. */
function followsDsn(bytes: Uint8Array, at: number, start: number): boolean {
  if (at - 4 < start || bytes[at - 1] !== equals) return false
  if (bytes[at - 2] !== 110 || bytes[at - 3] !== 115 || bytes[at - 4] !== 100) return false
  return at - 5 < start || !isAlphanumeric(bytes[at - 5])
}

/** The basic status code of 2yz, 4yz or 5yz that ends, with its separator, before `at`; -1 where there is none. */
function basicBefore(bytes: Uint8Array, at: number, start: number): number {
  if (at - 4 < start || !isSeparator(bytes[at - 1]) || !isClass(bytes[at - 4])) return -1
  if (at - 5 >= start && (bytes[at - 5] === dot || isAlphanumeric(bytes[at - 5]))) return -1
  return basicAt(bytes, at - 4, at)
}

const followsColon = (bytes: Uint8Array, at: number, start: number): boolean =>
  at - 2 >= start && isSpace(bytes[at - 1]) && bytes[at - 2] === colon

const standsAlone = (bytes: Uint8Array, at: number, start: number): boolean =>
  at === start || bytes[at - 1] === hash || followsColon(bytes, at, start)

/** Looks for the basic status code beside `dsn=`: the first one after it that stands after `(`, `=` or `: `. */
function findBasicBeside(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 3 <= end; at += 1) {
    const before = bytes[at - 1]
    if (before !== parenthesis && before !== equals && !followsColon(bytes, at, from)) continue
    const basic = basicAt(bytes, at, end)
    if (basic !== -1 && endsBasic(bytes, at + 3, end)) return basic
  }
  return -1
}

const mayBeginReply = (bytes: Uint8Array, at: number, start: number): boolean =>
  at === start ||
  followsColon(bytes, at, start) ||
  (at - 2 >= start && bytes[at - 1] === quote && bytes[at - 2] === equals)

/** Looks for a basic status code alone: at the beginning, after `: ` or after `="`. */
function findBasicAlone(bytes: Uint8Array, start: number, end: number, found: FoundCode): boolean {
  for (let at = start; at + 3 <= end; at += 1) {
    if (!mayBeginReply(bytes, at, start)) continue
    const basic = basicAt(bytes, at, end)
    if (basic === -1 || !endsBasic(bytes, at + 3, end)) continue
    found.basic = basic
    found.start = at
    return true
  }
  return false
}

// How sure an enhanced status code is to be one, by what stands before it; `dsn=` is surest, and ends the search.
const nothing = 0
const alone = 1
const beside = 2
const named = 3

function take(found: FoundCode, basic: number, start: number, rank: number): number {
  found.basic = basic
  found.start = start
  return rank
}

/** Judges what stands around the first dot of what may be an enhanced status code. Gives the rank of the best so far. */
function judgeDot(
  bytes: Uint8Array,
  at: number,
  start: number,
  end: number,
  found: FoundCode,
  rank: number,
): number {
  const first = at - 1
  if (followsDsn(bytes, first, start)) {
    if (!statusAt(bytes, at, end, found)) return rank
    return take(found, findBasicBeside(bytes, at, end), first, named)
  }
  if (rank === beside) return rank
  const basic = basicBefore(bytes, first, start)
  if (basic !== -1) return statusAt(bytes, at, end, found) ? take(found, basic, first - 4, beside) : rank
  if (rank === alone || !standsAlone(bytes, first, start)) return rank
  return statusAt(bytes, at, end, found) ? take(found, -1, first, alone) : rank
}

/**
 * Finds the status code of a line of a log, of a reply, or of a field of either, between `start` and `end`. Of several, the first
 * of the surest kind: behind `dsn=`; a basic and an enhanced status code side by side; an enhanced one at the beginning, after
 * `: ` or `#`; a basic one at the beginning, after `: ` or `="`. Fills in `found`, and says whether there was one.
 */
export function findCode(bytes: Uint8Array, start: number, end: number, found: FoundCode): boolean {
  found.basic = -1
  found.class = -1
  found.subject = 0
  found.detail = 0
  found.start = -1
  let rank = nothing
  for (let at = start + 1; at < end; at += 1) {
    if (bytes[at] !== dot || !isClass(bytes[at - 1])) continue
    rank = judgeDot(bytes, at, start, end, found, rank)
    if (rank === named) return true
  }
  return rank !== nothing || findBasicAlone(bytes, start, end, found)
}
