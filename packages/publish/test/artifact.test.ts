import { describe, expect, it } from 'vitest'
import { asOfSentence } from '../src/artifact.js'

describe('the sentence of a past day', () => {
  it('names the day, and is none of today’s registry', () => {
    expect(asOfSentence({ asOf: '2015-01-01' })).toBe(
      "This is the registry as of 2015-01-01, computed from its history; descriptions have today's wording.",
    )
    expect(asOfSentence({})).toBeUndefined()
  })
})
