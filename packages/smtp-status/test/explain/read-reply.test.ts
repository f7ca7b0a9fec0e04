import { describe, expect, it } from 'vitest'
import { beginsWithCode, readReply } from '../../src/explain/read-reply.js'

describe('a reply that is read to be explained', () => {
  it.each([
    ['550 5.1.1: no', '5.1.1'],
    ['550-No such\n550 user (#5.1.1)', '5.1.1'],
    ['550  5.1.1 no', '5.1.1'],
    ['550 [#5.1.1] no', '5.1.1'],
    ['550 5.1.1. No', '5.1.1'],
    ['550 see 5.1.1: no', '5.1.1'],
    ['550 a#5.1.1 no', '5.1.1'],
    ['550: 5.2.2 <a@example.com>... Full', '5.2.2'],
    ['550 550 5.1.1 no', '5.1.1'],
  ])('has in %j a code out of form', (text, status) => {
    expect(readReply(text)).toMatchObject({ outOfForm: status, said: { basic: 550, status } })
  })

  it.each([
    '550 5.1.1.1 no',
    '550 5.1.1x no',
    '550 5.1.1234 no',
    '550 5.01.1: no',
    '550 3.1.1: no',
    '550 X.1.1: no',
    '550 see what the page says of 5.1.1: no',
    '354 5.1.1: no code goes with 3yz (RFC 2034 section 4)',
    'no 5.1.1: no',
  ])('has none in %j', (text) => {
    expect(readReply(text)).toMatchObject({ outOfForm: null, said: { status: null } })
  })

  it('may be a code alone', () => {
    expect(readReply(' x.1.1, no')).toEqual({ outOfForm: null, said: 'X.1.1' })
    expect(readReply('550 5.1.1 no')).toMatchObject({ outOfForm: null, said: { status: '5.1.1' } })
  })
})

describe('a text begins with a status code', () => {
  it.each([
    '550',
    '550 ',
    '550-No',
    '550, No',
    '550: No',
    '550; No',
    '550,',
    '200 Ok',
    '559 No',
    '  550 No',
    '5.1.1',
    'x.1.1 No',
    'X.1.1',
    '(#5.1.1)',
    '[4.2.0] Later',
    '5.1.1-foo',
    // A basic code of any number stands beside an enhanced one.
    '571 5.7.1 spam',
    '299 (2.0.0) Ok',
    '571-5.7.1 spam',
  ])('in %j', (text) => {
    expect(beginsWithCode(text)).toBe(true)
  })

  it.each([
    '',
    'No 550',
    '55',
    '5500',
    '550x',
    '550.',
    '550,No',
    '150 x',
    '650 x',
    '560 x',
    '571 spam',
    '371 5.7.1 x',
    '671 5.7.1 x',
    '5715.7.1 x',
    '3.1.1',
    '5.1',
    '5.1.1.1',
    '5.1.1x',
    '5.01.1',
    '5.1.1000',
    '192.0.2.25',
  ])('but not in %j', (text) => {
    expect(beginsWithCode(text)).toBe(false)
  })
})
