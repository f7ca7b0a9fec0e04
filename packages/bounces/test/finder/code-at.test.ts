import { describe, expect, it } from 'vitest'
import { basicAt, codeText, noCode, statusAt } from '../../src/finder/code-at.js'
import { placeIn } from './place.js'

describe('an enhanced status code', () => {
  /** The code whose first dot is at the mark, as it is read, and the text behind it. */
  function statusIn(marked: string): string {
    const { bytes, at, end } = placeIn(marked)
    const found = noCode()
    const after = statusAt(bytes, at, end, found)
    if (after !== -1) return `${codeText(found)}|${String.fromCharCode(...bytes.subarray(after, end))}`
    return found.class === -1 && found.subject === 0 && found.detail === 0 ? '' : 'none, and yet changed'
  }

  it.each([
    ['5^.1.1', '5.1.1|'],
    ['2^.0.0 Ok', '2.0.0| Ok'],
    ['4^.10.20 x', '4.10.20| x'],
    ['5^.123.456 x', '5.123.456| x'],
    ['5^.999.999', '5.999.999|'],
    ['5^.0.0', '5.0.0|'],
    ['5^.1.0', '5.1.0|'],
    ['5^.1.1)', '5.1.1|)'],
    ['5^.1.1-x', '5.1.1|-x'],
    ['5^.1.1.', '5.1.1|.'],
    ['5^.1.1.x', '5.1.1|.x'],
    ['§5^.1.1.§2', '5.1.1|.'],
    ['§5^.1.1§x', '5.1.1|'],
    ['§5^.1.1§1', '5.1.1|'],
    ['§5^.1.12§3', '5.1.12|'],
  ])('is read in %j as %j', (line, expected) => expect(statusIn(line)).toBe(expected))

  it.each([
    '5^.',
    '5^..1',
    '5^.x.1',
    '5^.abc.1',
    '5^.1.abc',
    '5^.1',
    '5^.1.',
    '5^.1.x',
    '5^.1-1',
    '5^.1234.1',
    '5^.1.1234',
    '5^.01.1',
    '5^.1.01',
    '5^.00.1',
    '5^.1.1x',
    '5^.1.1X',
    '5^.1.1.2',
    '5^.-1.1',
    '5^.:1.1',
    '§5^.§1.1',
    '§5^.1§.1',
    '§5^.1.§1',
    '§5^.12§3.1',
  ])('is none in %j, and nothing is changed', (line) => expect(statusIn(line)).toBe(''))
})

describe('a basic status code', () => {
  const basicIn = (marked: string, highest?: number): number => {
    const { bytes, at, end } = placeIn(marked)
    return basicAt(bytes, at, end, highest)
  }

  it.each([
    ['^200', 200],
    ['^209', 209],
    ['^250 Ok', 250],
    ['^354 x', 354],
    ['x^421x', 421],
    ['^559', 559],
    ['§^550§0', 550],
  ])('is read in %j as %j', (line, expected) => {
    expect(basicIn(line)).toBe(expected)
    expect(basicIn(line, 9)).toBe(expected)
  })

  it.each(['^199', '^600', '^2/0', '^20/', '^20:', '^2:0', '^55', '^5x0', '^55x', '§^55§0', '^', '^x50'])(
    'is none in %j',
    (line) => {
      expect(basicIn(line)).toBe(-1)
      expect(basicIn(line, 9)).toBe(-1)
    },
  )

  it('has a second digit of at most 5, unless more is asked for', () => {
    expect([basicIn('^560'), basicIn('^560', 9), basicIn('^599', 9), basicIn('^299', 9)]).toEqual([
      -1, 560, 599, 299,
    ])
  })
})

it('a place for what is found has nothing at first', () => {
  expect(noCode()).toEqual({ basic: -1, class: -1, subject: 0, detail: 0, start: -1 })
})

it.each([
  [{ basic: 550, class: 5, subject: 1, detail: 1, start: 0 }, '550 5.1.1'],
  [{ basic: 550, class: -1, subject: 0, detail: 0, start: 0 }, '550'],
  [{ basic: -1, class: 4, subject: 20, detail: 0, start: 0 }, '4.20.0'],
  [noCode(), ''],
])('%j is written %j', (found, text) => expect(codeText(found)).toBe(text))
