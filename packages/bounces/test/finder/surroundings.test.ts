import { describe, expect, it } from 'vitest'
import {
  basicBefore,
  beginsNumber,
  endsBasic,
  endsCode,
  endsGroup,
  endsSureBasic,
  followsColon,
  followsDsn,
  followsHash,
  followsQuote,
  goesOn,
  isClass,
  isSeparator,
  isTuple,
} from '../../src/finder/surroundings.js'
import { placeIn } from './place.js'

type Before = (bytes: Uint8Array, at: number, start: number) => boolean
type Behind = (bytes: Uint8Array, at: number, end: number) => boolean

/** Lines that hold and lines that do not, of which each becomes a row. */
const rows = (
  holds: readonly string[],
  fails: readonly string[],
): readonly (readonly [string, boolean])[] => [
  ...holds.map((line) => [line, true] as const),
  ...fails.map((line) => [line, false] as const),
]

function before(holds: Before, marked: string): boolean {
  const { bytes, at, start } = placeIn(marked)
  return holds(bytes, at, start)
}

function behind(holds: Behind, marked: string): boolean {
  const { bytes, at, end } = placeIn(marked)
  return holds(bytes, at, end)
}

describe('before a code stands', () => {
  it.each(
    rows(
      ['dsn=^5', 'DSN=^5', ' dsn=^5', 'x§dsn=^5', '9§,dsn=^5', ',dsn=^5'],
      ['xdsn=^5', '§xdsn=^5', '1dsn=^5', 'd§sn=^5', 'dsn:^5', 'dsm=^5', 'ddn=^5', 'esn=^5', 'dsn^5', '^5'],
    ),
  )('dsn=, in %j: %j', (line, holds) => expect(before(followsDsn, line)).toBe(holds))

  it.each(rows(['x: ^5', 'x§: ^5', 'x:_^5', 'x:\t^5'], ['x:^5', 'x; ^5', 'x:§ ^5', 'x:-^5']))(
    'a colon, in %j: %j',
    (line, holds) => expect(before(followsColon, line)).toBe(holds),
  )

  it.each(rows(['#^5', 'x§#^5'], ['#§^5', 'x^5', '^5']))('a hash, in %j: %j', (line, holds) =>
    expect(before(followsHash, line)).toBe(holds),
  )

  it.each(rows(['="^5', "='^5", ':"^5', 'x§="^5'], ['"^5', ' "^5', '=§"^5', '=^5', ':x^5', '=`^5']))(
    'a quotation mark, in %j: %j',
    (line, holds) => expect(before(followsQuote, line)).toBe(holds),
  )

  it.each(rows(['^5', 'x§^5', ' ^5', '(^5', '§-^5'], ['.^5', 'x^5', 'X^5', '4^5', '§.^5']))(
    'nothing that is of a number, in %j: %j',
    (line, holds) => expect(before(beginsNumber, line)).toBe(holds),
  )
})

