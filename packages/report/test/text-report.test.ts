import type { Finding } from '@smtp-status/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, reportText } from '../src/index.js'

const range = (line: number, column: number, endColumn: number) => ({
  line,
  column,
  endLine: line,
  endColumn,
})

const finding: Finding = {
  rule: 'value/basic-codes',
  severity: 'error',
  place: { file: 'enumerated/X.7.24.yaml', range: range(2, 13, 22) },
  message: 'basicCodes does not give basic status codes in their form',
  found: '"451/550"',
  expected: 'any, not given, or a list such as [451, 550] or [5xx]',
  advice: 'Write basicCodes: [451, 550]',
  source: 'RFC 5248 section 2.2',
}

const sources = new Map([['enumerated/X.7.24.yaml', 'code: X.7.24\nbasicCodes: "451/550"\n']])

const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`

describe('the report for people', () => {
  it('says where, which rule, what was found, what was expected and what to do, and marks the place', () => {
    expect(reportText([finding], sources, { root: 'registry-src/' })).toBe(`\
registry-src/enumerated/X.7.24.yaml:2:13 error value/basic-codes
  basicCodes does not give basic status codes in their form
  2 | basicCodes: "451/550"
    |             ^^^^^^^^^
  found:    "451/550"
  expected: any, not given, or a list such as [451, 550] or [5xx]
  do:       Write basicCodes: [451, 550]
  see:      RFC 5248 section 2.2

1 error
`)
  })

  it('takes its colours from the palette', () => {
    const palette = { error: tag('e'), warning: tag('w'), note: tag('n'), place: tag('p'), faint: tag('f') }
    const report = reportText([finding], sources, { palette })
    expect(report).toContain('<p>enumerated/X.7.24.yaml:2:13</p> <e>error</e> value/basic-codes')
    expect(report).toContain('<e>^^^^^^^^^</e>')
  })

  it('counts errors and warnings apart', () => {
    const warning: Finding = { ...finding, severity: 'warning' }
    expect(reportText([finding, finding, warning], sources)).toMatch(/\n2 errors, 1 warning\n$/)
  })
})

describe('the excerpt of a line', () => {
  it('writes out what cannot be seen, and keeps the mark below its character', () => {
    expect(excerptOf('a\u202eb\u0007c', range(1, 5, 6), 80)).toEqual({
      line: 'a<U+202E>b<U+0007>c',
      before: 18,
      marked: 1,
    })
    expect(excerptOf('a\u202eb', range(1, 2, 3), 80)).toEqual({ line: 'a<U+202E>b', before: 1, marked: 8 })
  })

  it('counts wide characters as two columns and combining ones as none', () => {
    expect(excerptOf('日本x', range(1, 3, 4), 80)).toMatchObject({ before: 4, marked: 1 })
    expect(excerptOf('e\u0301x', range(1, 3, 4), 80)).toMatchObject({ before: 1, marked: 1 })
    expect(excerptOf('𝒳x', range(1, 3, 4), 80)).toMatchObject({ before: 1, marked: 1 })
  })

  it('marks one column at least, also at the end of a line or behind it', () => {
    expect(excerptOf('abc', range(1, 4, 4), 80)).toEqual({ line: 'abc', before: 3, marked: 1 })
    expect(excerptOf('abc', range(9, 1, 1), 80)).toEqual({ line: '', before: 0, marked: 1 })
  })

  it('marks a range of several lines to the end of the first', () => {
    const place = { line: 1, column: 2, endLine: 3, endColumn: 1 }
    expect(excerptOf('abcd\nef\ng', place, 80)).toEqual({ line: 'abcd', before: 1, marked: 3 })
  })

  it('crops a long line around the mark', () => {
    const long = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`
    const { line, before, marked } = excerptOf(long, range(1, 501, 505), 40)
    expect(line).toHaveLength(40)
    expect(line.slice(before, before + marked)).toBe('HERE')
    expect(line).toMatch(/^…x+HEREy+…$/)
  })

  it('is never wider than it may be, and has its mark inside', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 200 }),
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
