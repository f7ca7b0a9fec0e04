import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBounce } from '@smtp-status/bounces'
import { findCodes } from '@smtp-status/bounces/finder'
import { describe, expect, it } from 'vitest'
import { run } from '../support.js'

const shared = join(import.meta.dirname, '../../../../../shared')
const isThere = existsSync(shared)

const corpus = join(import.meta.dirname, '../../../replies/test/fixtures/corpus')

const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'latin1'))

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim())

/** The replies of recorded sessions: an exchange in JSON on each line. */
const recorded = (): readonly string[] =>
  filesIn(join(shared, 'smtp-transcripts'), '.jsonl')
    .flatMap((text) => text.trimEnd().split('\n'))
    .map((line): unknown => JSON.parse(line).reply)
    .filter((reply) => typeof reply === 'string')

const ofCorpus = (): readonly string[] =>
  filesIn(corpus, '.json')
    .flatMap((text): readonly { readonly input: unknown }[] => JSON.parse(text))
    .map(({ input }) => input)
    .filter((input) => typeof input === 'string')

/** Lines in which a reply stands, each once; objects of JSON, which are read by their fields, are left to other tests. */
function linesWithReplies(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap(linesOf).filter((line) => /^[\x20-\x7e]{4,400}$/.test(line))
  const unique = [...new Set(lines)].filter((line) => !/^[{[]/.test(line))
  return unique.filter((line) => (findCodes(line)?.basic ?? null) !== null)
}

/** Words and marks that people and programs put around a reply. */
const surroundings: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `host mx.example.net[192.0.2.25] said: ${line} (in reply to RCPT TO command)`,
  (line) => `smtp; ${line}`,
  (line) => `<<< ${line}`,
  (line) => `error: ${line}`,
  (line) => `> ${line}`,
  (line) => `"${line}"`,
  (line) => `\u201C${line}\u201D`,
  (line) => `\`${line}\``,
  (line) => `- ${line}`,
  (line) => `    ${line}  `,
  (line) => line.replaceAll(' ', '\t'),
  (line) => line.replace(/^(\d{3}) /, '$1\u00A0'),
  (line) => line.replace(/^(\d{3}) (?=\d\.)/, '$1: '),
  (line) => `Remote Server returned '${line}'`,
  (line) => `SMTP error from remote mail server after RCPT TO:<bob@example.net>: ${line}`,
  (line) => `2026-11-22 10:00:05 bob@example.net R=dnslookup T=remote_smtp: ${line}`,
  (line) => `#5.0.0 smtp; ${line}`,
  (line) => `b,2026-01-02 10:00:00,smtp;${line}`,
  (line) => `The response of the remote server was: ${line}`,
  (line) => `${line} 550 5.7.1 no`,
  (line) => `220-mx.example.net ${line}`,
]

type Codes = readonly [basic: number | null, status: string | null]

const codesOf = (found: { readonly basic: number | null; readonly status: string | null } | null): Codes => [
  found?.basic ?? null,
  found?.status ?? null,
]

async function explained(words: readonly string[], input?: string): Promise<Codes> {
  const { out } = await run(['explain', '--json', ...words], input === undefined ? {} : { input })
  return codesOf(out === '' ? null : (JSON.parse(out).explanations[0] ?? null))
}

async function classified(lines: readonly string[]): Promise<readonly Codes[]> {
  const { out } = await run(['classify', '--all'], { input: `${lines.join('\n')}\n` })
  return out
    .trimEnd()
    .split('\n')
    .map((line) => codesOf(JSON.parse(line)))
}

/** Lines of every kind, mutated in turn, so that each of the surroundings meets lines of each kind. */
function mutatedLines(count: number): readonly string[] {
  const kinds = [ofCorpus(), recorded(), filesIn(join(shared, 'bounces/eml'), '')].map(linesWithReplies)
  const longest = Math.max(...kinds.map((lines) => lines.length))
  const mixed = Array.from({ length: longest }, (_, index) =>
    kinds.flatMap((lines) => lines[index] ?? []),
  ).flat()
  const all = surroundings.flatMap((surround, shift) =>
    mixed.filter((_, index) => index % 5 === shift % 5).map(surround),
  )
  const step = Math.max(1, Math.floor(all.length / count))
  return [...new Set(all.filter((_, index) => index % step === 0))].slice(0, count)
}

// The recorded sessions and the bounces lie beside the working copy.
describe.skipIf(!isThere)('the one finder of replies (the collections lie beside the working copy)', () => {
  it('lets classify, explain and readBounce agree on 2,000 lines', { timeout: 120_000 }, async () => {
    const lines = mutatedLines(2000)
    expect(lines.length).toBeGreaterThan(1900)
    const byClassify = await classified(lines)
    const differing: unknown[] = []
    for (const [index, line] of lines.entries()) {
      const expected = byClassify[index]
      const all = {
        argument: await explained(['--', line]),
        piped: await explained([], `${line}\r\n`),
        bounce: codesOf(readBounce(line).recipients[0] ?? null),
      }
      for (const [reader, codes] of Object.entries(all))
        if (`${codes}` !== `${expected}`) differing.push({ line, reader, codes, classify: expected })
    }
    expect(differing).toEqual([])
  })
})
