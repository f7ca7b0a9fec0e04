import { equals, isSmallLetter, openingParenthesis, smallS, space } from './bytes.js'
import type { FoundCode } from './code-at.js'
import { basicAt } from './code-at.js'
import { endsBasic, followsColon, followsQuote } from './surroundings.js'

/** Looks for the basic status code beside `dsn=`: the first one from `from` on that stands after `(`, `=` or `: `; -1 where there is none. */
export function findBasicBeside(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 3 <= end; at += 1) {
    const before = bytes[at - 1]
    if (before !== openingParenthesis && before !== equals && !followsColon(bytes, at, from)) continue
    const basic = basicAt(bytes, at, end)
    if (basic !== -1 && endsBasic(bytes, at + 3, end)) return basic
  }
  return -1
}

const mayBeginReply = (bytes: Uint8Array, at: number, start: number): boolean =>
  at === start || followsColon(bytes, at, start) || followsQuote(bytes, at, start)

/** Whether the number that ends before `at` counts something, and nothing follows: `Deleted: 450 messages`, as postsuper writes it. */
function counts(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== space || at + 2 >= end || bytes[end - 1] !== smallS) return false
  for (let next = at + 1; next < end; next += 1) if (!isSmallLetter(bytes[next])) return false
  return true
}

/** Looks for a basic status code alone: at the beginning, after `: ` or after `="`. Says whether there is one, and fills in `found`. */
export function findBasicAlone(bytes: Uint8Array, start: number, end: number, found: FoundCode): boolean {
  for (let at = start; at + 3 <= end; at += 1) {
    if (!mayBeginReply(bytes, at, start)) continue
    const basic = basicAt(bytes, at, end)
    if (basic === -1 || !endsBasic(bytes, at + 3, end) || counts(bytes, at + 3, end)) continue
    found.basic = basic
    found.start = at
    return true
  }
  return false
}
