import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf, shinglesOf } from '../../src/text/words.js'

describe('the words of a text', () => {
  it.each([
    ['Mailboxes are full.', 'mailbox full'],
    ['The mailbox is FULL!', 'mailbox full'],
    ['ＭＡＩＬＢＯＸ ﬀ', 'mailbox ff'],
    ['UTF-8 string', 'utf8 string'],
    ["Bad sender's address", 'bad sender address'],
    ['not permitted', 'not permitted'],
    ['Addresses, matches, SMTP', 'address match smtp'],
    ['Größe überschritten', 'größe überschritten'],
    ['Double-byte texts', 'doublebyte text'],
    ['Über-große Post’s Größe', 'übergroße post größe'],
    ['ÄÖÜ', 'äöü'],
    ['MTAs, gas, chests', 'mta gas chest'],
    ['', ''],
    ['…', ''],
    ['... of the', ''],
  ])('%j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words === '' ? [] : words.split(' '))
  })

  it('are the same in any case and with any punctuation around them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{4,8}[b-r]$/), { minLength: 1 }),
        fc.constantFrom(', ', ' ... ', '  ', '; the ', ' – '),
        (words, between) => {
          expect(wordsOf(`(${words.join(between).toUpperCase()})`)).toEqual(wordsOf(words.join(' ')))
        },
      ),
    )
  })
})

describe('the parts that a text is compared by', () => {
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
})
