import { describe, expect, it } from 'vitest'
import { noCode } from '../../src/finder/code-at.js'
import { findBasicAlone, findBasicBeside } from '../../src/finder/find-basic.js'
import { placeIn } from './place.js'

describe('the basic code beside dsn=', () => {
  it.each([
    ['^(550 No', 550],
    ['^=550 No', 550],
    ['^: 550 No', 550],
    ['^x (550-No', 550],
    ['^(550', 550],
    ['§^(550§x', 550],
    ['^(250 Ok', 250],
    ['^(550x (450 x', 450],
    ['^(600 x (450 x', 450],
    ['(^550 No', 550],
    ['^ 550 No', -1],
    ['^x550 No', -1],
    ['^(550)', -1],
    ['^(560 No', -1],
    ['^(55', -1],
    ['§^(55§0 x', -1],
    [':^ 550 No', -1],
  ])('is, in %j, %j', (line, basic) => {
    const { bytes, at, end } = placeIn(line)
    expect(findBasicBeside(bytes, at, end)).toBe(basic)
  })
})

/** The basic code alone, with what is before it; `null` where there is none. */
function aloneIn(marked: string): string | null {
  const { bytes, start, end } = placeIn(marked)
  const found = noCode()
  const isFound = findBasicAlone(bytes, start, end, found)
  if (isFound) return `${String.fromCharCode(...bytes.subarray(start, found.start))}^${found.basic}`
  return found.basic === -1 && found.start === -1 ? null : 'none, and yet changed'
}

describe('a basic code alone', () => {
  it.each([
    ['550', '^550'],
    ['550 No', '^550'],
    ['9§550 No', '^550'],
    ['smtp;550 No', 'smtp;^550'],
    ['x said: 591 No', 'x said: ^591'],
    ['<<< 571 No', '<<< ^571'],
    ['], 571 No', '], ^571'],
    ['x§], 571 No', '], ^571'],
    ['259 x', '^259'],
    ['460 x', '^460'],
    ['x: 550 No', 'x: ^550'],
    ['x="550 No"', 'x="^550'],
    // Words, times and quotation marks that tell a refusal.
    ['code 550.', 'code ^550'],
    ['code 400 x', 'code ^400'],
    ["x (550, 'No", 'x (^550'],
    ['10:02:03 550 No', '10:02:03 ^550'],
    ["x 550-'No", 'x ^550'],
    ['x 550-"No', 'x ^550'],
    // Nothing is counted behind it.
    ['550 s', '^550'],
    ['550 Messages', '^550'],
    ['550 message', '^550'],
    ['550 two messages', '^550'],
    ['550 secondsx', '^550'],
    ['550 1234.', '^550'],
    ['550 1234x', '^550'],
    ['550 12345', '^550'],
    ['550 123', '^550'],
    ['550\n1234', '^550'],
    ['§550 123§4', '^550'],
    ['550 010 123', '^550'],
    ['550 010 12345', '^550'],
    ['550 010x1234', '^550'],
    ['550 01 1234', '^550'],
    ['550-sizes', '^550'],
    // Of several the first, and a refusal rather than a success.
    ['x: 250 y: 220 z', 'x: ^250'],
    ['x: 250 y: 550 z', 'x: 250 y: ^550'],
    ['x: 250 y: 400 z', 'x: 250 y: ^400'],
    ['x: 550 y: 450 z', 'x: ^550'],
    ['x: 400 y: 550 z', 'x: ^400'],
  ])('is found in %j at %j', (line, expected) => expect(aloneIn(line)).toBe(expected))

  it.each([
    '55',
    '§55§0',
    'x 550 No',
    '9550 No',
    "x9550-'No",
    '260 x',
    '360 x',
    '399 x',
    '550x',
    '], 550x',
    '], 550.1',
    '); 550 x',
    '), 550 x',
    ']; 550 x',
    '],x550 x',
    ']§, 550 x',
    'size: 550 x',
    'http: 550 x',
    'x: 571 y',
    'x: 550y',
    'code 250 x',
    'code 571 x',
    'code 550x',
    "(250, 'Ok",
    '10:02:03 250 Ok',
    '10:02:03 550',
    '10:02:03 550x',
    "x 550 'No",
    "x 250-'Ok",
    'x 550-No',
    '550 bytes',
    '550 KB',
    '550 ms',
    '550 kb/s',
    '§550 kb§x',
    '550 seconds left',
    '550 messages',
    '550-1234',
    '550 1234',
    '550 1234 x',
    '550 010 1234',
    '550-010-1234',
    '550-010 1234 x',
  ])('is none in %j', (line) => expect(aloneIn(line)).toBeNull())

  it('is looked for from a place on', () => {
    const { bytes, at, start, end } = placeIn('550 x^: 450 y')
    const found = noCode()
    expect(findBasicAlone(bytes, start, end, found, at)).toBe(true)
    expect(found).toEqual({ ...noCode(), basic: 450, start: 7 })
  })

  it.each(
    'bytes byte octets kb kib mb mib gb seconds second secs sec ms minutes minute min hours hour days day lines'.split(
      ' ',
    ),
  )('is none where so many %s are counted', (unit) => {
    expect([aloneIn(`550 ${unit}`), aloneIn(`550 ${unit.toUpperCase()} x`)]).toEqual([null, null])
  })
})
