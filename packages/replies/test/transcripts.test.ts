import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Protocol } from '../src/index.js'
import { checkSession } from '../src/index.js'

type Place = number | readonly [from: number, to: number]

interface Expected {
  readonly recording: string
  readonly exchanges: number
  readonly replies: number
  readonly findings: Readonly<Record<string, readonly Place[]>>
  readonly lines: Readonly<
    Record<string, readonly { readonly lines: readonly number[]; readonly at: readonly Place[] }[]>
  >
}

const recorded = join(import.meta.dirname, '../../../../shared/smtp-transcripts')
const folder = join(import.meta.dirname, 'fixtures/transcripts')
const expectations = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'conformance.json')
  .map((name): Expected => JSON.parse(readFileSync(join(folder, name), 'utf8')))

const each = (places: readonly Place[]): readonly number[] =>
  places.flatMap((place) => {
    if (typeof place === 'number') return [place]
    const [from, to] = place
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })

/** `177 code/missing 1,2`: the line of the recording, the rule, the lines of the reply. */
const inWords = (at: number, rule: string, lines: readonly number[]): string =>
  `${at} ${rule} ${lines.join(',')}`

/** Rules that are about a session or a reply as a whole, and name no line. */
const withoutLines = new Set(['reply/empty', 'hello/keyword-missing'])

function expectedOf({ findings, lines }: Expected): readonly string[] {
  return Object.entries(findings).flatMap(([rule, places]) => {
    const known = new Map((lines[rule] ?? []).flatMap((one) => each(one.at).map((at) => [at, one.lines])))
    const usual = withoutLines.has(rule) ? [] : [1]
    return each(places).map((at) => inWords(at, rule, known.get(at) ?? usual))
  })
}

const octets = (latin1: string): Uint8Array => Uint8Array.from(latin1, (char) => char.charCodeAt(0))

interface Recording {
  readonly protocol: Protocol
  readonly exchanges: readonly { readonly sent: string | null; readonly reply: Uint8Array }[]
}

function readRecording(name: string): Recording {
  const [header = '', ...lines] = readFileSync(join(recorded, name), 'utf8').trimEnd().split('\n')
  const { protocol }: { protocol: Protocol } = JSON.parse(header)
  const exchanges = lines.map((line) => {
    const { sent, reply }: { sent: string | null; reply: string } = JSON.parse(line)
    return { sent, reply: octets(reply) }
  })
  return { protocol, exchanges }
}

// The header is line 1, so that exchange 0 stands on line 2.
const foundIn = (recording: Recording): readonly string[] =>
  checkSession(recording).map(({ exchange, finding: { rule, lines } }) =>
    inWords(exchange + 2, rule, rule === 'code/not-offered' ? [1] : lines),
  )

describe.skipIf(!existsSync(recorded))('the recorded sessions (needs ../shared)', () => {
  it('have an expectation each', () => {
    const recordings = readdirSync(recorded).filter((name) => name.endsWith('.jsonl'))
    expect(expectations.map(({ recording }) => recording).toSorted()).toEqual(recordings.toSorted())
  })

  it.each(expectations)('$recording: every finding is right, and none is missing', (expected) => {
    const recording = readRecording(expected.recording)
    expect(recording.exchanges).toHaveLength(expected.exchanges)
    expect(recording.exchanges.filter(({ reply }) => reply.length > 0)).toHaveLength(expected.replies)
    expect(foundIn(recording).toSorted()).toEqual(expectedOf(expected).toSorted())
  })
})
