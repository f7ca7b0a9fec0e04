import { describe, expect, it } from 'vitest'
import type { BouncedRecipient } from '../src/index.js'
import type { Findings } from '../src/recipient.js'
import { actionOf, settleRecipient } from '../src/recipient.js'
import { replyIn } from '../src/reply-in-text.js'

const settle = (findings: Partial<Findings>): BouncedRecipient =>
  settleRecipient({
    finalRecipient: 'bob@example.org',
    action: 'failed',
    replies: [],
    words: [],
    confidence: 'report',
    places: [],
    ...findings,
  })

const replies = (...texts: readonly string[]): Pick<Findings, 'replies'> => ({ replies: texts.map(replyIn) })

it.each([
  ['failed', 'failed'],
  ['delayed', 'delayed'],
  ['delivered', 'delivered'],
  ['relayed', 'relayed'],
  ['expanded', 'expanded'],
  [' Failed (no such user)', 'failed'],
  ['DELAYED; x', 'delayed'],
  ['-failed', null],
  ['faile', null],
  ['failedx', null],
  ['', null],
  [undefined, null],
])('a field with %j has the action %j', (value, action) => expect(actionOf(value)).toBe(action))

describe('the status of a recipient', () => {
  it.each([
    // Of the reply first.
    [replies('550 5.1.1 No'), '5.2.2', '5.1.1'],
    [replies('550 No'), '5.2.2', '5.2.2'],
    [replies('550 5.0.0 No'), '5.2.2', '5.2.2'],
    [replies('550 5.0.0 No'), '4.0.0', '5.0.0'],
    [replies('550 5.0.0 No'), undefined, '5.0.0'],
    [replies(), '5.0.0', '5.0.0'],
    [replies(), undefined, null],
    [replies(), 'none', null],
    // Of another reply, where that and the report are of one class.
    [replies('550 No', 'x: 5.1.1 y'), '5.0.0', '5.1.1'],
    [replies('550 No', 'x: 5.1.1 y'), undefined, '5.1.1'],
    [replies('550 No', 'x: 5.0.0 y', 'x: 5.1.1 y'), undefined, '5.1.1'],
    [replies('550 No', 'x: 4.1.1 y'), '5.0.0', '5.0.0'],
    [replies('550 No', 'x: 4.2.5 y'), '5.0.0', '5.0.0'],
    [replies('550 No', 'x: 5.0.0 y'), '4.0.0', '4.0.0'],
    [replies('550 No', 'x: 5.0.0 y'), undefined, null],
    [replies('x: 5.0.0 y', '550 No'), undefined, '5.0.0'],
    [replies('x: 5.0.0 y', '550 4.0.0 No'), undefined, '4.0.0'],
  ])('%#: is the most telling one', (found, status, expected) => {
    expect(settle({ ...found, status })).toMatchObject({ status: expected })
  })

  it('of the report is told on its own', () => {
    expect(settle({ ...replies('550 5.1.1 No'), status: '5.2.2 (full)' }).reportedStatus).toBe('5.2.2')
    expect(settle({ status: 'none' }).reportedStatus).toBeNull()
  })
})

describe('the text of a recipient', () => {
  it.each<readonly [Partial<Findings>, string | null]>([
    [{ ...replies('550 No'), words: ['Sorry'] }, '550 No'],
    [{ ...replies('x: 5.1.1 y'), words: [' Sorry '] }, 'Sorry'],
    [{ ...replies('x: 5.1.1 y', '550 No'), words: ['Sorry'] }, '550 No'],
    [{ ...replies('x: 5.1.1 y'), words: ['', ' ', null, undefined] }, '5.1.1 y'],
    [{ words: [null, undefined, ' ', 'Sorry', 'x'] }, 'Sorry'],
    [{ words: [] }, null],
    [{ words: ['x'.repeat(2001)] }, 'x'.repeat(2000)],
  ])('%#: is that of the reply, or else the first that says something', (findings, text) => {
    expect(settle(findings).text).toBe(text)
  })

  it('is weighed with all that was said, up to a limit', () => {
    const blanks = (count: number): string => '. '.repeat(count / 2)
    const cause = (...words: readonly string[]) => settle({ words }).interpretation?.cause
    expect(cause('Sorry', 'mailbox full')).toBe('mailbox full')
    expect(cause('mailbox full', 'mailbox')).toBe('mailbox full')
    expect(cause('mailbox', 'your mailbox full')).toBe('mailbox full')
    expect(cause(`${blanks(780)}mailbox full`)).toBe('mailbox full')
    expect(cause(`${blanks(800)}mailbox full`)).toBeNull()
    expect(cause(blanks(786), 'mailbox full')).toBe('mailbox full')
    expect(cause(blanks(796), 'mailbox full')).toBeNull()
  })
})

describe('why it failed', () => {
  it.each<readonly [string, Partial<Findings>]>([
    ['a reply of 5yz', replies('550 No')],
    ['a reply of 400', replies('x: 400 No')],
    ['a delay', { action: 'delayed' }],
    ['no action', { action: null }],
  ])('is told for %s', (_, findings) => expect(settle(findings).interpretation).not.toBeNull())

  it.each<readonly [string, Partial<Findings>]>([
    ['a delivery', { action: 'delivered' }],
    ['a message sent on', { action: 'relayed', ...replies('550 No') }],
    ['a list', { action: 'expanded' }],
    ['a reply of 2yz', { action: 'failed', ...replies('250 Ok') }],
    ['a reply of 3yz', { action: null, ...replies('354 Go on') }],
  ])('is not told for %s', (_, findings) => expect(settle(findings).interpretation).toBeNull())

  it('is weighed with the codes, the action and the server', () => {
    const words = ['no such user']
    expect(settle({ words }).interpretation?.suppress).toBe('yes')
    expect(settle({ words, action: 'delayed' }).interpretation?.suppress).toBe('unclear')
    expect(settle({ words, ...replies('450 no such user') }).interpretation?.suppress).toBe('unclear')
    expect(settle({ words: ['x'], status: '5.2.2' }).interpretation?.concerns).toBe('mailbox')
    const google = 'gmail-smtp-in.l.google.com'
    expect(settle({ words: ['x'], remoteHost: google }).interpretation?.provider?.id).toBe('gmail')
    expect(settle({ words: ['x'] }).interpretation?.provider).toBeNull()
  })
})

it('what is not known of a recipient is null', () => {
  expect(settle({ finalRecipient: null, action: null })).toMatchObject({
    finalRecipient: null,
    originalRecipient: null,
    action: null,
    reply: null,
    text: null,
    basic: null,
    reportedStatus: null,
    diagnosticType: null,
    status: null,
    reportingHost: null,
    remoteHost: null,
    retriedUntil: null,
    confidence: 'report',
    places: [],
  })
  const [finalRecipient, other] = ['bob@example.org', 'carol@example.org']
  expect(settle({ finalRecipient, originalRecipient: finalRecipient }).originalRecipient).toBeNull()
  expect(settle({ finalRecipient, originalRecipient: other }).originalRecipient).toBe(other)
})

it('what is known of a recipient is kept', () => {
  const known = {
    diagnosticType: 'smtp',
    reportingHost: 'mta.example.com',
    remoteHost: 'mx.example.org',
    retriedUntil: 'Sun, 1 Nov 2026 10:00:00 +0000',
    confidence: 'text' as const,
    places: [{ part: 'report' as const, line: 3 }],
  }
  expect(settle({ ...known, replies: [undefined, null, replyIn('550 No')] })).toMatchObject({
    ...known,
    basic: 550,
    reply: { basic: 550 },
  })
})
