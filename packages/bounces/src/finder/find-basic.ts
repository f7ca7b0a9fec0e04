import {
  closingBracket,
  comma,
  equals,
  hyphen,
  isAlphanumeric,
  isDigit,
  isQuote,
  isSmallLetter,
  openingParenthesis,
  smallS,
  space,
} from './bytes.js'
import type { FoundCode } from './code-at.js'
import { basicAt } from './code-at.js'
import {
  endsBasic,
  endsCode,
  endsSureBasic,
  followsColon,
  followsQuote,
  isSeparator,
  isTuple,
} from './surroundings.js'
import { beginsLine, followsArrow, followsTime } from './line-marks.js'
import { followsHttp, followsMeasure, followsSaid, followsType, followsWord } from './words.js'

const units: ReadonlySet<string> = new Set(
  'bytes byte octets kb kib mb mib gb seconds second secs sec ms minutes minute min hours hour days day lines'.split(
    ' ',
  ),
)

/** The longest of the units. */
const longest = 7

function wordAt(bytes: Uint8Array, at: number, end: number): string {
  let word = ''
  for (let next = at; next < end && word.length <= longest && isAlphanumeric(bytes[next]); next += 1)
    word += String.fromCharCode((bytes[next] ?? 0) | 32)
  return word
}

/** Tells whether the number that ends before `at` counts something: `512 bytes`, or `Deleted: 450 messages`, as postsuper writes it. */
function counts(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== space || at + 2 >= end) return false
  if (units.has(wordAt(bytes, at + 1, end))) return true
  if (bytes[end - 1] !== smallS) return false
  for (let next = at + 1; next < end; next += 1) if (!isSmallLetter(bytes[next])) return false
  return true
}

function digitsAt(bytes: Uint8Array, at: number, end: number): number {
  let digits = 0
  while (at + digits < end && isDigit(bytes[at + digits])) digits += 1
  return digits
}

const joins = (byte: number | undefined): boolean => byte === space || byte === hyphen

/** Tells whether the three digits that end before `at` begin a telephone number: `555-1234`, `555 010 1234`. */
function isTelephone(bytes: Uint8Array, at: number, end: number): boolean {
  if (!joins(bytes[at])) return false
  const digits = digitsAt(bytes, at + 1, end)
  const after = at + 1 + digits
  if (digits === 4) return !isAlphanumeric(bytes[after]) && bytes[after] !== 46
  return digits === 3 && joins(bytes[after]) && digitsAt(bytes, after + 1, end) === 4
}

/** Finds the basic status code beside `dsn=`: the first one from `from` on that stands after `(`, `=` or `: `; -1 where there is none. */
export function findBasicBeside(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 3 <= end; at += 1) {
    const before = bytes[at - 1]
    if (before !== openingParenthesis && before !== equals && !followsColon(bytes, at, from)) continue
    const basic = basicAt(bytes, at, end)
    if (basic !== -1 && (at + 3 >= end || isSeparator(bytes[at + 3]))) return basic
  }
  return -1
}

/** Tells whether `], ` ends before `at`: a server's address, and what it said. */
const followsGroup = (bytes: Uint8Array, at: number, start: number): boolean =>
  at - 3 >= start && isSeparator(bytes[at - 1]) && bytes[at - 2] === comma && bytes[at - 3] === closingBracket

/** Tells whether a reply stands at `at` for sure, so that any 4yz and 5yz is read by its first digit (RFC 5321 section 4.2.1). */
const isSure = (bytes: Uint8Array, at: number, start: number): boolean =>
  beginsLine(bytes, at, start) ||
  followsType(bytes, at, start) ||
  followsSaid(bytes, at, start) ||
  followsArrow(bytes, at, start) ||
  followsGroup(bytes, at, start)

const mayBeginReply = (bytes: Uint8Array, at: number, start: number): boolean =>
  (followsColon(bytes, at, start) && !followsMeasure(bytes, at, start)) || followsQuote(bytes, at, start)

/** The basic status code at `at` that stands where replies begin; -1 where none does. */
function replyAt(bytes: Uint8Array, at: number, start: number, end: number): number {
  if (isSure(bytes, at, start)) {
    const basic = basicAt(bytes, at, end, 9)
    const isStrange = basic % 100 > 59 && basic < 400
    return !isStrange && endsSureBasic(bytes, at + 3, end) ? basic : -1
  }
  if (!mayBeginReply(bytes, at, start)) return -1
  return endsBasic(bytes, at + 3, end) && !followsHttp(bytes, at, start) ? basicAt(bytes, at, end) : -1
}

/** The basic status code of a refusal at `at` that words or quotation marks around it tell; -1 where there is none. */
function announcedAt(bytes: Uint8Array, at: number, start: number, end: number): number {
  const basic = basicAt(bytes, at, end)
  if (basic < 400) return -1
  if (isTuple(bytes, at, start, end)) return basic
  if (followsTime(bytes, at, start) && at + 3 < end && endsBasic(bytes, at + 3, end)) return basic
  // IronPort puts the text of a reply in quotation marks: 550-'Unknown User'.
  if (bytes[at + 3] === hyphen && isQuote(bytes[at + 4])) return basic
  return endsCode(bytes, at + 3, end) && followsWord(bytes, at, start) ? basic : -1
}

/** Tells whether a number of three digits may begin at `at`: 2 to 5, and no digit before. */
const mayBegin = (bytes: Uint8Array, at: number, start: number): boolean => {
  const byte = bytes[at] ?? 0
  return byte >= 50 && byte <= 53 && (at === start || !isDigit(bytes[at - 1]))
}

/**
 * Finds a basic status code alone: at the beginning, after `: `, `="`, `smtp;` or `<<< `, or behind a word that tells it, as
 * `error code`. Of several, the first; a refusal counts more than a success. Says whether there is one, and fills in `found`.
 */
export function findBasicAlone(
  bytes: Uint8Array,
  start: number,
  end: number,
  found: FoundCode,
  from: number = start,
): boolean {
  let best = -1
  for (let at = from; at + 3 <= end; at += 1) {
    if (!mayBegin(bytes, at, start)) continue
    const stands = replyAt(bytes, at, start, end)
    const basic = stands === -1 ? announcedAt(bytes, at, start, end) : stands
    if (basic === -1 || counts(bytes, at + 3, end) || isTelephone(bytes, at + 3, end)) continue
    if (best !== -1 && basic < 400) continue
    best = basic
    found.basic = basic
    found.start = at
    if (basic >= 400) return true
  }
  return best !== -1
}
