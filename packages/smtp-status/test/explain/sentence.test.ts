import { enumeratedEntries } from '@smtp-status/codes'
import { explain } from '@smtp-status/replies/explain'
import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../src/explain/sentence.js'

describe('the sentence of an explanation', () => {
  it('has an outcome and a reason', () => {
    expect(sentenceOf('Failed for good: Mailbox full.')).toEqual({
      outcome: 'Failed for good',
      reason: 'Mailbox full.',
    })
  })

  it('has no reason where it is a success without a code', () => {
    expect(sentenceOf(explain('250 ok').meaning)).toEqual({ outcome: 'Success', reason: null })
  })

  it('is cut at the first colon alone', () => {
    expect(sentenceOf('Go on: a: b. c.').reason).toBe('a: b. c.')
  })

  it('comes together again, for every code', () => {
    for (const { code } of enumeratedEntries()) {
      const { meaning } = explain(code.replace('X', '5'))
      const { outcome, reason } = sentenceOf(meaning)
      expect(`${outcome}: ${reason}`).toBe(meaning)
    }
  })
})
