import { describe, expect, it } from 'vitest'
import type { Decision, Views } from '../../src/knowledge/decide.js'
import { commandOf, contradictionOf, decide } from '../../src/knowledge/decide.js'
import type { Documented } from '../../src/knowledge/find-provider.js'
import type { Judged } from '../../src/knowledge/judge-text.js'
import type { CauseFacts, CodeFacts } from '../../src/knowledge/packed.js'
import { unpackCause, unpackCode } from '../../src/knowledge/packed.js'

const cause = (facts: Partial<CauseFacts> = {}): CauseFacts => ({
  ...unpackCause(['mailbox full', 'mailbox', 'no', 'X.2.2', 0.9, 1, 0, '', '']),
  ...facts,
})
const address = cause({ name: 'unknown user', concerns: 'address', suppress: 'yes', code: 'X.1.1' })
const code = (facts: Partial<CodeFacts> = {}): CodeFacts => ({
  ...unpackCode(['X.4.1', 'network', 'no', 1]),
  ...facts,
})
const told = (confidence: number, facts: Partial<CauseFacts> = {}): Judged => ({
  cause: cause(facts),
  confidence,
})
const provider = (confidence: number, own: CauseFacts | null = address): Documented => ({
  id: 'x',
  name: 'X',
  meaning: null,
  page: null,
  cause: own,
  confidence,
})
const views = (some: Partial<Views>): Views => ({
  code: null,
  isRegistered: true,
  text: null,
  provider: null,
  isPermanent: true,
  command: null,
  ...some,
})

const sendersDomain = code({ code: 'X.1.8', concerns: 'sender address' })
const vague = code({ code: 'X.0.0', concerns: 'unknown', isSpecific: false })

describe('the decision', () => {
  it.each<readonly [string, Partial<Views>, Decision['by'], number]>([
    ['nothing is known', {}, 'nothing', 0],
    ['there is a clear code alone', { code: code() }, 'code', 0.8],
    ['there is a vague code alone', { code: vague }, 'code', 0.4],
    ['there are words alone', { text: told(0.3) }, 'text', 0.3],
    ['words and the code agree', { text: told(0.5), code: code({ concerns: 'mailbox' }) }, 'text', 0.85],
    ['words are as clear as they must be', { text: told(0.7), code: code() }, 'text', 0.7],
    ['words are less clear than that', { text: told(0.69), code: code() }, 'code', 0.8],
    [
      'general words stand against a clear code',
      { text: told(0.9, { isGeneral: true }), code: code() },
      'code',
      0.8,
    ],
    ['words are clearer than a vague code', { text: told(0.4), code: vague }, 'text', 0.4],
    ['words are less clear than a vague code', { text: told(0.39), code: vague }, 'code', 0.4],
    [
      'general words stand against a vague code',
      { text: told(0.5, { isGeneral: true }), code: vague },
      'text',
      0.5,
    ],
    [
      'the code tells whose address it is',
      { text: { cause: address, confidence: 0.9 }, code: sendersDomain },
      'code',
      0.8,
    ],
    ['the words are of no address', { text: told(0.9), code: sendersDomain }, 'text', 0.9],
    [
      'a vague code is of the sender',
      { text: { cause: address, confidence: 0.9 }, code: { ...sendersDomain, isSpecific: false } },
      'text',
      0.9,
    ],
    ['a code is of something else', { text: { cause: address, confidence: 0.9 }, code: code() }, 'text', 0.9],
    [
      'a provider is nearly as sure as the words',
      { text: told(0.6), provider: provider(0.5) },
      'provider',
      0.5,
    ],
    ['a provider is less sure than that', { text: told(0.6), provider: provider(0.49) }, 'text', 0.6],
    ['a provider documents nothing', { text: told(0.6), provider: provider(0.9, null) }, 'text', 0.6],
    ['a provider speaks beside a code', { code: code(), provider: provider(0.2) }, 'provider', 0.2],
  ])('where %s, is by the one that counts', (_, some, by, confidence) => {
    const decision = decide(views(some))
    expect([decision.by, decision.confidence]).toEqual([by, expect.closeTo(confidence, 10)])
  })

  it('has what the cause, or the code, has', () => {
    expect(decide(views({ text: told(0.8) }))).toEqual({
      by: 'text',
      cause: cause(),
      causeConfidence: 0.8,
      concerns: 'mailbox',
      suppress: 'no',
      confidence: 0.8,
    })
    expect(decide(views({ code: code({ suppress: 'unclear' }) }))).toEqual({
      by: 'code',
      cause: null,
      causeConfidence: 0,
      concerns: 'network',
      suppress: 'unclear',
      confidence: 0.8,
    })
    expect(decide(views({}))).toMatchObject({ cause: null, concerns: 'unknown', suppress: 'unclear' })
  })

  it('is on the sender’s address where that was refused', () => {
    const text = { cause: address, confidence: 0.9 }
    expect(decide(views({ text, command: 'MAIL' }))).toEqual({
      by: 'text',
      cause: null,
      causeConfidence: 0,
      concerns: 'sender address',
      suppress: 'no',
      confidence: 0.9,
    })
    expect(decide(views({ text, command: 'DATA' }))).toMatchObject({ concerns: 'address', suppress: 'yes' })
    expect(decide(views({ text, command: null }))).toMatchObject({ concerns: 'address' })
    expect(decide(views({ text: told(0.9), command: 'MAIL' }))).toMatchObject({ concerns: 'mailbox' })
  })
})

