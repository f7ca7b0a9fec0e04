import { expect, it } from 'vitest'
import { typingErrors } from '../../src/search/distance.js'

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
