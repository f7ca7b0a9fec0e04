import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field, hanging, numberText, padTo, plural, wrap, wrapText } from '../src/layout.js'

describe('the layout of texts', () => {
  it('wraps at spaces, and within words that are too long', () => {
    expect(wrapText('one two three four', 10)).toEqual(['one two', 'three four'])
    expect(wrapText('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)])
    expect(wrapText('', 10)).toEqual([''])
  })

  it('shows ten thousand characters, and how many more there are', () => {
    expect(wrapText('a'.repeat(10_000), 20_000)).toEqual(['a'.repeat(10_000)])
    expect(wrapText('a'.repeat(10_003), 20_000)).toEqual([`${'a'.repeat(10_000)}… (3 more characters)`])
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

  it('breaks hundreds of thousands of blanks into lines at once', () => {
    const blanks = ' '.repeat(400_000)
    expect(wrap(`a${blanks}b${blanks}`, 80)).toEqual(['a', 'b'])
  })

  it('begins no line with a command to the runner of a workflow', () => {
    expect(wrapText('1234567890 ::error::x', 12)).toEqual(['1234567890', '\\x3a:error::x'])
    expect(hanging('      ', '1234 ::error::x', 18)).toEqual(['      1234', '      \\x3a:error::x'])
  })

  it('leaves a web address whole', () => {
    const address = `https://example.org/${'a'.repeat(90)}`
    expect(wrap(`see ${address} there`, 20)).toEqual(['see', address, 'there'])
  })

  it('keeps several spaces within a line', () => {
    expect(wrap('550  5.1.1   No', 80)).toEqual(['550  5.1.1   No'])
  })
})

it.each([
  [1, 'file', '1 file'],
  [0, 'step', '0 steps'],
  [2, 'reply', '2 replies'],
  [2, 'day', '2 days'],
  [87_144, 'finding', '87,144 findings'],
])('the plural of %d %s is %s', (count, noun, text) => expect(plural(count, noun)).toBe(text))

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [8_500_000, '8,500,000'],
])('the number %d is written as %s', (number, text) => expect(numberText(number)).toBe(text))
