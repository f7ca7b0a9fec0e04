import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptLines, excerptOf, keptExcerptLines, linesIn } from '../../src/report/excerpt.js'

const range = (line: number, column: number, endColumn: number) => ({
  line,
  column,
  endLine: line,
  endColumn,
})

describe('the excerpt of a line', () => {
  it('writes out what cannot be seen, and keeps the mark below its character', () => {
    expect(excerptOf('a\u202eb\u0007c', range(1, 5, 6), 80)).toEqual({
      line: 'a\\u{202e}b\\x07c',
      before: 14,
      marked: 1,
    })
    expect(excerptOf('a\u202eb', range(1, 2, 3), 80)).toEqual({ line: 'a\\u{202e}b', before: 1, marked: 8 })
  })

  it('shows tabs as spaces, and keeps the mark below its character', () => {
    expect(excerptOf('\t\treply(550)', range(1, 9, 12), 80)).toEqual({
      line: '        reply(550)',
      before: 14,
      marked: 3,
    })
    expect(excerptOf('ab\tc', range(1, 4, 5), 80)).toEqual({ line: 'ab  c', before: 4, marked: 1 })
    expect(excerptOf('日本\tc', range(1, 4, 5), 80)).toEqual({ line: '日本    c', before: 8, marked: 1 })
    expect(excerptOf('a\tb', range(1, 2, 3), 80)).toEqual({ line: 'a   b', before: 1, marked: 3 })
  })

  it('counts wide characters as two columns and combining ones as none', () => {
    expect(excerptOf('日本x', range(1, 3, 4), 80)).toMatchObject({ before: 4, marked: 1 })
    expect(excerptOf('e\u0301x', range(1, 3, 4), 80)).toMatchObject({ before: 1, marked: 1 })
    expect(excerptOf('𝒳x', range(1, 3, 4), 80)).toMatchObject({ before: 1, marked: 1 })
  })

  it('marks one column at least, also at the end of a line or behind it', () => {
    expect(excerptOf('abc', range(1, 4, 4), 80)).toEqual({ line: 'abc', before: 3, marked: 1 })
    expect(excerptOf('', range(9, 1, 1), 80)).toEqual({ line: '', before: 0, marked: 1 })
  })

  it('marks a range of several lines to the end of the first', () => {
    const place = { line: 1, column: 2, endLine: 3, endColumn: 1 }
    expect(excerptOf('abcd', place, 80)).toEqual({ line: 'abcd', before: 1, marked: 3 })
  })

  it('crops a long line around the mark', () => {
    const long = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`
    const { line, before, marked } = excerptOf(long, range(1, 501, 505), 40)
    expect(line).toHaveLength(40)
    expect(line.slice(before, before + marked)).toBe('HERE')
    expect(line).toMatch(/^…x+HEREy+…$/)
  })

  it('takes the whole width where the mark is near an end of the line', () => {
    const before = excerptOf(`${'x'.repeat(500)}HERE`, range(1, 501, 505), 40)
    expect(before).toEqual({ line: `…${'x'.repeat(34)}HERE`, before: 35, marked: 4 })
    const behind = excerptOf(`HERE${'y'.repeat(500)}`, range(1, 1, 5), 40)
    expect(behind).toEqual({ line: `HERE${'y'.repeat(34)}…`, before: 0, marked: 4 })
    const little = excerptOf(`${'x'.repeat(500)}HEREyyy`, range(1, 501, 505), 40)
    expect(little).toEqual({ line: `…${'x'.repeat(31)}HEREyyy`, before: 32, marked: 4 })
  })

  it('is never wider than it may be, and has its mark inside', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\t', 'x', '\u0007'), minLength: 1, maxLength: 200 }),
        fc.nat(200),
        fc.nat(50),
        (text, at, length) => {
          const excerpt = excerptOf(text, range(1, at + 1, at + length + 1), 60)
          expect(excerpt.line.length).toBeLessThanOrEqual(60)
          expect(excerpt.before + excerpt.marked).toBeLessThanOrEqual(61)
        },
      ),
    )
  })
})

const style = { columns: 80, faint: (text: string) => `<${text}>`, mark: (text: string) => `[${text}]` }

describe('the lines of an excerpt', () => {
  it('are the line with its number, and below it the mark', () => {
    expect(excerptLines('\tx = 12', range(2, 3, 5), style)).toEqual([
      '  <2 |>     x = 12',
      '  <  |>      [^^]',
    ])
  })

  it('show that something was cut off before what is kept of a line', () => {
    const kept = { text: 'x 552 4.3.1 Full', cutBefore: 700 }
    expect(keptExcerptLines(kept, range(120, 707, 712), style)).toEqual([
      '  <120 |> …x 552 4.3.1 Full',
      '  <    |>        [^^^^^]',
    ])
    expect(keptExcerptLines({ text: 'a b', cutBefore: 0 }, range(7, 3, 4), style)).toEqual([
      '  <7 |> a b',
      '  <  |>   [^]',
    ])
  })
})

describe('the lines of a text', () => {
  it('are found by their numbers, without their ends', () => {
    const lineAt = linesIn('one\r\n\nthree\nfour')
    expect([1, 2, 3, 4, 5, 0].map(lineAt)).toEqual(['one', '', 'three', 'four', '', ''])
  })
})
