import { expect, it } from 'vitest'
import { stem, termsOf, typingErrors } from '../../src/search/search-index.js'

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

it.each([
  ['mailbox', 'mailbox', 0],
  ['mailbx', 'mailbox', 1],
  ['mailboox', 'mailbox', 1],
  ['mailbax', 'mailbox', 1],
  ['mialbox', 'mailbox', 1],
  ['mialbx', 'mailbox', 2],
  ['quota', 'mailbox', 3],
  ['', 'ab', 2],
])('%s and %s are %i typing errors apart, counted up to one more than two', (one, other, errors) => {
  expect([typingErrors(one, other, 2), typingErrors(other, one, 2)]).toEqual([errors, errors])
})
