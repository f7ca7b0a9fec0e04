import { octetsOf } from './parse/characters.js'
import { spacesEnd, statusAt } from './parse/status.js'

/** Where the text goes on behind spaces and codes: a code of the text beside the one of the line would be its second. */
function skipCodes(line: string, from: number): number {
  let at = spacesEnd(line, from, line.length)
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
  return !(unit >= 0xdc_00 && unit < 0xe0_00) && statusAt(line, at, line.length) === null
}

/** The best place for a new line up to `end`: after a space, or else anywhere. */
function placeToFold(line: string, start: number, end: number): number {
  for (let at = end + 1; at > start; at -= 1)
    if (line[at - 1] === ' ' && line[at] !== ' ' && mayGoOn(line, at)) return at
  let at = end
  while (at > start + 1 && !mayGoOn(line, at)) at -= 1
  return at > start + 1 ? at : end
}

function fold(line: string, room: number): readonly string[] {
  const folded: string[] = []
  let start = skipCodes(line, 0)
  let end = endOfRoom(line, start, room)
  while (end < line.length) {
    const next = placeToFold(line, start, end)
    folded.push(line.slice(start, next).trimEnd())
    start = skipCodes(line, next)
    end = endOfRoom(line, start, room)
  }
  return [...folded, line.slice(start).trimEnd()]
}

/**
 * Cuts any text into lines that a reply can carry (RFC 5321 section 4.2): at each line break, and wherever more
 * than `room` octets of UTF-8 would be in a line. No line has control characters (they become spaces), begins with
 * an enhanced status code (it is left out), or begins or ends with a space. There is always one line at least.
 */
export function replyTextLines(text: string, room: number): readonly string[] {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .flatMap((line) => fold(line.replaceAll(/[^\P{Cc}\t]/gu, ' ').replaceAll(/\p{Cs}/gu, '\uFFFD'), room))
}
