import { describe, expect, it } from 'vitest'
import { findBlocklist, findProvider } from '../../src/knowledge/find-provider.js'
import { wordsOf } from '../../src/knowledge/words.js'

const microsoft = 'example-com.mail.protection.outlook.com'

const says = (host: string, status: string, text = '', basic = 550): string | undefined =>
  findProvider(host, { status, basic, words: wordsOf(text) })?.cause?.name

describe('a row of a provider’s table', () => {
  it.each([
    ['5.7.606', 'blocklist or reputation'],
    ['5.7.649', 'blocklist or reputation'],
    ['5.7.650', undefined],
    ['5.7.605', undefined],
    ['4.7.500', 'rate limit'],
    ['4.7.699', 'rate limit'],
    ['5.1.10', 'unknown user'],
    ['5.1.610', undefined],
    ['5.7.1606', undefined],
    ['4.7.499', undefined],
    ['4.7.700', undefined],
    ['4.1.500', undefined],
    ['5.7.699', undefined],
  ])('holds %s as %s', (status, cause) => {
    expect(says(microsoft, status)).toBe(cause)
  })

  it('may ask for words as well', () => {
    expect(says(microsoft, '5.2.2', 'Submission quota exceeded')).toBe('rate limit')
    expect(says(microsoft, '5.2.2', 'mailbox is full')).toBeUndefined()
  })

  it('may ask for a basic code', () => {
    expect(says('email-smtp.eu-west-1.amazonaws.com', '', '', 535)).toBe('credentials refused')
    expect(says('email-smtp.eu-west-1.amazonaws.com', '', '', 550)).toBeUndefined()
  })
})

it('a row may hold a code of one class', () => {
  expect(says('mx1.mail.icloud.com', '5.2.2')).toBe('mailbox full')
  expect(says('mx1.mail.icloud.com', '4.2.2')).toBeUndefined()
  expect(says('mx1.mail.icloud.com', '5.2.3')).toBeUndefined()
})

it('has the meaning and the page of the row, or neither', () => {
  expect(findProvider(microsoft, { status: '5.7.606', basic: 550, words: [] })).toMatchObject({
    id: 'microsoft',
    meaning: expect.any(String),
    page: { address: expect.stringMatching(/^https:/), read: expect.stringMatching(/^2026-/) },
    confidence: 0.94,
  })
  expect(findProvider(microsoft, { status: '5.9.9', basic: 550, words: [] })).toMatchObject({
    id: 'microsoft',
    meaning: null,
    page: null,
    cause: null,
    confidence: 0,
  })
})

it('of several providers the one counts that documents what was sent', () => {
  const words = wordsOf('x - gsmtp')
  expect(findProvider(microsoft, { status: '5.7.27', basic: 550, words })?.id).toBe('gmail')
  expect(findProvider(microsoft, { status: '5.7.606', basic: 550, words })?.id).toBe('microsoft')
  expect(findProvider(microsoft, { status: '5.9.9', basic: 550, words })?.id).toBe('microsoft')
})

it('a code that one provider alone sends tells of it', () => {
  expect(findProvider('', { status: '5.7.610', basic: 550, words: [] })?.id).toBe('microsoft')
  expect(findProvider('', { status: '5.1.10', basic: 550, words: [] })).toBeNull()
})

it.each([
  ['gmail-smtp-in.l.google.com', '', 'gmail'],
  ['', 'x123si456 - gsmtp', 'gmail'],
  ['mx1.mail.icloud.com', '', 'icloud'],
  ['mta7.am0.yahoodns.net', '', 'yahoo'],
  ['mx.example.com', 'No', undefined],
])('by %j and %j the provider is %j', (host, text, id) => {
  expect(findProvider(host, { status: '', basic: 550, words: wordsOf(text) })?.id).toBe(id)
})

it.each([
  ['blocked using zen.spamhaus.org', 'Spamhaus'],
  ['see https://www.spamcop.net/bl.shtml?192.0.2.1', 'SpamCop'],
  ['listed by b.barracudacentral.org', 'Barracuda'],
  ['spamcop says no, blocked using zen.spamhaus.org', 'Spamhaus'],
  ['blocked using zen.spamhaus.org, spamcop says no', 'Spamhaus'],
  ['spamcop and sorbs', 'SpamCop'],
  ['sorbs and spamcop', 'SORBS'],
  ['refused', null],
])('%s names %j', (text, name) => {
  expect(findBlocklist(wordsOf(text))).toBe(name)
})
