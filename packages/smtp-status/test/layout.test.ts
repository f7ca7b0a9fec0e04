import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field, hanging, padTo, wrapText } from '../src/layout.js'

describe('the layout of texts', () => {
  it('wraps at spaces, and within words that are too long', () => {
    expect(wrapText('one two three four', 10)).toEqual(['one two', 'three four'])
    expect(wrapText('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
    expect(wrapText('', 10)).toEqual([''])
  })

  it('shows ten thousand characters, and how many more there are', () => {
    expect(wrapText('a'.repeat(10_000), 20_000)).toEqual(['a'.repeat(10_000)])
    expect(wrapText('a'.repeat(10_003), 20_000)).toEqual([`${'a'.repeat(10_000)}… (3 characters more)`])
  })

  it('counts columns, not characters', () => {
    expect(wrapText('例え例え例え', 10)).toEqual(['例え例え例', 'え'])
    expect(padTo('例え', 6)).toBe('例え  ')
  })

  it('puts further lines below the first', () => {
    expect(hanging('X.1.1  ', 'one two three', 17)).toEqual(['X.1.1  one two', '       three'])
  })

  it('puts a text beside its label, or below it where there is little room', () => {
    expect(field('reply', 'one two', 60, 8)).toEqual(['  reply   one two'])
    expect(field('reply', 'one two', 40, 8)).toEqual(['  reply', '    one two'])
    expect(field('', 'one two', 40, 8)).toEqual(['    one two'])
  })

  it('loses no word, and lets no control character through, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 10, max: 80 }), (text, width) => {
        expect(wrapText(text, width).join('')).not.toMatch(/\p{Cc}/u)
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/)),
        fc.integer({ min: 10, max: 80 }),
        (words, width) => {
          expect(wrapText(words.join(' '), width).join(' ')).toBe(words.join(' '))
        },
      ),
    )
  })
})
