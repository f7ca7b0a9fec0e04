import type { Finding } from '@smtp-status/registry'
import { listOf, reportForms } from '@smtp-status/terminal/report'
import type { ReportFormName } from '@smtp-status/terminal/report'
import { describe, expect, it } from 'vitest'
import { faultRules } from '../../src/index.js'
import { loadSource } from '../../src/load.js'
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
      const options = { root, sources, tool: 'registry check', rules: faultRules }
      const written = (form: ReportFormName): string =>
        [...reportForms[form].write(listOf(findings), options)].join('')
      expect(seenInText(written('text'))).toEqual(expected)
      expect(seenInJson(written('json'))).toEqual(expected)
      expect(seenInSarif(written('sarif'))).toEqual(expected)
      expect(seenInGithub(written('github'))).toEqual(expected)
    },
  )
})
