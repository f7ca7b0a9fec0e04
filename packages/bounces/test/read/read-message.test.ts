import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/bounce.js'
import { kindOfRecipients, readMessageOctets, readPasted } from '../../src/read/read-message.js'
import { settleRecipient } from '../../src/recipient.js'

const octets = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\n'))

const withAction = (action: Action | null): ReturnType<typeof settleRecipient> =>
  settleRecipient({ finalRecipient: null, action, replies: [], words: [], confidence: 'text', places: [] })

describe('the kind of a message', () => {
  const rows: readonly (readonly [readonly (Action | null)[], string])[] = [
    [[], 'other'],
    [['delivered', 'relayed', 'expanded'], 'delivered'],
    [['delivered', 'failed'], 'bounce'],
    [['delivered', 'delayed'], 'delay'],
    [['failed', 'delayed'], 'bounce'],
    [[null], 'bounce'],
  ]

  it.each(rows)('is told by what became of its recipients: %j is %s', (actions, kind) =>
    expect(kindOfRecipients(actions.map(withAction))).toBe(kind),
  )
})

/** A report in a message in a message, so many times. */
function nested(times: number): readonly string[] {
  if (times === 0) return ['A: 1', '', 'Final-Recipient: rfc822; sam@example.net', 'Action: failed']
  return ['Subject: Look', `Content-Type: message/rfc822`, '', ...nested(times - 1)]
}

describe('a message inside another', () => {
  it('is read, but not at any depth', () => {
    const found = [0, 1, 3, 4].map((times) => readMessageOctets(octets(...nested(times))).recipients.length)
    expect(found).toEqual([1, 1, 1, 0])
  })

  it('is read where the outer one has signs of a bounce and names nobody', () => {
    const bounce = readMessageOctets(
      octets('From: MAILER-DAEMON', 'Subject: Undeliverable', ...nested(1).slice(1)),
    )
    expect(bounce).toMatchObject({ kind: 'bounce', form: 'rfc3464', recipients: [{ action: 'failed' }] })
  })
})

describe('a message without a report', () => {
  it('is read where two signs speak for a bounce', () => {
    const body = ['', 'Your message to', 'sam@example.net: no such user']
    expect(readMessageOctets(octets('From: MAILER-DAEMON', ...body))).toMatchObject({
      kind: 'bounce',
      form: null,
      recipients: [{ finalRecipient: 'sam@example.net' }],
      unread: [],
    })
    expect(readMessageOctets(octets('From: jo@example.org', ...body))).toEqual({
      kind: 'other',
      form: null,
      recipients: [],
      unread: [],
    })
  })

  it('is of another kind, and tells what is not read', () => {
    const long = 'x'.repeat(250_001)
    const unread = ['the end of a long part (text/plain)']
    const nobody = { form: null, recipients: [], unread }
    expect(readMessageOctets(octets('A: 1', '', 'Feedback-Type: abuse', long))).toEqual({
      kind: 'complaint',
      ...nobody,
    })
    expect(readMessageOctets(octets('Subject: Out of office', '', long))).toEqual({
      kind: 'vacation',
      ...nobody,
    })
    expect(readMessageOctets(octets('A: 1', '', long))).toEqual({ kind: 'other', ...nobody })
  })
})

describe('a report', () => {
  it.each([
    [['Action: failed', 'Status: 5.1.1'], 1],
    [['Action : failed', 'Status: 5.1.1'], 1],
    [['Original-Recipient: sam@example.net'], 1],
    [['Status: 5.1.1'], 0],
  ])('may stand in a text: %j', (lines, count) =>
    expect(readMessageOctets(octets('A: 1', '', ...lines)).recipients).toHaveLength(count),
  )

  it('takes what it lacks from the texts beside it, each on lines of its own', () => {
    const encoded = (text: string): readonly string[] => [
      '--b1',
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(text).toString('base64'),
    ]
    const bounce = readMessageOctets(
      octets(
        'Content-Type: multipart/report; boundary=b1',
        '',
        ...encoded('sam@example.net: 550 5.7.26 No'),
        ...encoded('-- The staff'),
        '--b1',
        'Content-Type: message/delivery-status',
        '',
        'Final-Recipient: rfc822; sam@example.net',
        'Status: 5.0.0',
        '--b1--',
      ),
    )
    expect(bounce.recipients).toMatchObject([{ text: '550 5.7.26 No', status: '5.7.26' }])
  })
})

describe('a bounce that was pasted without its header', () => {
  const first = 'Hi. This is the qmail-send program at mx.example.org.'

  it('is read where it has a known form and names somebody, or a report', () => {
    expect(readPasted(`${first}\n<sam@example.net>:\nNo such user`)).toMatchObject({
      kind: 'bounce',
      form: 'qmail',
      recipients: [{ finalRecipient: 'sam@example.net', text: 'No such user' }],
      unread: [],
    })
    expect(readPasted('See:\n> Action: failed\n> Status: 5.1.1')).toMatchObject({
      form: 'rfc3464',
      unread: [],
    })
  })

  it('is none otherwise', () => {
    expect(readPasted(first)).toBeNull()
    expect(readPasted('Your message to\nsam@example.net: no such user')).toBeNull()
  })
})
