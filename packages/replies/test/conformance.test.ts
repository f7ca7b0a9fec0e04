import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replyRuleIds } from '../src/index.js'
import type { ConformanceNote, ServerConformance } from './expected-findings.js'
import { conformance, expectations, linesOf, recordingsFolder } from './expected-findings.js'

const folder = join(import.meta.dirname, 'fixtures/transcripts')

const expected = new Map(expectations.map((each) => [each.recording.replace(/\.jsonl$/, ''), each]))
const names = [...expected.keys()]

const recordingsOf = ({ groups }: ServerConformance): readonly string[] =>
  groups.flatMap((group) => group.recordings)

/** `550-5.7.1 No` and `550 5.7.1 No` begin with `550 5.7.1`; `550 No` does too with `550`, and `550 5.7.1 No` not. */
function beginsWith(line: string, codes: string): boolean {
  const [, basic = '', rest = ''] = /^(\d{3})[ -](.*)$/.exec(line) ?? []
  const codesOfLine = /^(?:\d\.\d+\.\d+ )*/.exec(`${rest} `)?.[0].trim() ?? ''
  const all = `${basic} ${codesOfLine}`.trim()
  return codes.length === 3 ? all === codes : all === codes || all.startsWith(`${codes} `)
}

describe('the expected findings', () => {
  it.each(names)('of %s name rules that exist, and a reason for each', (name) => {
    const { findings = {}, lines = {}, reasons } = expected.get(name) ?? {}
    const rules = Object.keys(findings)
    expect(existsSync(join(folder, `${name}.json`))).toBe(true)
    expect(replyRuleIds.filter((id) => rules.includes(id))).toEqual(rules)
    expect(Object.keys(reasons ?? {})).toEqual(rules)
    expect(rules).toEqual(expect.arrayContaining(Object.keys(lines)))
  })

  it('are each told of in conformance.json once, under their server and version', () => {
    expect(conformance.servers.flatMap(recordingsOf).toSorted()).toEqual(names.toSorted())
    for (const server of conformance.servers)
      for (const name of recordingsOf(server))
        expect(expected.get(name)).toMatchObject({ server: server.server, version: server.version })
  })

  it.each(conformance.servers)('of $server $version are told rule by rule, with evidence', (server) => {
    const found = recordingsOf(server).flatMap((name) => Object.keys(expected.get(name)?.findings ?? {}))
    expect(server.seen.map(({ rule }) => rule).toSorted()).toEqual([...new Set(found)].toSorted())
    for (const { rule, evidence } of server.seen) {
      expect([...conformance.errors, ...conformance.others]).toContain(rule)
      expect(evidence.length).toBeGreaterThan(0)
      for (const { recording, line } of evidence)
        expect(linesOf(expected.get(recording)?.findings[rule] ?? [])).toContain(line)
    }
  })
})

describe.skipIf(!existsSync(recordingsFolder))('the evidence (needs ../shared)', () => {
  const told: readonly ConformanceNote[] = conformance.servers
    .flatMap(({ seen, right }) => [seen, right])
    .flat()

  it.each(told.flatMap(({ evidence }) => evidence))('$wire stands in $recording, line $line', (one) => {
    const line = readFileSync(join(recordingsFolder, `${one.recording}.jsonl`), 'utf8').split('\n')[
      one.line - 1
    ]
    const { reply }: { reply: string } = JSON.parse(line ?? '')
    const replyLines = reply.split(/\r?\n/)
    for (const [index, codes] of (one.wire ?? '').split(' / ').entries())
      expect({ line: replyLines[index], begins: beginsWith(replyLines[index] ?? '', codes) }).toMatchObject({
        begins: true,
      })
  })
})
