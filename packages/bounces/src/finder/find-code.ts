import { enumeratedEntries, subjectEntries } from '@smtp-status/codes'
import {
  comma,
  dot,
  hash,
  hyphen,
  isSpace,
  openingAngle,
  openingParenthesis,
  slash,
  underscore,
} from './bytes.js'
import type { FoundCode } from './code-at.js'
import { basicAt, noCode, statusAt } from './code-at.js'
import { beginsLine } from './line-marks.js'
import { findBasicAlone, findBasicBeside } from './find-basic.js'
import { basicBefore, endsGroup, followsColon, followsDsn, followsHash, isClass } from './surroundings.js'

const keyOf = (subject: number, detail: number): number => subject * 1000 + detail

const codes = new Set(enumeratedEntries().map(({ subject, detail }) => keyOf(subject, detail)))
const subjects = new Set<number>(subjectEntries().map(({ subject }) => subject))

/** Tells whether the registry has the very code, of whatever class. */
const isRegistered = ({ subject, detail }: FoundCode): boolean => codes.has(keyOf(subject, detail))

/** Tells whether the registry has the code's subject. */
const hasKnownSubject = ({ subject }: FoundCode): boolean => subjects.has(subject)

// Confidence that an enhanced status code is one, by what stands before it; `dsn=` is surest, and ends the search.
const nothing = 0
const alone = 1
const beside = 2
const named = 3

function take(found: FoundCode, basic: number, start: number, rank: number): number {
  found.basic = basic
  found.start = start
  return rank
}

function forget(found: FoundCode): void {
  found.basic = -1
  found.class = -1
  found.subject = 0
  found.detail = 0
  found.start = -1
}

const followsParenthesis = (bytes: Uint8Array, at: number, start: number): boolean =>
  at > start && bytes[at - 1] === openingParenthesis

/** Tells whether a field of a table begins at `at`, as in the accounting files of PowerMTA: `,5.1.1 (bad destination)`. */
const beginsField = (bytes: Uint8Array, at: number, start: number): boolean =>
  at > start && bytes[at - 1] === comma

const standsAlone = (bytes: Uint8Array, at: number, start: number): boolean =>
  beginsLine(bytes, at, start) ||
  followsHash(bytes, at, start) ||
  followsColon(bytes, at, start) ||
  followsParenthesis(bytes, at, start) ||
  beginsField(bytes, at, start)

/** Tells whether what follows makes it part of a name (`5.7.1-rc1`). An underscore is a space only where one stands before, or a hash. */
function isPartOfName(bytes: Uint8Array, first: number, after: number, start: number, end: number): boolean {
  if (after >= end) return false
  if (followsParenthesis(bytes, first, start) && !endsGroup(bytes[after])) return true
  if (beginsField(bytes, first, start) && bytes[after] !== comma && bytes[after + 1] !== openingParenthesis)
    return true
  if (bytes[after] === hyphen || bytes[after] === slash) return true
  if (bytes[after] !== underscore) return false
  return first === start || (bytes[first - 1] !== underscore && bytes[first - 1] !== hash)
}

/**
 * Reads an enhanced status code that stands alone. Versions and dates look the same: unless it is all that there is, it has to
 * be registered, or after `#` to have a known subject.
 */
function loneStatusAt(bytes: Uint8Array, at: number, start: number, end: number, found: FoundCode): boolean {
  const first = at - 1
  const after = statusAt(bytes, at, end, found)
  if (after === -1) return false
  if (first === start && after === end) return true
  const isKnown = isRegistered(found) || (followsHash(bytes, first, start) && hasKnownSubject(found))
  if (isKnown && !isPartOfName(bytes, first, after, start, end)) return true
  forget(found)
  return false
}

