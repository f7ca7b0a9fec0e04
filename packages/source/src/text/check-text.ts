import { nameCharacter, unseenCharacters } from '@smtp-status/terminal/safe-text'
import type { FaultId } from '../faults/fault-id.js'
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
  return {
    rule,
    message: `The character ${name} is in the file${times(count)}`,
    found: name,
    expected: 'characters that can be seen, and plain spaces',
    advice: /\p{Zs}|\t/u.test(character) ? 'Write a plain space in its place' : 'Delete it',
    span: { start: first, end: first + character.length },
  }
}

const spacesOf = (line: string): number => line.search(/[^ ]|$/)

const isText = (line: string): boolean => /^ *[^\s#]/.test(line)

/** The number of spaces that indent the neighbours of a line: those below it, else those above it, or what the key above it asks for. */
function neighbourIndent(text: string, lineStart: number): number {
  const above = text.slice(0, lineStart).split('\n').slice(-20, -1).findLast(isText) ?? ''
  const below = text.slice(lineStart).split('\n', 20).find(isText)
  // The keys of an item stand behind its dash.
  const start = /^ *- +(?=[\w-]+:)/.exec(above)?.[0].length ?? spacesOf(above)
  // A key without a value on its line, or with a text below it, has that value further in than itself.
  const isOpen = /:(?:\s*[>|][-+\d]*)?\s*$/.test(above)
  const least = spacesOf(above) + (isOpen ? 1 : 0)
  if (below !== undefined && spacesOf(below) >= Math.max(1, least)) return spacesOf(below)
  return isOpen ? start + 2 : start
}

/** The fault of a tab: one that indents a line gets the number of spaces to write. */
function tabFault(text: string, occurrence: Occurrence): SpanFault {
  const fault = characterFault('\t', occurrence)
  const lineStart = text.lastIndexOf('\n', occurrence.first - 1) + 1
  if (/[^ ]/.test(text.slice(lineStart, occurrence.first))) return fault
  const spaces = neighbourIndent(text, lineStart)
  const whole = /^[ \t]{2}/.test(text.slice(lineStart))
    ? 'all the blank space at the beginning of the line'
    : 'it'
  const advice =
    spaces === 0
      ? `Delete ${whole}, so that the line begins where its neighbours do`
      : `Write ${spaces} ${spaces === 1 ? 'space' : 'spaces'} in the place of ${whole}, so that the line is indented as its neighbours are`
  return { ...fault, advice }
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

function faultOfCharacter(text: string, character: string, occurrence: Occurrence): SpanFault {
  if (character === '\r') return lineEndingFault(occurrence)
  return character === '\t' ? tabFault(text, occurrence) : characterFault(character, occurrence)
}

/** The faults of the characters of a file that do not show on a screen, one for each such character, and on line endings. */
export function characterFaults(text: string): readonly SpanFault[] {
  if (plainText.test(text)) return []
  return [...countUnseen(text)].map(([character, occurrence]) =>
    faultOfCharacter(text, character, occurrence),
  )
}

const conflictMarker = /^(?:<{7}|\|{7}|>{7}|={7})(?: .*)?\r?$/m

/** The fault of a conflict that a merge has left in the file. The other faults of such a file would only mislead. */
export function conflictFault(text: string): SpanFault | undefined {
  const marker = conflictMarker.exec(text)
  if (!marker) return undefined
  return {
    rule: 'text/conflict-marker',
    message: 'A merge has left a conflict in the file',
    found: marker[0].trimEnd(),
    expected: 'the text of one side',
    advice:
      'Keep the text of one side, and delete that of the others with every line that begins with <<<<<<<, |||||||, ======= or >>>>>>>',
    span: { start: marker.index, end: marker.index + marker[0].length },
  }
}

const anyModeline = /^#\s*yaml-language-server:.*$/m

function shape(expected: string): Pick<SpanFault, 'rule' | 'expected' | 'advice'> {
  return { rule: 'text/modeline', expected, advice: `Make the expected line the first one${fixHint}` }
}

/** The fault where the first line of a file does not name the schema of its kind. */
export function modelineFaults(text: string, kind: FileKind): readonly SpanFault[] {
  const expected = modelineOf(kind)
  const [first] = text.split(/[\r\n]/, 1)
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
