import type { Finding } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { listOf, reportText } from '../../src/report/index.js'
import type { ReportedFinding, ReportOptions } from '../../src/report/index.js'

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

const textOf = (findings: readonly ReportedFinding[], options: ReportOptions = {}): string =>
  [...reportText(listOf(findings), { sources, ...options })].join('')

const sources = new Map([['enumerated/X.7.24.yaml', 'code: X.7.24\nbasicCodes: "451/550"\n']])

const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`

describe('the report for people', () => {
  it('says where, which rule, what was found, what was expected and what to do, and marks the place', () => {
    expect(textOf([finding], { root: 'registry-src/' })).toBe(`\
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
    const palette = {
      error: tag('e'),
      warning: tag('w'),
      note: tag('n'),
      success: tag('s'),
      strong: tag('p'),
      faint: tag('f'),
    }
    const report = textOf([finding], { palette })
    expect(report).toContain('<p>enumerated/X.7.24.yaml:2:13</p> <e>error</e> value/basic-codes')
    expect(report).toContain('<e>^^^^^^^^^</e>')
  })

  it('counts errors and warnings apart', () => {
    const warning: Finding = { ...finding, severity: 'warning' }
    expect(textOf([finding, finding, warning])).toMatch(
      /\n2 errors, 1 warning\n +2 error +value\/basic-codes\n +1 warning value\/basic-codes\n$/,
    )
  })

  it('says equal findings of a file once, with the lines of the others', () => {
    const at = (line: number, file = 'a.yaml'): Finding => ({
      ...finding,
      place: { file, range: range(line, 1, 2) },
    })
    const text = textOf([at(1), at(4), at(9), at(2, 'b.yaml')])
    expect(text.match(/^a\.yaml/gm)).toHaveLength(1)
    expect(text).toContain('\n  also in:  lines 4, 9\n')
    expect(text).toMatch(/^b\.yaml:2:1 error/m)
    expect(text).toMatch(/\n4 errors\n$/)
    const many = textOf(Array.from({ length: 2000 }, (_, index) => at(index + 1)))
    expect(many).toContain('\n  also in:  lines 2, 3, 4, 5, 6 and 1,994 more\n')
  })

  it('shows the line that is kept with a finding, and its details', () => {
    const kept: ReportedFinding = {
      ...finding,
      place: { file: 'x.log', range: range(12, 706, 711) },
      line: { text: 'x 552 4.3.1 Full', cutBefore: 700 },
      details: [['answers', 'RCPT']],
    }
    expect(textOf([kept])).toContain('  12 | …x 552 4.3.1 Full\n     |       ^^^^^\n  answers:  RCPT\n')
  })

  it('wraps what is long, under an indent', () => {
    expect(textOf([{ ...finding, advice: 'word '.repeat(20).trim() }], { columns: 60 })).toContain(
      '\n  do:       word word word word word word word word word\n            word ',
    )
  })

  it('shows a hostile name and line harmlessly', () => {
    const hostile = { ...finding, place: { file: 'a\u001b[2J\n.js', range: range(1, 1, 2) } }
    const text = textOf([hostile], { sources: new Map([['a\u001b[2J\n.js', 'x\u009b']]) })
    expect(text).toMatch(/^a\\x1b\[2J\\n\.js:1:1 error/)
    expect(text).toContain('1 | x\\x9b\n')
  })

  it('ends with what was read', () => {
    expect(textOf([], { closing: ['Read: 2 files.'] })).toBe('No findings\nRead: 2 files.\n')
  })
})