describe('a contradiction', () => {
  const found = (some: Partial<Views>, by: Decision['by'] = 'code') =>
    contradictionOf(views({ code: code(), ...some }), { ...decide(views({})), by })

  it.each<readonly [string, Partial<Views>, Decision['by'], string, string]>([
    ['clear words', { text: told(0.7) }, 'code', 'text', 'mailbox'],
    ['clear words that count', { text: told(0.9) }, 'text', 'text', 'mailbox'],
    ['a provider', { provider: provider(0.9) }, 'provider', 'provider', 'address'],
    [
      'a provider rather than words',
      { text: told(0.9), provider: provider(0.9) },
      'provider',
      'provider',
      'address',
    ],
    ['words rather than a provider', { text: told(0.9), provider: provider(0.1) }, 'text', 'text', 'mailbox'],
    [
      'words where the provider agrees',
      { text: told(0.9), provider: provider(0.9, cause({ code: 'X.4.1' })) },
      'provider',
      'text',
      'mailbox',
    ],
    [
      'words where the provider says nothing',
      { text: told(0.9), provider: provider(0, null) },
      'provider',
      'text',
      'mailbox',
    ],
  ])('is said by %s', (_, some, by, other, otherConcerns) => {
    const expected = { code: 'X.4.1', codeConcerns: 'network', otherConcerns, other, likelier: by }
    expect(found(some, by)).toEqual(expected)
  })

  it.each<readonly [string, Partial<Views>, Decision['by']]>([
    ['there is no code', { code: null, text: told(0.9) }, 'text'],
    ['the code is not registered', { isRegistered: false, text: told(0.9) }, 'text'],
    ['the code says nothing', { code: vague, text: told(0.9) }, 'text'],
    ['nothing was decided', { text: told(0.9) }, 'nothing'],
    ['there are no words', {}, 'code'],
    ['the words are not clear', { text: told(0.69) }, 'code'],
    ['the words are general', { text: told(0.9, { isGeneral: true }) }, 'code'],
    ['the words agree', { text: told(0.9, { concerns: 'network' }) }, 'code'],
    ['the words are of nothing known', { text: told(0.9, { concerns: 'unknown' }) }, 'text'],
    [
      'the code tells whose address it is',
      { code: sendersDomain, text: { cause: address, confidence: 0.9 } },
      'code',
    ],
    ['a provider says otherwise that does not count', { provider: provider(0.9) }, 'code'],
  ])('is none where %s', (_, some, by) => expect(found(some, by)).toBeNull())
})

it('a command is told by the beginning of a text alone', () => {
  expect(commandOf(null, `${'x'.repeat(3950)} in reply to MAIL FROM`)).toBe('MAIL')
  expect(commandOf(null, `${'x'.repeat(3990)} in reply to MAIL FROM`)).toBeNull()
  expect(commandOf(' data ', '')).toBe('DATA')
  expect(commandOf('  ', 'did not like our MAIL FROM')).toBe('MAIL')
  expect(commandOf('x', 'in reply to DATA')).toBeNull()
})

it.each([0, 1] as const)('a cause and a code are unpacked: %i', (flag) => {
  expect(unpackCause(['expired', 'network', 'no', 'X.4.7', 0.8, 0.7, flag, 'a:', 'b:'])).toEqual({
    name: 'expired',
    concerns: 'network',
    suppress: 'no',
    code: 'X.4.7',
    confidence: 0.8,
    fit: 0.7,
    isGeneral: flag === 1,
    cues: 'a:',
    weakCues: 'b:',
  })
  expect(unpackCode(['X.4.7', 'network', 'no', flag])).toEqual({
    code: 'X.4.7',
    concerns: 'network',
    suppress: 'no',
    isSpecific: flag === 1,
  })
})
