import { dot, hash, hyphen, slash, underscore } from './bytes.js'
import type { FoundCode } from './code-at.js'
import { statusAt } from './code-at.js'
import { findBasicAlone, findBasicBeside } from './find-basic.js'
import { hasKnownSubject, isRegistered } from './known-codes.js'
import { basicBefore, followsColon, followsDsn, followsHash, isClass } from './surroundings.js'

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

function forget(found: FoundCode): void {
  found.basic = -1
  found.class = -1
  found.subject = 0
  found.detail = 0
  found.start = -1
}

const standsAlone = (bytes: Uint8Array, at: number, start: number): boolean =>
  at === start || followsHash(bytes, at, start) || followsColon(bytes, at, start)

/** Whether what follows makes it part of a name (`5.7.1-rc1`). An underscore is a space only where one stands before, or a hash. */
function goesOn(bytes: Uint8Array, first: number, after: number, start: number, end: number): boolean {
  if (after >= end) return false
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
  if (isKnown && !goesOn(bytes, first, after, start, end)) return true
  forget(found)
  return false
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
    if (statusAt(bytes, at, end, found) === -1) return rank
    return take(found, findBasicBeside(bytes, at, end), first, named)
  }
  if (rank === beside) return rank
  // Some write 550 #5.1.0.
  const begin = followsHash(bytes, first, start) ? first - 1 : first
  const basic = basicBefore(bytes, begin, start)
  if (basic !== -1)
    return statusAt(bytes, at, end, found) === -1 ? rank : take(found, basic, begin - 4, beside)
  if (rank === alone || !standsAlone(bytes, first, start)) return rank
  return loneStatusAt(bytes, at, start, end, found) ? take(found, -1, first, alone) : rank
}

/**
 * Finds the status code of a line of a log, of a reply, or of a field of either, between `start` and `end`. Of several, the first
 * of the surest kind: behind `dsn=`; a basic and an enhanced status code side by side; a registered enhanced one at the beginning,
 * after `: ` or `#`; a basic one at the beginning, after `: ` or `="`. Fills in `found`, and says whether there was one.
 */
export function findCode(bytes: Uint8Array, start: number, end: number, found: FoundCode): boolean {
  forget(found)
  let rank = nothing
  for (let at = start + 1; at < end; at += 1) {
    if (bytes[at] !== dot || !isClass(bytes[at - 1])) continue
    rank = judgeDot(bytes, at, start, end, found, rank)
    if (rank === named) return true
  }
  return rank !== nothing || findBasicAlone(bytes, start, end, found)
}
