import { octetsOf } from './parse/characters.js'
import { spacesEnd, statusAt } from './parse/status.js'

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

/** Where the text goes on behind codes: a code of the text beside the one of the line would be its second. */
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

/** Whether the text may go on in a new line here, so that the line begins neither with half a character nor with a code. */
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
