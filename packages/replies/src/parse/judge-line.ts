import type { StatusCodeText } from '@smtp-status/codes'
import type { Notes, ReplyRuleId } from '../findings.js'
import { note } from '../findings.js'
import type { Reply, ReplyLine } from '../reply.js'
import { charactersIn, octetLength } from './characters.js'
import { isIntermediate, isSeparated, statusAt } from './line.js'
import type { OctetLine } from './characters.js'

/** State of the reading of a reply. */
export interface Scan {
  readonly text: string
  /** Losses by decoding, for each line; `null` where there were none. */
  readonly octetLines: readonly OctetLine[] | null
  lines: ReplyLine[]
  /** The basic status code of the first line that has one. */
  basic: Reply['basic']
  status: Reply['status']
  /** Tells whether a line said that it was the last. */
  ended: boolean
  /** The ends of lines that were seen; CR alone is none, and yet was meant to be. */
  crlf: boolean
  bareFeed: boolean
  bareReturn: boolean
  readonly notes: Notes
}

/** Notes that a rule found something in the line that was read last. */
export function noteLast(scan: Scan, rule: ReplyRuleId, found: string | null): void {
  note(scan.notes, rule, scan.lines.length, found)
}

/** In octets without CRLF, which RFC 5321 section 4.5.3.1.5 counts in. */
const longestLine = 512 - '\r\n'.length

/** Tells whether three digits are a basic status code: 2 to 5, then 0 to 5, then any (RFC 5321 section 4.2). */
export function isBasicCode(digits: number): boolean {
  return digits >= 200 && digits < 600 && digits % 100 < 60
}

const orNothing = (text: string): string | null => (text === '' ? null : text)

function noteBasic(scan: Scan, basic: number | null, at: number, to: number): void {
  const { text } = scan
  if (basic === null) {
    noteLast(scan, 'reply/basic-code-missing', orNothing(text.slice(at, to)))
    return
  }
  const digits = text.slice(at, at + 3)
  if (!isBasicCode(basic)) noteLast(scan, 'reply/basic-code-out-of-range', digits)
  if (!isSeparated(text, at, to)) noteLast(scan, 'reply/separator', text.slice(at + 3, at + 4))
  if (basic !== scan.basic) noteLast(scan, 'reply/basic-code-changes', digits)
}

/** Judges the basic status code of the line that was read last, and what it says of further lines. */
export function judgeForm(scan: Scan, line: ReplyLine, at: number, to: number): void {
  const { basic } = line
  if (scan.ended) noteLast(scan, 'reply/text-after-end', orNothing(scan.text.slice(at, to)))
  if (scan.basic === null) scan.basic = basic
  if (basic === null || basic !== scan.basic || !isBasicCode(basic) || !isSeparated(scan.text, at, to))
    noteBasic(scan, basic, at, to)
  if (basic !== null && !line.continues) scan.ended = true
}

function noteStatus(scan: Scan, status: StatusCodeText, at: number): void {
  if (status.charCodeAt(0) !== scan.text.charCodeAt(at)) noteLast(scan, 'code/class-disagrees', status)
  if (status !== scan.status) noteLast(scan, 'code/changes', status)
}

function judgeStatus(scan: Scan, line: ReplyLine, status: StatusCodeText, at: number, to: number): void {
  const { text } = scan
  if (scan.status === null) scan.status = status
  if (status !== scan.status || status.charCodeAt(0) !== text.charCodeAt(at)) noteStatus(scan, status, at)
  const second = statusAt(text, to - line.text.length, to)
  if (second !== null) noteLast(scan, 'code/doubled', second)
}

function judgeIntermediate(scan: Scan, at: number, to: number): void {
  const code = isSeparated(scan.text, at, to) ? statusAt(scan.text, at + 4, to) : null
  if (code !== null) noteLast(scan, 'code/in-intermediate', code)
}

/** Judges the enhanced status code of the line that was read last, as far as that needs no context. */
export function judgeCode(scan: Scan, line: ReplyLine, at: number, to: number): void {
  const { basic, status } = line
  if (status !== null) judgeStatus(scan, line, status, at, to)
  else if (basic !== null && isIntermediate(basic)) judgeIntermediate(scan, at, to)
}

/** Judges how long the line is that was read last. */
export function judgeLength(scan: Scan, octets: number): void {
  if (octets > longestLine) noteLast(scan, 'reply/line-too-long', String(octets + 2))
}

/** Tells whether the line needs to be counted: no character takes more than three octets for each of its places in the text. */
const mayBeTooLong = (at: number, to: number): boolean => 3 * (to - at) > longestLine

/** Judges the length and the characters of the line that was read last, in which the first that is not plain stands at `odd`. */
export function judgeCharacters(scan: Scan, at: number, odd: number, to: number): void {
  const { text, octetLines, lines } = scan
  const line = octetLines?.[lines.length - 1]
  // A part of its own, as a search in the whole text would go on through all lines that follow.
  const rest = text.slice(odd, to)
  if (rest.includes('\r')) scan.bareReturn = true
  if (mayBeTooLong(at, to)) judgeLength(scan, line?.octets ?? odd - at + octetLength(rest))
  const { notText, notAscii } = charactersIn(rest, line?.wellFormed === false)
  if (notText !== null) noteLast(scan, 'reply/not-text', notText)
  if (notAscii !== null) noteLast(scan, 'reply/not-ascii', notAscii)
}
