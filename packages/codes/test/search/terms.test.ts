import { expect, it } from 'vitest'
import { stem, termsOf } from '../../src/search/terms.js'

it.each([
  ['greylisted', 'greylisting'],
  ['exceeds', 'exceeded'],
  ['denied', 'deny'],
  ['mailboxes', 'mailbox'],
  ['addresses', 'address'],
  ['throttled', 'throttling'],
  ['relaying', 'relay'],
  ['limits', 'limit'],
])('%s and %s are one word', (one, other) => {
  expect(stem(one)).toBe(stem(other))
})

it('keeps short words, and words that end in ss', () => {
  expect(['dns', 'tls', 'address', 'bus'].map(stem)).toEqual(['dns', 'tls', 'address', 'bus'])
})

it('leaves out accents, punctuation and the commonest words', () => {
  expect(termsOf('The mailbox is “full” – été')).toEqual(['mailbox', 'full', 'ete'])
})
