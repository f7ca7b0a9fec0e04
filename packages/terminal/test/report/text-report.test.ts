import type { Finding } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { reportText } from '../../src/report/index.js'

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
