import type { Finding } from '@smtp-status/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSource, reportGithub, reportJson, reportSarif, reportText } from '../../src/index.js'
import { withFixture } from '../fixture.js'

interface Seen {
  readonly rule: string
  readonly file: string
  readonly line: number | null
  readonly column: number | null
}

const seenIn = ({ rule, place: { file, range } }: Finding): Seen => ({
  rule,
  file: `registry-src/${file}`,
  line: range?.line ?? null,
  column: range?.column ?? null,
})

const root = 'registry-src'

function seenInText(report: string): readonly Seen[] {
  const heads = report.matchAll(/^(\S+?)(?::(\d+):(\d+))? (?:error|warning|note) (\S+)$/gm)
  return [...heads].map(([, file = '', line, column, rule = '']) => ({
    rule,
    file,
    line: line === undefined ? null : Number(line),
    column: column === undefined ? null : Number(column),
  }))
}

function seenInJson(report: string): readonly Seen[] {
  const { findings }: { readonly findings: readonly Seen[] } = JSON.parse(report)
  return findings.map(({ rule, file, line, column }) => ({ rule, file, line, column }))
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region?: { readonly startLine: number; readonly startColumn: number }
        }
      }[]
    }[]
  }[]
}

function seenInSarif(report: string): readonly Seen[] {
  const sarif: Sarif = JSON.parse(report)
  const [run] = sarif.runs
  return (run?.results ?? []).map(({ ruleIndex, locations: [location] }) => ({
    rule: run?.tool.driver.rules[ruleIndex]?.id ?? '',
    file: decodeURIComponent(location?.physicalLocation.artifactLocation.uri ?? ''),
    line: location?.physicalLocation.region?.startLine ?? null,
    column: location?.physicalLocation.region?.startColumn ?? null,
  }))
}

const decode = (text: string): string =>
  text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')

function seenInGithub(report: string): readonly Seen[] {
  const lines = report.trimEnd().split('\n')
  return lines.map((line) => {
    const [, properties = ''] = /^::(?:error|warning|notice) (.*?)::/.exec(line) ?? []
    const given = new Map(
      properties.split(',').map((property): [string, string] => {
        const [name = '', value = ''] = property.split('=')
        return [name, decode(value)]
      }),
    )
    const number = (name: string): number | null => (given.has(name) ? Number(given.get(name)) : null)
    return {
      rule: given.get('title') ?? '',
      file: given.get('file') ?? '',
      line: number('line'),
      column: number('col'),
    }
  })
}

describe('the four reports', () => {
  it.each(['many-faults', 'stray', 'unused', 'bidirectional-character', 'large-file'])(
    'carry the same findings of %s',
    async (name) => {
      const { findings, sources } = await withFixture(name, loadSource)
      const expected = findings.map(seenIn)
      expect(expected).not.toHaveLength(0)
      expect(seenInText(reportText(findings, sources, { root }))).toEqual(expected)
      expect(seenInJson(reportJson(findings, { root }))).toEqual(expected)
      expect(seenInSarif(reportSarif(findings, { root }))).toEqual(expected)
      expect(seenInGithub(reportGithub(findings, { root }))).toEqual(expected)
    },
  )

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
        expect(JSON.parse(reportSarif([finding]))).toMatchObject({ version: '2.1.0' })
      }),
    )
  })
})
