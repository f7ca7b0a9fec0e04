import { colon, equals, hyphen, isAlphanumeric, isQuote, isSpace, openingParenthesis } from './bytes.js'

const octets = (word: string): Uint8Array => Uint8Array.from(word, (letter) => letter.charCodeAt(0))

/** The words before a number that make it a basic status code: `error code 550`, `smtp_code: 550`, `"code":550`. */
const announcing: readonly Uint8Array[] = [
  'code',
  'error',
  'response',
  'reply',
  'smtp',
  'returned',
  'responded',
  'with',
  'said',
  'says',
  'was',
  'status',
  'err',
  'replied',
  'answered',
  'rejected',
  'got',
].map(octets)

const http = octets('http')

/** Distance before a number in which HTTP is looked for, whose statuses are no replies. */
const reach = 24

const lower = (byte: number | undefined): number => (byte ?? 0) | 32

function endsWith(bytes: Uint8Array, word: Uint8Array, end: number, start: number): boolean {
  const first = end - word.length
  if (first < start || (first > start && isAlphanumeric(bytes[first - 1]) && word.length < 4)) return false
  for (let at = 0; at < word.length; at += 1) if (lower(bytes[first + at]) !== word[at]) return false
  return true
}

/** Tells whether HTTP is named a little before `at`. */
export function followsHttp(bytes: Uint8Array, at: number, start: number): boolean {
  const first = Math.max(start, at - reach)
  for (let end = at; end - http.length >= first; end -= 1) if (endsWith(bytes, http, end, first)) return true
  return false
}

/** The names of fields whose number measures or counts, and is no reply: `Content-Length: 534`, `pid: 450`. */
const measuring: readonly Uint8Array[] = [
  'length',
  'size',
  'lines',
  'pid',
  'port',
  'count',
  'uid',
  'bytes',
  'octets',
].map(octets)

/** Tells whether the name of a measure and `: ` end before `at`. */
export const followsMeasure = (bytes: Uint8Array, at: number, start: number): boolean =>
  measuring.some((word) => endsWith(bytes, word, at - 2, start))

const mayJoin = (byte: number | undefined): boolean =>
  isSpace(byte) || isQuote(byte) || byte === colon || byte === equals || byte === openingParenthesis

/** Tells whether a word that announces a status code of SMTP ends before `at`, with what joins it to the number. */
export function followsWord(bytes: Uint8Array, at: number, start: number): boolean {
  let end = at
  // A hyphen joins with a space behind it: `said - 550`, not `error-500`.
  while (end > start && at - end < 4 && (mayJoin(bytes[end - 1]) || (end < at && bytes[end - 1] === hyphen)))
    end -= 1
  if (end === at || end === start) return false
  return announcing.some((word) => endsWith(bytes, word, end, start)) && !followsHttp(bytes, at, start)
}

const types: readonly Uint8Array[] = ['smtp;', 'lmtp;'].map(octets)

/** Tells whether the type of a `Diagnostic-Code` ends before `at`: `smtp;550` or `smtp; 550`. */
export function followsType(bytes: Uint8Array, at: number, start: number): boolean {
  const end = at > start && isSpace(bytes[at - 1]) ? at - 1 : at
  return types.some((type) => endsWith(bytes, type, end, start))
}

const said = octets('said:')

/** Tells whether `said:` ends before `at`, behind which a reply stands for sure. */
export const followsSaid = (bytes: Uint8Array, at: number, start: number): boolean =>
  at > start && isSpace(bytes[at - 1]) && endsWith(bytes, said, at - 1, start)
