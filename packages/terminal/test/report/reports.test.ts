import type { Finding } from '@smtp-status/registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportGithub, reportJson, reportSarif, reportText } from '../../src/report/index.js'

describe('the reports', () => {
  it('say that nothing was found', () => {
    expect(reportText([], new Map())).toBe('No findings\n')
    expect(JSON.parse(reportJson([]))).toEqual({
      formatVersion: '1.0.0',
      counts: { error: 0, warning: 0, note: 0 },
      findings: [],
    })
    expect(reportGithub([])).toBe('')
  })
})

const hostile: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom('value/code', 'unheard/of'),
  severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
  place: fc.record({ file: fc.string({ unit: 'binary' }) }),
  message: fc.string({ unit: 'binary' }),
  found: fc.constantFrom(
    '\n::set-output name=x::y',
    '\r\n::error::z',
    '%0A::stop-commands::a',
    '\u001b[2J',
    '\u202e',
  ),
  advice: fc.string({ unit: 'binary' }),
})

describe('what stands in files cannot', () => {
  it('give GitHub a command of its own', () => {
    fc.assert(
      fc.property(hostile, (finding) => {
        const report = reportGithub([finding])
        expect(report.split(/[\r\n\u2028\u2029]/)).toHaveLength(2)
        expect(report).toMatch(/^::(?:error|warning|notice) file=/)
        const [, properties = ''] = /^::\w+ (.*?)::/.exec(report) ?? []
        expect(properties.split(',')).toHaveLength(2)
      }),
    )
  })

  it('act on a terminal', () => {
    fc.assert(
      fc.property(hostile, (finding) => {
        expect(reportText([finding], new Map())).toMatch(/^(?:[\n ]|[^\p{Cc}\p{Cf}])*$/u)
      }),
    )
  })

  it('break JSON or SARIF', () => {
    fc.assert(
      fc.property(hostile, (finding) => {
        expect(JSON.parse(reportJson([finding]))).toMatchObject({ findings: [{ found: finding.found }] })
        expect(reportJson([finding])).not.toMatch(/[\u007f-\u009f\p{Bidi_Control}]/u)
        expect(reportSarif([finding], { tool: 'x', rules: {} })).not.toMatch(
          /[\u007f-\u009f\p{Bidi_Control}]/u,
        )
        expect(JSON.parse(reportSarif([finding], { tool: 'registry check', rules: {} }))).toMatchObject({
          version: '2.1.0',
        })
      }),
    )
  })
})
