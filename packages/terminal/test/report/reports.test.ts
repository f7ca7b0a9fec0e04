import type { Finding } from '@smtp-status/registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingLimits, jsonReport, listOf, reportFormNames, reportForms } from '../../src/report/index.js'
import type { ReportedFinding, ReportFormName, ReportOptions } from '../../src/report/index.js'

function written(form: ReportFormName, findings: readonly ReportedFinding[], options: ReportOptions = {}) {
  return [...reportForms[form].write(listOf(findings), options)].join('')
}

describe('the reports', () => {
  it('say that nothing was found', () => {
    expect(written('text', [])).toBe('No findings\n')
    expect(JSON.parse(written('json', []))).toEqual({
      formatVersion: '1.0.0',
      counts: { error: 0, warning: 0, note: 0 },
      leftOut: 0,
      findings: [],
    })
    expect(written('github', [])).toBe('')
  })
})

const pair: Finding = {
  rule: 'text/near-title',
  severity: 'warning',
  place: { file: 'a.yaml', range: { line: 3, column: 1, endLine: 3, endColumn: 5 } },
  other: { file: 'b.yaml', range: { line: 7, column: 2, endLine: 7, endColumn: 6 } },
  message: 'The texts are alike',
  advice: 'Reword one',
}

describe('the other place of a pair', () => {
  it('is a related location in SARIF, and no part of the message', () => {
    expect(JSON.parse(written('sarif', [pair], { root: 'src' })).runs[0].results[0]).toMatchObject({
      message: { text: 'The texts are alike. Reword one.' },
      relatedLocations: [
        { physicalLocation: { artifactLocation: { uri: 'src/b.yaml' }, region: { startLine: 7 } } },
      ],
    })
  })

  it('stands in every other form too', () => {
    expect(written('text', [pair], { root: 'src' })).toContain('\n  and:      src/b.yaml:7:2\n')
    expect(JSON.parse(written('json', [pair]))).toMatchObject({
      findings: [{ other: { file: 'b.yaml', line: 7 } }],
    })
    expect(written('github', [pair])).toContain('%0AAnd: b.yaml:7:2')
  })
})

describe('very many findings', () => {
  const many = Array.from({ length: 87_144 }, (_, at): Finding => {
    const range = { line: at + 1, column: 1, endLine: at + 1, endColumn: 3 }
    return { ...pair, place: { file: 'a.yaml', range }, message: `Line ${at + 1} is wrong` }
  })

  it('are kept and printed up to the limits, and all counted', () => {
    const text = written('text', many, { sources: new Map([['a.yaml', 'a:\n'.repeat(87_144)]]) })
    expect(text.match(/^a\.yaml:/gm)).toHaveLength(findingLimits.printed)
    expect(text).toMatch(/\nand 86,144 more findings, which are not printed\n\n87,144 warnings\n$/)
    expect(jsonReport(many)).toMatchObject({ counts: { warning: 87_144 }, leftOut: 77_144 })
    expect(jsonReport(many).findings).toHaveLength(findingLimits.kept)
    expect(written('github', many)).toMatch(/\n::notice title=findings::and 86,144 more findings\n$/)
  })

  it('are written in parts, none of which is long, however long their texts are', () => {
    const long = many.slice(0, 100).map((finding) => Object.assign({}, finding, { found: 'x'.repeat(1e6) }))
    for (const form of reportFormNames)
      for (const part of reportForms[form].write(listOf(long), {})) expect(part.length).toBeLessThan(20_000)
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
    `${'x'.repeat(66)} ::error::y`,
    '##[error]z',
    '\u001b[2J',
    '\u202e',
  ),
  advice: fc.string({ unit: 'binary' }),
})

describe('what stands in files cannot', () => {
  it('give GitHub a command of its own', () => {
    fc.assert(
      fc.property(hostile, (finding) => {
        const report = written('github', [finding])
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
        expect(written('text', [finding])).toMatch(/^(?:[\n ]|[^\p{Cc}\p{Cf}])*$/u)
      }),
    )
  })

  it('be a command to the runner of a workflow, whatever the width', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 20, max: 120 }), (finding, columns) => {
        for (const form of ['text', 'json', 'sarif'] as const)
          for (const line of written(form, [finding], { columns }).split('\n'))
            expect(line).not.toMatch(/^\s*::|##\[/)
      }),
    )
  })

  it('break JSON or SARIF', () => {
    fc.assert(
      fc.property(hostile, (finding) => {
        expect(JSON.parse(written('json', [finding]))).toMatchObject({ findings: [{ found: finding.found }] })
        expect(written('json', [finding])).not.toMatch(/[\u007f-\u009f\p{Bidi_Control}]/u)
        expect(written('sarif', [finding])).not.toMatch(/[\u007f-\u009f\p{Bidi_Control}]/u)
        expect(JSON.parse(written('sarif', [finding]))).toMatchObject({
          version: '2.1.0',
        })
      }),
    )
  })
})
