import { nameCharacter, unseenCharacters } from '@smtp-status/terminal/safe-text'
import type { FaultId } from '../faults/fault-rules.js'
import type { SpanFault } from '../faults/fault.js'
import { fixHint } from '../faults/fault.js'
import type { FileKind } from '../files/layout.js'
import { modelineOf } from '../files/layout.js'

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

function characterFault(character: string, { first, count }: Occurrence): SpanFault {
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

function lineEndingFault({ first, count }: Occurrence): SpanFault {
  return {
    rule: 'text/line-ending',
    message: `${count === 1 ? 'One line ends' : `${count} lines end`} in CRLF or CR`,
    found: nameCharacter('\r'),
    expected: 'lines that end in LF alone',
    advice: `Set the editor to LF line endings and save the file again${fixHint}`,
    span: { start: first, end: first + 1 },
  }
}

/** The faults of the characters of a file that do not show on a screen, one for each such character, and on line endings. */
export function characterFaults(text: string): readonly SpanFault[] {
  if (plainText.test(text)) return []
  return [...countUnseen(text)].map(([character, occurrence]) =>
    character === '\r' ? lineEndingFault(occurrence) : characterFault(character, occurrence),
  )
}

const anyModeline = /^#\s*yaml-language-server:.*$/m

function shape(expected: string): Pick<SpanFault, 'rule' | 'expected' | 'advice'> {
  return { rule: 'text/modeline', expected, advice: `Make the expected line the first one${fixHint}` }
}

/** The fault where the first line of a file does not name the schema of its kind. */
export function modelineFaults(text: string, kind: FileKind): readonly SpanFault[] {
  const expected = modelineOf(kind)
  const [first = ''] = text.split(/[\r\n]/, 1)
  // A file with nothing in it has one fault, not two.
  if (first === expected || text.trim() === '') return []
  const match = anyModeline.exec(text)
  if (!match)
    return [
      { ...shape(expected), message: 'The first line does not name the schema', span: { start: 0, end: 0 } },
    ]
  const message =
    match[0].trimEnd() === expected
      ? 'The schema is not named in the first line'
      : 'The first line names another schema'
  const span = { start: match.index, end: match.index + match[0].length }
  return [{ ...shape(expected), message, found: match[0], span }]
}
