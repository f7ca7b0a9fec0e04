import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support.js'

type Place = number | readonly [from: number, to: number]

interface Expected {
  readonly recording: string
  readonly protocol: string
  readonly replies: number
  readonly findings: Readonly<Record<string, readonly Place[]>>
}

interface Report {
  readonly files: readonly { readonly format: string; readonly protocol: string; readonly replies: number }[]
  readonly findings: readonly { readonly rule: string; readonly line: number }[]
}

const recorded = join(import.meta.dirname, '../../../../../shared/smtp-transcripts')
// Worked out by reading, before any checker was run.
const folder = join(import.meta.dirname, '../../../replies/test/fixtures/transcripts')
const expectations = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'conformance.json')
  .map((name): Expected => JSON.parse(readFileSync(join(folder, name), 'utf8')))

const each = (place: Place): readonly number[] =>
  typeof place === 'number'
    ? [place]
    : Array.from({ length: place[1] - place[0] + 1 }, (_, index) => place[0] + index)

const expectedOf = ({ findings }: Expected): readonly string[] =>
  Object.entries(findings).flatMap(([rule, places]) => places.flatMap(each).map((line) => `${line} ${rule}`))

describe.skipIf(!existsSync(recorded))('smtp-status lint on the recorded sessions (needs ../shared)', () => {
  it.each(expectations)('names the lines of $recording', async (expected) => {
    const { out, status } = await run(['lint', '--json', join(recorded, expected.recording)])
    const { files, findings }: Report = JSON.parse(out)
    expect(files).toMatchObject([{ format: 'jsonl', protocol: expected.protocol, replies: expected.replies }])
    const found = findings.map(({ line, rule }) => `${line} ${rule}`)
    expect(found.toSorted()).toEqual(expectedOf(expected).toSorted())
    expect(status).toBe(/error/.test(out.slice(out.indexOf('"findings"'))) ? 1 : 0)
  })
})
