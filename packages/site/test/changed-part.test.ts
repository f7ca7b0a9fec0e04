import { expect, it } from 'vitest'
import { changedPart } from '../src/propose/changed-part.js'

it.each([
  ['all of a new file', undefined, 'a\nb\n', 1, ['a', 'b']],
  ['lines put in the middle', 'a\nd\n', 'a\nb\nc\nd\n', 2, ['b', 'c']],
  ['lines put at the end', 'a\n', 'a\nb\n', 2, ['b']],
  ['lines put at the start', 'b\n', 'a\nb\n', 1, ['a']],
  ['a line like the one before it, once', 'a\nb\n', 'a\na\nb\n', 2, ['a']],
  ['a changed line', 'a\nb\nc\n', 'a\nx\nc\n', 2, ['x']],
  ['nothing of a text that stays', 'a\nb\n', 'a\nb\n', 3, []],
  ['nothing where lines are taken away', 'a\nb\nc\n', 'a\nc\n', 2, []],
])('shows %s', (_, before, after, first, lines) => {
  expect(changedPart(before, after)).toEqual({ first, lines })
})
