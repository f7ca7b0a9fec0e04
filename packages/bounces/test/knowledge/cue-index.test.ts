import { expect, it } from 'vitest'
import { CueIndex } from '../../src/knowledge/cue-index.js'
import { wordsOf } from '../../src/knowledge/words.js'

function found(cues: string, text: string): readonly (readonly [number, number])[] {
  const index = new CueIndex<string>()
  index.add(cues, 'x')
  return index.find(wordsOf(text)).map(({ start, end }) => [start, end] as const)
}

it.each([
  ['user:unknown', 'the user unknown here', [[1, 3]]],
  ['user:unknown', 'user is unknown', []],
  ['user:...unknown', 'user a b c d e unknown', [[0, 7]]],
  ['user:...unknown', 'user a b c d e f unknown', []],
  ['user:...unknown', 'user unknown', [[0, 2]]],
  [
    'full:',
    'full full',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'mailbox:full~full:',
    'mailbox full',
    [
      [0, 2],
      [1, 2],
    ],
  ],
  ['no:such user', 'no such', []],
  ['宛:先 不 明', '宛先不明です', [[0, 4]]],
  ['', 'anything', []],
])('of %j, %j has %j', (cues, text, places) => {
  expect(found(cues, text)).toEqual(places)
})
