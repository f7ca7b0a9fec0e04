import type { FaultId } from '../fault-id.js'
import type { SpanRemark } from '../remark.js'
import { orByFix } from '../remark.js'
import { nameCharacter, unseenCharacters } from '@smtp-status/terminal/report'

const plainText = /^[\n\x20-\x7e]*$/
const everyUnseen = new RegExp(unseenCharacters.source, 'gu')

interface Occurrence {
  readonly first: number
  readonly count: number
}

function countUnseen(text: string): ReadonlyMap<string, Occurrence> {
  const seen = new Map<string, Occurrence>()
  for (const match of text.matchAll(everyUnseen)) {
    const { first, count } = seen.get(match[0]) ?? { first: match.index, count: 0 }
    seen.set(match[0], { first, count: count + 1 })
  }
  return seen
}

const times = (count: number): string => (count === 1 ? '' : `, ${count} times, here for the first time`)

function remarkOn(character: string, { first, count }: Occurrence): SpanRemark {
  const name = nameCharacter(character)
  const rule: FaultId = /\p{Cc}/u.test(character) ? 'text/control-character' : 'text/invisible-character'
  const space = /\p{Zs}|\t/u.test(character)
  return {
    rule,
    message: `The character ${name} is in the file${times(count)}`,
    found: name,
    expected: 'characters that can be seen, and plain spaces',
    advice: space ? 'Write a plain space in its place' : 'Delete it',
    span: { start: first, end: first + character.length },
  }
}

function lineEndingRemark({ first, count }: Occurrence): SpanRemark {
  return {
    rule: 'text/line-ending',
    message: `${count === 1 ? 'One line ends' : `${count} lines end`} in CRLF or CR`,
    found: nameCharacter('\r'),
    expected: 'lines that end in LF alone',
    advice: `Set the editor to LF line endings and save the file again${orByFix}`,
    span: { start: first, end: first + 1 },
  }
}

/** Remarks on the characters of a file that do not show on a screen, one for each such character, and on line endings. */
export function characterRemarks(text: string): readonly SpanRemark[] {
  if (plainText.test(text)) return []
  return [...countUnseen(text)].map(([character, occurrence]) =>
    character === '\r' ? lineEndingRemark(occurrence) : remarkOn(character, occurrence),
  )
}