describe('the basic code before an enhanced one', () => {
  function basicIn(marked: string): string {
    const { bytes, at, start } = placeIn(marked)
    const place = basicBefore(bytes, at, start)
    return place === -1 ? '' : String.fromCharCode(...bytes.subarray(place, at))
  }

  it.each([
    '550 ^5.1.1',
    '550-^5.1.1',
    '550_^5.1.1',
    '550\t^5.1.1',
    '550:^5.1.1',
    '550#^5.1.1',
    '550,^5.1.1',
    '550;^5.1.1',
    '550|^5.1.1',
    '550/^5.1.1',
    '550\\^5.1.1',
    '550(^5.1.1',
    '550[^5.1.1',
    "550'^5.1.1",
    '550"^5.1.1',
    '550\u00A0^5.1.1',
    '550    ^5.1.1',
    "550, b'^5.1.1",
    '550,_b"^5.1.1',
    '250 ^2.0.0',
    '450 ^4.2.0',
    '599 ^5.7.1',
    // A separator may stand between codes of two classes, alone or with a hash.
    '550 ^4.1.1',
    '550 #^4.1.1',
    '550-#^4.1.1',
  ])('is there, in %j', (line) => {
    const expected = line.slice(0, line.indexOf('^'))
    expect(basicIn(line)).toBe(expected)
    expect(basicIn(`9.x§${line}`)).toBe(expected)
    expect(basicIn(`9.x (${line}`)).toBe(expected)
  })

  it.each([
    '^5.1.1',
    '550^5.1.1',
    '550     ^5.1.1',
    '55 ^5.1.1',
    '350 ^5.1.1',
    '150 ^5.1.1',
    '5x0 ^5.1.1',
    '9550 ^5.1.1',
    '§9550 ^5.1.1',
    'x550 ^5.1.1',
    '.550 ^5.1.1',
    '5§50 ^5.1.1',
    '550§ ^5.1.1',
    '550)^5.1.1',
    '550b^5.1.1',
    '550 b^5.1.1',
    "550,b'^5.1.1",
    "550, c'^5.1.1",
    '550:^4.1.1',
    '550:#^4.1.1',
    '550 :^4.1.1',
    '550  ^4.1.1',
    '550  #^4.1.1',
  ])('is not there, in %j', (line) => expect(basicIn(line)).toBe(''))
})

describe('behind a basic code may stand', () => {
  const plain = ['550^', '550^§x', '550^ x', '550^-x', '550^_x', '550^\tx', '550^\nx', '550^\rx']
  const colons = ['550^:', '550^: x', '550^:§x', '550^:_x']

  it.each(rows([...plain, ...colons], ['550^:x', '550^.', '550^x', '550^,', '550^;', '550^"', '550^/']))(
    'as behind any, %j: %j',
    (line, holds) => expect(behind(endsBasic, line)).toBe(holds),
  )

  it.each(
    rows(
      [
        ...plain,
        ...colons,
        '550^, x',
        '550^,',
        '550^,§x',
        '550^; x',
        '550^;',
        '550^"',
        "550^'",
        '550^`',
        '550^\u00A0',
      ],
      ['550^,x', '550^;x', '550^:x', '550^.', '550^x', '550^/', '550^)', '550^. x'],
    ),
  )('as behind a sure one, %j: %j', (line, holds) => expect(behind(endsSureBasic, line)).toBe(holds))

  it.each(
    rows(
      [...plain, ...colons, '550^.', '550^. x', '550^.§1', '550^.x', '550^)', '550^:x', '550^,x'],
      ['550^.1', '550^x', '550^X', '550^1', '550^/', '550^@', '550^%'],
    ),
  )('as behind a reply, %j: %j', (line, holds) => expect(behind(endsCode, line)).toBe(holds))
})

it.each(
  rows(
    ["(^550, 'No", '(^550, "No', "(^550, b'No", "x§(^550, 'No", "(^550, '"],
    [
      "(§^550, 'No",
      "x^550, 'No",
      "^550, 'No",
      "(^550; 'No",
      "(^550,'No x",
      "(^550,-'No",
      '(^550, No',
      "(^550, c'No",
      '(^550, bNo',
      "(^550, §'No",
      '(^550, ',
    ],
  ),
)('Python prints a reply in %j: %j', (line, holds) => {
  const { bytes, at, start, end } = placeIn(line)
  expect(isTuple(bytes, at, start, end)).toBe(holds)
})

it.each([
  ['a class', isClass, '245'],
  ['a separator', isSeparator, ' _\t-'],
  ['what goes on', goesOn, '09azAZ/@%'],
  ['the end of a group', endsGroup, ')" _\t'],
])('%s is one of few octets', (_, holds, octets) => {
  const all = Array.from({ length: 128 }, (_each, index) => String.fromCharCode(index))
  const alphanumeric = all.filter((one) => /[0-9A-Za-z]/.test(one)).join('')
  const expected = octets.startsWith('09az') ? `${alphanumeric}/@%` : octets
  const found = all.filter((one) => holds(one.charCodeAt(0)))
  expect(found.toSorted()).toEqual([...expected].toSorted())
  expect(holds(undefined)).toBe(holds === endsGroup)
})
