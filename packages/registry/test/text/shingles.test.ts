import { describe, expect, it } from 'vitest'
import { shinglesOf } from '../../src/text/shingles.js'

describe('what a text is compared by', () => {
  it('are its words and each two that follow one another', () => {
    expect([...shinglesOf('Mail system full')]).toEqual([
      'mail',
      'system',
      'full',
      'mail system',
      'system full',
    ])
  })
})
