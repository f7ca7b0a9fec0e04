import { describe, expect, it } from 'vitest'
import type { ReplyFinding } from '../src/index.js'
import { checkReply, parseReply } from '../src/index.js'
import type { CorpusItem } from './corpus.js'
import { readCorpus } from './corpus.js'

const corpus = readCorpus()
const named = corpus.map((item): [string, CorpusItem] => [item.name, item])

const inParse = /^(?:reply\/.*|code\/(?:in-intermediate|class-disagrees|changes|doubled))$/

const linesByRule = (findings: readonly ReplyFinding[]): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(findings.map(({ rule, lines }) => [rule, lines]))

describe('the corpus', () => {
  it('has names that are unique', () => {
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length)
  })

  it.each(named)('%s', (_, { input, wire, context, expected }) => {
    const reply = parseReply(input, { wire: wire === true })
    expect({ basic: reply.basic, status: reply.status }).toEqual({
      basic: expected.basic,
      status: expected.status,
    })
    const lines = typeof expected.lines === 'number' ? reply.lines.length : reply.lines
    expect([lines]).toMatchObject([expected.lines])
    const ofForm = Object.entries(expected.findings).filter(([rule]) => inParse.test(rule))
    expect(linesByRule(reply.findings)).toEqual(Object.fromEntries(ofForm))
    const findings = checkReply(wire === true ? reply : input, context)
    expect(linesByRule(findings)).toEqual(expected.findings)
    const found = Object.fromEntries(findings.map((finding) => [finding.rule, finding.found]))
    expect(found).toMatchObject(expected.found ?? {})
  })

  it.each(named.filter(([, { input }]) => typeof input === 'string'))(
    'reads the octets as the text: %s',
    (_, { input, wire }) => {
      const octets = typeof input === 'string' ? new TextEncoder().encode(input) : input
      const options = { wire: wire === true }
      expect(parseReply(octets, options)).toEqual(parseReply(input, options))
    },
  )
})
