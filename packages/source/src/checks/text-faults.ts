import { toBeWritten } from '@smtp-status/registry'
import { nameCharacter, unseenCharacters } from '@smtp-status/terminal/safe-text'
import type { FieldPath, ValueFault } from '../faults/fault.js'

const toBeWrittenFault = (path: FieldPath): ValueFault => ({
  rule: 'value/to-be-written',
  message: 'This text is still to be written',
  expected: 'a text in place of the mark',
  advice: 'Write the text in your own words, and delete the mark',
  path,
})

/** The faults of the texts, anywhere in a value, that begin with the mark of what is still to be written. */
export function toBeWrittenFaults(value: unknown, path: FieldPath = []): readonly ValueFault[] {
  if (typeof value === 'string') return value.startsWith(toBeWritten) ? [toBeWrittenFault(path)] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => toBeWrittenFaults(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => toBeWrittenFaults(inner, [...path, key]))
}

function unseenFault(character: string, path: FieldPath): ValueFault {
  const name = nameCharacter(character)
  return {
    rule: /\p{Cc}/u.test(character) ? 'text/control-character' : 'text/invisible-character',
    message: `The text has the character ${name} in it, as an escape sequence`,
    found: name,
    expected: 'characters that can be seen, and plain spaces',
    advice: 'Delete the escape sequence',
    path,
  }
}

/** The faults of the texts, anywhere in a value, that have a character in them that does not show: quotes let one be written as an escape. */
export function unseenFaults(value: unknown, path: FieldPath = []): readonly ValueFault[] {
  if (typeof value === 'string') {
    const [character] = unseenCharacters.exec(value) ?? []
    return character === undefined ? [] : [unseenFault(character, path)]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => unseenFaults(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unseenFaults(inner, [...path, key]))
}
