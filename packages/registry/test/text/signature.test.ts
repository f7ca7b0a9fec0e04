import { describe, expect, it } from 'vitest'
import { rankShared, signatureOf } from '../../src/text/signature.js'

const sets = (...texts: readonly string[]): readonly ReadonlySet<string>[] =>
  texts.map((text) => new Set(text))

// a is in four sets, b in three, c and d in two, the others in one.
const ranks = rankShared(sets('abce', 'dbaf', 'cabg', 'dah'))
const signature = (letters: string, threshold: number): string =>
  signatureOf(new Set(letters), ranks, threshold).join('')

describe('the shingles that sets share', () => {
  it('are ranked from the rarest on, without those that one set alone has', () => {
    expect([...ranks]).toEqual([
      ['c', 0],
      ['d', 1],
      ['b', 2],
      ['a', 3],
    ])
  })
})

describe('the signature of a set', () => {
  it('is what is rarest in it, in an order that does not depend on that of the set', () => {
    expect(signature('abcd', 1)).toBe('c')
    expect(signature('dcba', 1)).toBe('c')
    expect(signature('badc', 0.75)).toBe('cd')
    expect(signature('abcd', 0.5)).toBe('cdb')
  })

  it('counts what no other set has as different', () => {
    expect(signature('abcx', 0.75)).toBe('c')
    expect(signature('xabc', 0.5)).toBe('cb')
  })

  it('is empty where too much of the set is in no other', () => {
    expect(signature('abxy', 0.75)).toBe('')
    expect(signature('axyz', 0.5)).toBe('')
    expect(signature('abxy', 1)).toBe('')
  })

  it('asks for no more than the threshold does where the numbers of the machine miss it by a hair', () => {
    // 0.07 times 100 comes out above 7.
    const hundred = new Set(['a', 'b', 'c', 'd', ...Array.from({ length: 96 }, (_, index) => `${index}`)])
    expect(
      signatureOf(hundred, new Map([...hundred].slice(0, 7).map((each, rank) => [each, rank])), 0.07),
    ).toEqual(['a'])
  })
})
