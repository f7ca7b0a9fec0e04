import type { FieldPath, ValueRemark } from '../remark.js'
import { nameCharacter, unseenCharacters } from '@smtp-status/terminal/report'

function remarkOn(character: string, path: FieldPath): ValueRemark {
  const name = nameCharacter(character)
  return {
    rule: /\p{Cc}/u.test(character) ? 'text/control-character' : 'text/invisible-character',
    message: `The text has the character ${name} in it, written as an escape`,
    found: name,
    expected: 'characters that can be seen, and plain spaces',
    advice: 'Take the escape out',
    path,
  }
}

/** Remarks on the texts, anywhere in a value, that have a character in them that does not show: quotes let one be written as an escape. */
export function unseenRemarks(value: unknown, path: FieldPath = []): readonly ValueRemark[] {
  if (typeof value === 'string') {
    const [character] = unseenCharacters.exec(value) ?? []
    return character === undefined ? [] : [remarkOn(character, path)]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => unseenRemarks(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unseenRemarks(inner, [...path, key]))
}
