import type { RuleException, RuleFinding } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { answers } from '../../src/conflict/exceptions.js'
import { withEntry, withListed } from '../../src/example/example-registry.js'
import { base, codeOf, found } from './found.js'

const same = { sampleText: 'Same words', description: 'First of two.' }
const pair = (first: readonly RuleException[], second: readonly RuleException[]): readonly string[] =>
  found(
    withEntry(withEntry(base, { ...same, exceptions: first }), {
      ...same,
      description: 'Nothing in common.',
      exceptions: second,
    }),
  )
const answer = (code?: string): RuleException => ({
  rule: 'text/same',
  reason: 'Shown.',
  ...(code === undefined ? {} : { with: codeOf(code) }),
})

describe('an exception', () => {
  it('answers a finding about a pair from either entry, where it names the other', () => {
    expect(pair([], [])).toEqual(['text/same X.0.3 sampleText'])
    expect(pair([answer('X.0.3')], [])).toEqual([])
    expect(pair([], [answer('X.0.2')])).toEqual([])
  })

  it('answers nothing where it names none, or a third', () => {
    expect(pair([], [answer()])).toEqual([
      'exception/not-needed X.0.3 exceptions.0',
      'text/same X.0.3 sampleText',
    ])
    expect(pair([answer('X.0.1')], [])).toEqual([
      'exception/not-needed X.0.2 exceptions.0',
      'text/same X.0.3 sampleText',
    ])
  })

  it('that names another entry answers nothing that is about its own alone', () => {
    const rule = 'basic-codes/contradict-classes'
    const exceptions = [{ rule, with: codeOf('X.0.1'), reason: 'Shown.' }]
    expect(found(withListed(base, [451], { classes: [5], exceptions }))).toEqual([
      'basic-codes/contradict-classes X.0.2 basicCodes.0',
      'exception/not-needed X.0.2 exceptions.0',
    ])
  })

  it('answers a finding about a pair for no other pair of codes', () => {
    const finding: RuleFinding = {
      rule: 'text/same',
      severity: 'error',
      code: codeOf('X.0.3'),
      other: codeOf('X.0.2'),
      path: [],
      message: 'Something',
      advice: 'Do something',
      source: 'RFC 5248 section 1',
    }
    const codes = ['X.0.1', 'X.0.2', 'X.0.3']
    const answering = codes.flatMap((code) =>
      codes
        .filter((other) => answers({ code: codeOf(code), exception: answer(other), index: 0 }, finding))
        .map((other) => `${code} with ${other}`),
    )
    expect(answering).toEqual(['X.0.2 with X.0.3', 'X.0.3 with X.0.2'])
    const { code, other: _, ...whole } = finding
    const alone = { code: codeOf('X.0.3'), exception: answer(), index: 0 }
    expect(answers(alone, { ...whole, ...(code && { code }) })).toBe(true)
    expect(answers(alone, whole)).toBe(false)
    expect(answers({ ...alone, exception: answer('X.0.2') }, { ...finding, rule: 'text/near-title' })).toBe(
      false,
    )
  })

  it('cannot be made from the rules about exceptions', () => {
    const exceptions = [{ rule: 'exception/not-needed', reason: 'Shown.' }]
    expect(found(withEntry(base, { exceptions }))).toEqual(['exception/unknown-rule X.0.2 exceptions.0'])
  })
})
