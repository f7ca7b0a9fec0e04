import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Protocol } from '../src/index.js'
import { checkSession } from '../src/index.js'
import { expectations, linesOf, recordingsFolder } from './expected-findings.js'
import type { ExpectedFindings } from './expected-findings.js'

/** `177 code/missing 1,2`: the line of the recording, the rule, the lines of the reply. */
const inWords = (at: number, rule: string, lines: readonly number[]): string =>
  `${at} ${rule} ${lines.join(',')}`

/** Rules that are about a session or a reply as a whole, and name no line. */
const withoutLines = new Set(['reply/empty', 'hello/keyword-missing'])

function expectedOf({ findings, lines }: ExpectedFindings): readonly string[] {
  return Object.entries(findings).flatMap(([rule, places]) => {
    const known = new Map((lines[rule] ?? []).flatMap((one) => linesOf(one.at).map((at) => [at, one.lines])))
    const usual = withoutLines.has(rule) ? [] : [1]
    return linesOf(places).map((at) => inWords(at, rule, known.get(at) ?? usual))
  })
}

const octets = (latin1: string): Uint8Array => Uint8Array.from(latin1, (char) => char.charCodeAt(0))

interface Recording {
  readonly protocol: Protocol
  readonly exchanges: readonly { readonly sent: string | null; readonly reply: Uint8Array }[]
}

function readRecording(name: string): Recording {
  const [header = '', ...lines] = readFileSync(join(recordingsFolder, name), 'utf8').trimEnd().split('\n')
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

describe.skipIf(!existsSync(recordingsFolder))('the recorded sessions (needs ../shared)', () => {
  it('have an expectation each', () => {
    const recordings = readdirSync(recordingsFolder).filter((name) => name.endsWith('.jsonl'))
    expect(expectations.map(({ recording }) => recording).toSorted()).toEqual(recordings.toSorted())
  })

  it.each(expectations)('$recording: every finding is right, and none is missing', (expected) => {
    const recording = readRecording(expected.recording)
    expect(recording.exchanges).toHaveLength(expected.exchanges)
    expect(recording.exchanges.filter(({ reply }) => reply.length > 0)).toHaveLength(expected.replies)
    expect(foundIn(recording).toSorted()).toEqual(expectedOf(expected).toSorted())
  })
})
