import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replyRuleIds } from '../src/rule-ids.js'

interface Evidence {
  readonly recording: string
  readonly line: number
  readonly wire: string | null
}

interface Remark {
  readonly remark: string
  readonly evidence: readonly Evidence[]
}

interface Server {
  readonly server: string
  readonly version: string
  readonly groups: readonly { readonly name: string; readonly recordings: readonly string[] }[]
  readonly seen: readonly (Remark & { readonly rule: string })[]
  readonly right: readonly Remark[]
}

interface Conformance {
  readonly errors: readonly string[]
  readonly others: readonly string[]
  readonly servers: readonly Server[]
}

interface Expected {
  readonly recording: string
  readonly server: string
  readonly version: string
  readonly findings: Readonly<Record<string, readonly (number | readonly [number, number])[]>>
  readonly lines: Readonly<Record<string, readonly { readonly at: readonly unknown[] }[]>>
  readonly reasons: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '../../..')
const folder = join(import.meta.dirname, 'fixtures/transcripts')
const recorded = join(root, '../shared/smtp-transcripts')
const page = readFileSync(join(root, 'docs/conformance.md'), 'utf8')

const conformance: Conformance = JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8'))
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'conformance.json')
  .map((name) => name.replace(/\.json$/, ''))
const expected = new Map(
  names.map((name): [string, Expected] => [
    name,
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')),
  ]),
)

const recordingsOf = ({ groups }: Server): readonly string[] => groups.flatMap((group) => group.recordings)

function linesOf(recording: string, rule: string): readonly number[] {
  const entries = expected.get(recording)?.findings[rule] ?? []
  return entries.flatMap((entry) => {
    if (typeof entry === 'number') return [entry]
    const [from, to] = entry
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

/** `550-5.7.1 No` and `550 5.7.1 No` begin with `550 5.7.1`; `550 No` does too with `550`, and `550 5.7.1 No` not. */
function beginsWith(line: string, codes: string): boolean {
  const [, basic = '', rest = ''] = /^(\d{3})[ -](.*)$/.exec(line) ?? []
  const codesOfLine = /^(?:\d\.\d+\.\d+ )*/.exec(`${rest} `)?.[0].trim() ?? ''
  const all = `${basic} ${codesOfLine}`.trim()
  return codes.length === 3 ? all === codes : all === codes || all.startsWith(`${codes} `)
}

describe('docs/conformance.md', () => {
  it('is what the expected findings say (npm run conformance-page -w packages/replies writes it anew)', () => {
    const temporary = mkdtempSync(join(tmpdir(), 'conformance-'))
    const printed = join(temporary, 'conformance.md')
    const run = spawnSync(process.execPath, [
      join(import.meta.dirname, '../write-conformance-page.mjs'),
      printed,
    ])
    expect(run.stderr.toString()).toBe('')
    expect(page).toBe(readFileSync(printed, 'utf8'))
    rmSync(temporary, { recursive: true })
  })

  it('has tables whose rows have as many cells as their heads', () => {
    for (const table of page.match(/(?:^\|.*\n)+/gm) ?? []) {
      const widths = table
        .trim()
        .split('\n')
        .map((line) => line.split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
  })
})

describe('the expected findings', () => {
  it.each(names)('of %s name rules that exist, and a reason for each', (name) => {
    const { recording, findings, lines, reasons } = expected.get(name) ?? {
      recording: '',
      findings: {},
      lines: {},
    }
    const rules = Object.keys(findings)
    expect(recording).toBe(`${name}.jsonl`)
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
      for (const { recording, line } of evidence) expect(linesOf(recording, rule)).toContain(line)
    }
  })
})

describe.skipIf(!existsSync(recorded))('the evidence (needs ../shared)', () => {
  const told: readonly Remark[] = conformance.servers.flatMap(({ seen, right }) => [seen, right]).flat()

  it.each(told.flatMap(({ evidence }) => evidence))('$wire stands in $recording, line $line', (one) => {
    const line = readFileSync(join(recorded, `${one.recording}.jsonl`), 'utf8').split('\n')[one.line - 1]
    const { reply }: { reply: string } = JSON.parse(line ?? '')
    const replyLines = reply.split(/\r?\n/)
    for (const [index, codes] of (one.wire ?? '').split(' / ').entries())
      expect({ line: replyLines[index], begins: beginsWith(replyLines[index] ?? '', codes) }).toMatchObject({
        begins: true,
      })
  })
})
