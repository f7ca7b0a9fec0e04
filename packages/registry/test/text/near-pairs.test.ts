import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearPairs, nearThreshold, rankShared, signatureOf } from '../../src/text/near-pairs.js'
import { shinglesOf } from '../../src/text/words.js'

const likeness = (left: string, right: string): number | undefined =>
  nearPairs([shinglesOf(left), shinglesOf(right)], Number.MIN_VALUE)[0]?.likeness

describe('the likeness of two texts', () => {
  it.each([
    ['a text and itself', 'Routing loop detected', 'Routing loop detected', 1],
    ['texts without a common word', 'Mailbox full', 'Syntax error', undefined],
    [
      'a text of two words, and the same with one more',
      'Invalid command',
      'Invalid command arguments',
      3 / 5,
    ],
    ['the same words in another order', 'one two three', 'three two one', 3 / 7],
    [
      'seven words, of which one in the midst differs',
      'one two three four five six seven',
      'one two three other five six seven',
      10 / 16,
    ],
  ])('of %s', (_, left, right, expected) => {
    expect(likeness(left, right)).toBe(expected)
  })

  it('never misses a pair, and finds none that is not near: the same as comparing all with all', () => {
    const shingles = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(shingles, { maxLength: 12 }),
        fc.constantFrom(0.2, 0.5, 0.6, 1),
        (lists, threshold) => {
          const all = lists.flatMap((right, second) =>
            lists.slice(0, second).flatMap((left, first) => {
              const shared = left.filter((shingle) => right.includes(shingle)).length
              const union = new Set([...left, ...right]).size
              return union > 0 && shared / union >= threshold
                ? [{ first, second, likeness: shared / union }]
                : []
            }),
          )
          expect(
            nearPairs(
              lists.map((list) => new Set(list)),
              threshold,
            ),
          ).toEqual(all)
        },
      ),
    )
  })

  it('reaches the threshold for every text of three words or more that grows by one word at its end', () => {
    const word = fc.stringMatching(/^[b-r]{5,7}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 9 }), (words) => {
        expect(likeness(words.slice(0, -1).join(' '), words.join(' '))).toBeGreaterThanOrEqual(nearThreshold)
      }),
    )
  })
})

describe('the signature of a text', () => {
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
})
