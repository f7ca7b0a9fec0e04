import { describe, expect, it } from 'vitest'
import { nearestOf } from '../../src/faults/nearest.js'

describe('the word that was meant', () => {
  it.each([
    // Up to one edit for each three characters of what was typed.
    ['abc', ['abd'], 'abd'],
    ['abc', ['ade'], undefined],
    ['ab', ['ac'], undefined],
    ['AB', ['ab'], 'ab'],
    ['abcdef', ['abcdxy'], 'abcdxy'],
    ['abcdef', ['abcxyz'], undefined],
    // One character more or less is one edit.
    ['sumary', ['summary'], 'summary'],
    ['summmary', ['summary'], 'summary'],
    // The nearest counts, and of two that are as near the first.
    ['refernce', ['difference', 'reference'], 'reference'],
    ['abx', ['abc', 'abd'], 'abc'],
    ['abd', ['abc', 'abd'], 'abd'],
    ['Title', ['title', 'Titles'], 'title'],
    // Numbers that differ in two digits are two numbers, however long the word.
    ['rfc5248', ['rfc5249'], 'rfc5249'],
    ['rfc5248', ['rfc5359'], undefined],
    ['draft-some-thing-12', ['draft-some-thing-34'], undefined],
    ['draft-some-thing', ['draft-same-things'], 'draft-same-things'],
    ['rfc524800', ['rfc5248'], undefined],
    ['524812', ['524834'], undefined],
    ['524812', ['524813'], '524813'],
    ['abcdef', ['abcdef12'], 'abcdef12'],
    ['rfx5248', ['rfc5249'], 'rfc5249'],
    ['x', [], undefined],
  ])('for %s among %j is %s', (word, words, nearest) => {
    expect(nearestOf(word, words)).toBe(nearest)
  })

  it('is not looked for where what was typed is longer than any name', () => {
    const longest = 'a'.repeat(60)
    expect(nearestOf(longest, [`${longest}b`])).toBe(`${longest}b`)
    expect(nearestOf(`${longest}a`, [longest])).toBeUndefined()
  })
})
