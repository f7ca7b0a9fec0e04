import { describe, expect, it } from 'vitest'
import { beginsLine, followsArrow, followsTime, isTypographic } from '../../src/finder/line-marks.js'
import { placeIn } from './place.js'

type Before = (bytes: Uint8Array, at: number, start: number) => boolean

function holds(question: Before, marked: string): boolean {
  const { bytes, at, start } = placeIn(marked)
  return question(bytes, at, start)
}

describe('a line', () => {
  it.each([
    '^5',
    'x§^5',
    '\n^5',
    'x\n^5',
    ' ^5',
    '\t^5',
    '  \t ^5',
    '> ^5',
    '>> ^5',
    '"^5',
    "'^5",
    '`^5',
    '|^5',
    '*^5',
    '- ^5',
    '-\t^5',
    '> - "^5',
    '\u00A0^5',
    'x§> ^5',
    'x\n> ^5',
  ])('begins in %j', (line) => expect(holds(beginsLine, line)).toBe(true))

  it.each([
    'x^5',
    'x ^5',
    '§x> ^5',
    'x> ^5',
    '-^5',
    '-> ^5',
    '-_^5',
    '_^5',
    '\r^5',
    '.^5',
    '(^5',
    '\u00C0^5',
  ])('does not begin in %j', (line) => expect(holds(beginsLine, line)).toBe(false))
})

describe('an arrow', () => {
  it.each([
    '<<< ^5',
    '< ^5',
    '<- ^5',
    '<-- ^5',
    '<~ ^5',
    '<** ^5',
    '<== ^5',
    '<_^5',
    '<-   ^5',
    'x§<-- ^5',
    'x§< ^5',
  ])('is before the code in %j', (line) => expect(holds(followsArrow, line)).toBe(true))

  it.each([
    '^5',
    ' ^5',
    '   ^5',
    '<^5',
    '<-^5',
    '<-    ^5',
    '<--- ^5',
    '- ^5',
    '-- ^5',
    '> ^5',
    '<. ^5',
    '<§ ^5',
    '<§- ^5',
    '<-§ ^5',
    '<- §^5',
  ])('is not before the code in %j', (line) => expect(holds(followsArrow, line)).toBe(false))
})

describe('a time of day', () => {
  it.each(['10:02:03 ^5', '[10:02:03] ^5', ':03 ^5', ':99] ^5', '1§:03 ^5', '1§:03] ^5'])(
    'is before the code in %j',
    (line) => expect(holds(followsTime, line)).toBe(true),
  )

  it.each([
    '^5',
    ' ^5',
    ':03^5',
    ':03]^5',
    ':03-^5',
    ':03_^5',
    ':03) ^5',
    ':03]x^5',
    ';03 ^5',
    ':x3 ^5',
    ':0x ^5',
    ':3 ^5',
    ':§03 ^5',
    ':§03] ^5',
  ])('is not before the code in %j', (line) => expect(holds(followsTime, line)).toBe(false))
})

it('the octets of typographic characters are those that UTF-8 has for them', () => {
  const characters = [...'\u00A0\u00AB\u00BB\u202F\u2060\u2212\u3000\uFEFF']
  const dashes = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x2000 + index))
  const expected = new Set(Buffer.from([...characters, ...dashes].join('')))
  const all = Array.from({ length: 256 }, (_, byte) => byte)
  expect(all.filter((byte) => isTypographic(byte))).toEqual([...expected].toSorted((a, b) => a - b))
  expect(isTypographic(undefined)).toBe(false)
})
