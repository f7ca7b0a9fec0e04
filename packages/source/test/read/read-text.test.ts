import { describe, expect, it } from 'vitest'
import type { TextReading } from '../../src/read/read-text.js'
import { readText } from '../../src/read/read-text.js'

const file = 'corrections.yaml'
const modeline = '# yaml-language-server: $schema=../schemas/corrections.schema.json\n'

/** Octets from texts and numbers. */
const octets = (...parts: readonly (string | number)[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(new TextEncoder().encode(part)))),
  )

const read = (bytes: Uint8Array): TextReading | undefined => readText({ file, bytes })

const rulesIn = (text: string): readonly string[] =>
  read(octets(text))?.findings.map(({ rule }) => rule) ?? []

describe('an octet that is not valid in UTF-8 is found', () => {
  it.each<readonly [name: string, Uint8Array, offset: number, column: number, found: string]>([
    ['at the beginning', octets(0xff, 'a'), 0, 1, 'FF'],
    ['behind a character of one octet', octets('\u007F', 0x80), 1, 2, '80'],
    ['behind the first of two octets', octets('\u0080', 0xff), 2, 2, 'FF'],
    ['behind the last of two octets', octets('\u07FF', 0xff), 2, 2, 'FF'],
    ['behind the first of three octets', octets('\u0800', 0xff), 3, 2, 'FF'],
    ['behind the last of three octets', octets('\uFFFF', 0xff), 3, 2, 'FF'],
    ['behind the first of four octets', octets('\u{10000}', 0xff), 4, 3, 'FF'],
    ['behind characters of all lengths', octets('aé€😀', 0xc0), 10, 6, 'C0'],
    ['behind a replacement character', octets('a\uFFFD', 0xff), 4, 3, 'FF'],
    ['where a character ends too early', octets('a', 0xe2, 0x82), 1, 2, 'E2'],
    ['which is like the first of a replacement character', octets(0xef, 0x41, 0xbd), 0, 1, 'EF'],
    ['which is like the first two of it', octets(0xef, 0xbf, 0x41), 0, 1, 'EF'],
    ['with the last two of it behind', octets(0xff, 0xbf, 0xbd), 0, 1, 'FF'],
    ['with the last of it behind', octets(0xff, 0x41, 0xbd), 0, 1, 'FF'],
    ['which is like the first of a byte order mark', octets(0xef, 0x41, 0xbf), 0, 1, 'EF'],
    ['which is like the first two of it', octets(0xef, 0xbb, 0x41), 0, 1, 'EF'],
    ['which is like the last two of it', octets(0x41, 0xbb, 0xbf), 1, 2, 'BB'],
    ['which is like the last of it', octets('ab', 0xbf), 2, 3, 'BF'],
  ])('%s', (_name, bytes, offset, column, found) => {
    const range = { line: 1, column, endLine: 1, endColumn: column + 1 }
    expect(read(bytes)?.findings).toEqual([
      {
        rule: 'text/invalid-utf8',
        severity: 'error',
        place: { file, range },
        message: `The byte at offset ${offset} is not valid in UTF-8`,
        found,
        expected: 'text encoded in UTF-8',
        advice: 'Save the file as UTF-8',
      },
    ])
  })

  it('behind a byte order mark, which is a fault as well', () => {
    expect(read(octets('\uFEFFé', 0xff))?.findings).toMatchObject([
      { rule: 'text/byte-order-mark', found: 'EF BB BF' },
      { message: 'The byte at offset 5 is not valid in UTF-8', place: { range: { column: 2 } } },
    ])
  })

  it('and nothing else of that file is', () => {
    const reading = read(octets('a: [\u0007', 0xff))
    expect(reading?.findings.map(({ rule }) => rule)).toEqual(['text/invalid-utf8'])
    expect(reading).not.toHaveProperty('value')
  })
})

describe('a control character', () => {
  it('is not told again as a fault of YAML', () => {
    expect(rulesIn(`${modeline}"a\u0000": [\n`)).toEqual(['text/control-character'])
  })

  it('hides no other fault', () => {
    expect(rulesIn(`${modeline}- &a b\u0007\n`)).toEqual(['text/control-character', 'yaml/anchor'])
  })

  it('is no reason to hide one where it is not', () => {
    expect(rulesIn('- [\n')).toEqual(['text/modeline', 'yaml/syntax'])
  })
})

describe('the value of a text', () => {
  it.each([
    ['is read', `${modeline}- 1\n`, [1]],
    ['is read in a text with a fault that leaves it whole', '- 1\n', [1]],
    ['is unknown where YAML is broken', `${modeline}- [\n`, undefined],
    ['is unknown in a text with a conflict', `${modeline}<<<<<<< HEAD\n`, undefined],
  ])('%s', (_name, text, value) => {
    expect(read(octets(text))?.value).toEqual(value)
  })

  it('is not asked for in a file that does not belong to the registry', () => {
    expect(readText({ file: 'README.md', bytes: octets('a') })).toBeUndefined()
  })
})
