import { describe, expect, it } from 'vitest'
import { codeText, findCode, findCodes, noCode } from '../../src/finder/index.js'
import { placeIn } from './place.js'

/** The codes between the marks of a line, and where they begin behind the first; empty where there are none. */
function codesIn(marked: string): string {
  const { bytes, start, end } = placeIn(marked)
  const found = { basic: 1, class: 2, subject: 3, detail: 4, start: 5 }
  if (findCode(bytes, start, end, found)) return `${codeText(found)} at ${found.start - start}`
  return Object.values(found).join() === Object.values(noCode()).join() ? '' : 'none, and yet kept'
}

/** The codes that are found in the same text without its surroundings. */
function codesInText(marked: string): string {
  const { bytes, start, end } = placeIn(marked)
  const codes = findCodes(String.fromCharCode(...bytes.subarray(start, end)))
  if (codes === null) return ''
  return `${[codes.basic, codes.status].filter((code) => code !== null).join(' ')} at ${codes.at}`
}

const letters = (count: number): string => 'x'.repeat(count)

describe('the codes of a line', () => {
  it.each([
    ['5.1.1', '5.1.1 at 0'],
    ['x: 5.1.1 y', '5.1.1 at 3'],
    ['dsn=5.1.1, x', '5.1.1 at 4'],
    ['dsn=5.1.1, x: 450 y', '450 5.1.1 at 4'],
    ['x 550 5.1.1 y', '550 5.1.1 at 2'],
    // Nothing beyond the ends counts.
    ['(§5.1.1;x', '5.1.1 at 0'],
    [',§5.1.1;x', '5.1.1 at 0'],
    ['§#5.1.1§-x', '5.1.1 at 1'],
    ['§(5.1.1§;x', '5.1.1 at 1'],
    [' 5.1.1 §550 x', '550 at 0'],
    ['§550 x 5.1§.1', '550 at 0'],
    // A field of a table, or a group.
    ['x,5.1.1,y', '5.1.1 at 2'],
    ['x,5.1.1 (bad),y', '5.1.1 at 2'],
    ['x (5.1.1)', '5.1.1 at 3'],
    ['x (5.1.1 y)', '5.1.1 at 3'],
    // Of two pairs the first, unless that was a success.
    ['250 2.0.0 x 250 2.1.5 y', '250 2.0.0 at 0'],
    ['250 2.0.0 x 450 4.1.8 y', '450 4.1.8 at 12'],
    ['400 4.0.0 x 550 5.1.1 y', '400 4.0.0 at 0'],
    ['450 4.2.0 x 250 2.0.0 y', '450 4.2.0 at 0'],
    ['550 5.0.0 x <450 4.2.2 y', '450 4.2.2 at 13'],
    // A word or two of the server's own between the two.
    [`550 ${letters(17)} 5.1.1`, '550 5.1.1 at 0'],
    [`550 ${letters(18)} 5.1.1`, '550 at 0'],
    [`9§550 ${letters(17)} 5.1.1`, '550 5.1.1 at 0'],
    ['550 5.99.99 5.1.1', '550 5.99.99 at 0'],
    ['550 x 5.99.99 5.1.1', '550 5.1.1 at 0'],
    ['550 x 5.99.99 y', '550 at 0'],
    ['550 x 5.1.x y', '550 at 0'],
    ['550 5.1.x y', '550 at 0'],
    ['550 5.1.x y 450 4.2.2 z', '450 4.2.2 at 12'],
    ['550 x 5.1.x 5.1.1', '550 5.1.1 at 0'],
    ['550 x 4.1.1 y', '550 at 0'],
    ['550 x5.1.1 y', '550 at 0'],
    ['550 x-5.1.1 y', '550 at 0'],
    ['550 x 5-1.1 y', '550 at 0'],
    ['250 x 2.1.5 y', '250 at 0'],
    ['400 x 4.2.2 y', '400 4.2.2 at 0'],
    // A basic code elsewhere in the line, of the same class or of another.
    ['#5.1.1 x: 550 y', '550 5.1.1 at 10'],
    ['#5.1.1 x: 250 y', '5.1.1 at 1'],
    ['#5.1.1 x: 300 y', '300 at 10'],
    ['#5.1.1 x: 354 y', '354 at 10'],
    ['#5.1.1 x: 400 y', '5.1.1 at 1'],
    ['#5.0.0 x: 400 y', '400 at 10'],
    ['#5.0.0 x: 250 y', '250 at 10'],
  ])('are, in %j, %j', (line, expected) => {
    expect(codesIn(line)).toBe(expected)
    expect(codesInText(line)).toBe(expected)
  })

  it.each([
    '5.1.x',
    'x: 5.1.x y',
    'dsn=5.1.x',
    'dsn=5.1.x, y',
    '5§.1.1',
    '\n5§.1.1',
    '#5-1.1',
    '#3.1.1',
    'x (5.1.1;y)',
    'x,5.1.1 y',
    'x,5.1.1;y',
    '_§5.7.1_beta',
    '#§5.7.1_beta',
    'x#5.99.99 y',
    'x: 5.99.99 y',
  ])('are none in %j', (line) => {
    expect(codesIn(line)).toBe('')
    expect(codesInText(line)).toBe('')
  })
})

describe('a character beyond ASCII', () => {
  it.each([
    ...[...'\u00A0\u2000\u200B\u202F\u2060\u3000\uFEFF'].map((blank) => [`550${blank}4.1.1 x`, '550 4.1.1']),
    ...[...'\u2010\u2015\u2212'].map((hyphen) => [`550${hyphen}4.1.1 x`, '550 4.1.1']),
    ...[...'\u00AB\u00BB\u2018\u201F'].map((quote) => [`${quote}550 4.1.1`, '550 4.1.1']),
    ...[...'\u00AB\u00BB\u2018\u201F'].map((quote) => [`x=${quote}550 No`, '550']),
    ['\u00E9: 550 No', '550'],
    // Neither the lower half of a character nor what stands elsewhere is taken for an octet.
    ['550\u01204.1.1 x', ''],
    ['550\u00805.1.1 x', ''],
    ['550\u00E95.1.1\u00A0', ''],
    ['550\u00FF5.1.1', ''],
  ])('stands for that which it was made of, in %j', (text, expected) => {
    const { basic = null, status = null } = findCodes(text ?? '') ?? {}
    expect([basic, status].filter((code) => code !== null).join(' ')).toBe(expected)
  })
})
