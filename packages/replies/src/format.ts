import type { ClassDigit, RegisteredStatusCode, StatusCodeText } from '@smtp-status/codes'
import { parseStatusCode } from '@smtp-status/codes'
import { octetsOf } from './parse/characters.js'
import { spacesEnd, statusAt } from './parse/line.js'

const space = ' '

/** Takes blanks away at both ends, and nothing else: what a wide space follows is no code, and would be one without it. */
function trim(text: string, blanks: string): string {
  let start = 0
  let end = text.length
  while (start < end && blanks.includes(text.charAt(start))) start += 1
  while (start < end && blanks.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** The lines of a text without what no reply can carry: control characters but the tab become spaces, half a pair of surrogates U+FFFD. */
export function harmlessLines(text: string): readonly string[] {
  const harmless = text.replaceAll(/[^\P{Cc}\t\r\n]/gu, space).replaceAll(/\p{Cs}/gu, '\uFFFD')
  return trim(harmless, ' \r\n')
    .split(/\r\n?|\n/)
    .map((line) => trim(line, space))
}

/** Finds where the text goes on behind codes: a code of the text beside the one of the line would be its second. */
function skipCodes(line: string): number {
  let at = 0
  for (let code = statusAt(line, at, line.length); code; code = statusAt(line, at, line.length))
    at = spacesEnd(line, at + code.length, line.length)
  return at
}

/** The first place whose text has no room in UTF-8; never between the halves of a character. */
function endOfRoom(line: string, start: number, room: number): number {
  let at = start
  for (let left = room; at < line.length;) {
    const point = line.codePointAt(at) ?? 0
    left -= octetsOf(point)
    if (left < 0) break
    at += point < 0x1_00_00 ? 1 : 2
  }
  return at
}

/** Tells whether the text may go on in a new line here, so that the line begins neither with half a character nor with a code. */
function mayGoOn(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  const isLowHalf = unit >= 0xdc_00 && unit < 0xe0_00
  return !isLowHalf && statusAt(line, line[at] === space ? at + 1 : at, line.length) === null
}

/** The best place for a new line up to `end`: after a space, or else anywhere. */
function placeToFold(line: string, start: number, end: number): number {
  for (let at = end + 1; at > start + 1; at -= 1) if (line[at - 1] === space && mayGoOn(line, at)) return at
  let at = end
  while (at > start + 1 && !mayGoOn(line, at)) at -= 1
  return at
}

/** Folds what is longer than the room; of several spaces in a row one is left there, so that no fold falls among them. */
function fold(long: string, room: number): readonly string[] {
  const line = long.replaceAll(/ {2,}/g, space)
  const folded: string[] = []
  let start = 0
  for (let end = endOfRoom(line, start, room); end < line.length; end = endOfRoom(line, start, room)) {
    const next = placeToFold(line, start, end)
    folded.push(trim(line.slice(start, next), space))
    start = spacesEnd(line, next, line.length)
  }
  return [...folded, line.slice(start)]
}

/**
 * Cuts any text into lines that a reply can carry (RFC 5321 section 4.2): at each line break, and wherever more
 * than `room` octets of UTF-8 would be in a line. No line has control characters but the tab (they become spaces), begins with
 * an enhanced status code (at the beginning of a line of the text it is left out), or begins or ends with a space. There is always one
 * line at least.
 */
export function replyTextLines(text: string, room: number): readonly string[] {
  return harmlessLines(text).flatMap((line) => {
    const uncoded = line.slice(skipCodes(line))
    return endOfRoom(uncoded, 0, room) === uncoded.length ? [uncoded] : fold(uncoded, room)
  })
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type LastDigits = `${0 | 1 | 2 | 3 | 4 | 5}${Digit}`

/** A code of one class; a program that writes one is offered those that are registered. */
type StatusOfClass<Class extends ClassDigit> =
  | Extract<RegisteredStatusCode, `${Class}.${string}`>
  | (`${Class}.${number}.${number}` & Record<never, never>)

type StatusForOne<Basic extends number> = number extends Basic
  ? StatusCodeText | null
  : `${Basic}` extends `${infer Class extends ClassDigit}${LastDigits}`
    ? StatusOfClass<Class> | null
    : `${Basic}` extends `3${LastDigits}`
      ? null
      : never

/** A function for each member of a union, that takes what goes with it: one that is all of them takes what goes with each. */
type Takes<Basic extends number> = Basic extends number ? (status: StatusForOne<Basic>) => void : never

/**
 * The enhanced status codes that a basic status code permits: those of its class (RFC 2034 section 4), none for 3yz,
 * and any for a number that only the running program knows. Of several basic status codes, those that each permits.
 * `null` stands for none.
 */
export type StatusFor<Basic extends number> =
  Takes<Basic> extends (status: infer Status extends StatusCodeText | null) => void ? Status : never

/** Reply that a server wants to send. */
export interface ReplyParts<Basic extends number = number> {
  /** The basic status code, 550. */
  readonly basic: Basic
  /** The enhanced status code, `5.1.1`. `null` in the greeting, in replies to HELO, EHLO and LHLO, and with 3yz (RFC 2034 section 4). */
  readonly status: StatusFor<Basic>
  /** For people: any text, of any length; each line of it becomes a line of the reply. It may be empty. */
  readonly text: string
}

/**
 * Throws where basic and enhanced status code do not go together. The compiler has refused that already where both
 * are written out; this is for numbers that only the running program knows.
 */
export function assertCodes(basic: number, status: StatusCodeText | null): void {
  if (!/^[2-5][0-5]\d$/.test(`${basic}`))
    throw new RangeError(
      `${basic} is not a basic status code; give one from 200 to 559 (RFC 5321 section 4.2)`,
    )
  if (status === null) return
  const digit = `${basic}`[0]
  if (`${parseStatusCode(status)?.class}` === digit) return
  const wanted = digit === '3' ? 'null' : `one such as ${digit}.0.0, or null`
  throw new RangeError(`${status} is no status for a ${basic}; give ${wanted} (RFC 2034 section 4)`)
}

/** A line of a reply with its end; without text there is no space for one. */
function writeLine(basic: number, continues: boolean, status: StatusCodeText | null, text: string): string {
  const rest = status === null ? text : text === '' ? status : `${status} ${text}`
  return `${basic}${continues ? '-' : rest && ' '}${rest}\r\n`
}

/**
 * Writes a reply as a server has to send it (RFC 5321 section 4.2, RFC 2034 section 4): CRLF after every line, the codes
 * in front of every line, no line longer than 512 octets with its end.
 *
 * The text cannot break out of the reply: line breaks in it make further lines of the same reply, other control
 * characters become spaces. A code at the beginning of the text or of one of its lines is left out: `status` counts.
 * A long line is folded at a space, or within a word that is longer than a line, never within a character.
 * @throws RangeError where the codes do not go together, or are none
 */
export function formatReply<const Basic extends number>({ basic, status, text }: ReplyParts<Basic>): string {
  assertCodes(basic, status)
  const lines = replyTextLines(text, status === null ? 506 : 505 - status.length)
  const last = lines.length - 1
  return lines.map((line, index) => writeLine(basic, index < last, status, line)).join('')
}