/** Tells whether a pair of codes counts more than the pair before it: a reply quoted inside another, or a refusal behind a success. */
const outranks = (bytes: Uint8Array, place: number, found: FoundCode): boolean =>
  bytes[place - 1] === openingAngle || (found.basic < 400 && bytes[place] !== 50)

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
    if (statusAt(bytes, at, end, found) === -1) return rank
    return take(found, findBasicBeside(bytes, at, end), first, named)
  }
  const place = basicBefore(bytes, first, start)
  if (place !== -1 && (rank !== beside || outranks(bytes, place, found)))
    return statusAt(bytes, at, end, found) === -1
      ? rank
      : take(found, basicAt(bytes, place, end, 9), place, beside)
  if (rank >= alone || !standsAlone(bytes, first, start)) return rank
  return loneStatusAt(bytes, at, start, end, found) ? take(found, -1, first, alone) : rank
}

/** Longest distance behind a basic status code of an enhanced one that a word or two of the server's own come before. */
const farthest = 24

/** Reads the enhanced status code that stands a little behind the basic one: `550 cuda_nsu 5.1.1 <a@example.com>`. */
function findBehind(bytes: Uint8Array, end: number, found: FoundCode): void {
  const { basic, start } = found
  const last = Math.min(end, start + farthest)
  for (let at = start + 5; at < last; at += 1) {
    if (bytes[at] !== dot || bytes[at - 1] !== bytes[start] || !isSpace(bytes[at - 2])) continue
    if (statusAt(bytes, at, end, found) !== -1 && isRegistered(found)) return
    forget(found)
    take(found, basic, start, beside)
  }
}

/** Joins a basic status code elsewhere in the line to an enhanced one that stands alone, where both are of one class. */
function joinBasic(bytes: Uint8Array, start: number, end: number, found: FoundCode, from: number): void {
  const other: FoundCode = noCode()
  if (!findBasicAlone(bytes, start, end, other, from)) return
  const isAlike = Math.floor(other.basic / 100) === found.class
  // No enhanced status code goes with 3yz (RFC 2034 section 4), and X.0.0 tells less than a reply.
  const isNone = other.basic < 400 && other.basic >= 300
  if (!isAlike && (isNone || found.subject + found.detail === 0)) forget(found)
  else if (!isAlike) return
  found.basic = other.basic
  found.start = other.start
}

/**
 * Completes what was found of enhanced status codes by a basic one.
 * @param from the place before which no code begins
 */
function settle(
  bytes: Uint8Array,
  start: number,
  end: number,
  found: FoundCode,
  rank: number,
  from: number,
): boolean {
  if (rank === beside) return true
  if (rank === alone) {
    joinBasic(bytes, start, end, found, from)
    return true
  }
  if (!findBasicAlone(bytes, start, end, found, from)) return false
  if (found.basic >= 400) findBehind(bytes, end, found)
  return true
}

/**
 * Finds the status code of a line of a log, of a reply, or of a field of either, between `start` and `end`. Of several, the first
 * of the surest kind: behind `dsn=`; a basic and an enhanced status code side by side; a registered enhanced one at the beginning,
 * after `: `, `(` or `#`, with a basic one of the same class; a basic one where replies begin. Fills in `found`, and says whether
 * there was one.
 */
export function findCode(bytes: Uint8Array, start: number, end: number, found: FoundCode): boolean {
  forget(found)
  let rank = nothing
  for (let at = start + 1; at < end; at += 1) {
    if (bytes[at] !== dot || !isClass(bytes[at - 1])) continue
    rank = judgeDot(bytes, at, start, end, found, rank)
    if (rank === named) return true
  }
  return settle(bytes, start, end, found, rank, start)
}

/** The beginning that every code has. */
const mayBeginCode = /[2-5]\d\d|[245]\.\d/
const mayBeginStatus = /[245](?=\.\d)/g

/** Finds the status code of a text as `findCode` does; its octets have the same places. The engine's own search skips what is no code. */
export function findCodeInText(
  text: string,
  octetsOf: (text: string) => Uint8Array,
  found: FoundCode,
): boolean {
  const from = text.search(mayBeginCode)
  if (from === -1) return false
  const bytes = octetsOf(text)
  const end = bytes.length
  forget(found)
  let rank = nothing
  mayBeginStatus.lastIndex = from
  while (mayBeginStatus.test(text)) {
    rank = judgeDot(bytes, mayBeginStatus.lastIndex, 0, end, found, rank)
    if (rank === named) return true
  }
  return settle(bytes, 0, end, found, rank, from)
}
