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
  ['', '', []],
  ['user:unknown here|unknown there', 'user unknown here', [[0, 3]]],
  ['user:unknown here|unknown there', 'user unknown there', [[0, 3]]],
  ['user:unknown...here', 'user unknown or not here', [[0, 5]]],
  ['user:', 'user', [[0, 1]]],
  ['user:...unknown', 'user', []],
  ['user:unknown', 'user', []],
])('of %j, %j has %j', (cues, text, places) => {
  expect(found(cues, text)).toEqual(places)
})

it('cues with one first word may stand for several things', () => {
  const index = new CueIndex<string>()
  index.add('user:unknown', 'a')
  index.add('user:full|unknown', 'b')
  index.add('', 'c')
  const matches = index.find(['user', 'unknown', 'user', 'full'])
  expect(matches.map(({ target, start, end }) => [target, start, end])).toEqual([
    ['a', 0, 2],
    ['b', 0, 2],
    ['b', 2, 4],
  ])
})
