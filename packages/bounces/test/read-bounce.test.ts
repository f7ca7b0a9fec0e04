import { describe, expect, it } from 'vitest'
import { readBounce } from '../src/index.js'
import { kindOfInput } from '../src/read-bounce.js'
import { recipientsIn } from './read.js'

const sendgrid = (event: string): string =>
  JSON.stringify({ sg_event_id: 'e1', email: 'sam@example.net', event, reason: '550 5.1.1 No' })
const mandrill = JSON.stringify({
  event: 'hard_bounce',
  msg: { email: 'sue@example.org', diag: 'smtp;550 5.1.1 No' },
})

describe('an input is, by its beginning,', () => {
  it.each([
    ['\uFEFF \r\n From: jo@example.org\nSubject: x\n\n', 'message'],
    ['\uFEFF[{"a":1}]', 'json'],
    ['mandrill_events=%5B%5D', 'json'],
    ['See mandrill_events=%5B%5D', 'text'],
    ['see {"a":1}', 'text'],
    ['X-Queue: 1\nStatus: 5.1', 'report'],
    ['X-Queue: 1\nStatus: x 5.1', 'text'],
    ['See From jo Thu Nov  5 10:00:00 2026\n', 'text'],
    [`${'A: 1\n'.repeat(799)}From: x\n`, 'message'],
    [`${'A: 1\n'.repeat(800)}From: x\n`, 'text'],
  ])('of a kind: %#', (text, kind) => expect(kindOfInput(text)).toBe(kind))
})

describe('events', () => {
  const posted = new URLSearchParams({ mandrill_events: `[${mandrill}]` })
  const bounced = sendgrid('bounce')
  const complaint = sendgrid('spamreport')

  it.each([
    ['one', bounced, { kind: 'bounce', form: 'sendgrid', unread: [] }],
    [
      'one with a mark before it',
      `\uFEFF${bounced.replaceAll(',', ',\n')}`,
      { kind: 'bounce', form: 'sendgrid', unread: [] },
    ],
    ['two of a form', `${bounced}\n  \n${bounced}\n`, { kind: 'bounce', form: 'sendgrid', unread: [] }],
    ['two of a form, one is none', `${bounced}\n{x`, { form: 'sendgrid', unread: ['line 2: not JSON'] }],
    ['two forms', `${bounced}\n${mandrill}`, { kind: 'bounce', form: null, unread: [] }],
    ['two forms in a list', `[${bounced},${mandrill}]\n${bounced}`, { kind: 'bounce', form: null }],
    ['two forms, one names nobody', `${complaint}\n${mandrill}`, { kind: 'bounce', form: null }],
    ['complaints', `${complaint}\n${complaint}`, { kind: 'complaint', form: 'sendgrid', recipients: [] }],
    ['a list', `[${bounced},${mandrill}]`, { kind: 'bounce', form: null }],
    ['a list with what is none', `[${bounced},{}]`, { kind: 'bounce', form: 'sendgrid' }],
    ['a list of a list', '[[]]', { kind: 'other', form: null, recipients: [] }],
    ['none', `{"a":"&${posted}&"}`, { unread: ['line 1: an object of JSON that is no known event'] }],
  ])('are put together: %s', (_, text, expected) => expect(readBounce(text)).toMatchObject(expected))

  it('are of the kind that one alone says it is of', () => {
    const bouncedRecipients = [{ emailAddress: 'sam@example.net', action: 'delayed', status: '4.2.2' }]
    const event = { eventType: 'Bounce', mail: {}, bounce: { bounceType: 'Transient', bouncedRecipients } }
    expect(readBounce(event)).toMatchObject({ kind: 'bounce', recipients: [{ action: 'delayed' }] })
  })

  it('may be octets', () => {
    expect(readBounce(Buffer.from(bounced))).toMatchObject({ form: 'sendgrid', recipients: [{ basic: 550 }] })
  })

  it('are known by their lines', () => {
    const { recipients } = readBounce(`${bounced}\n\uFEFF ${mandrill}`)
    expect(recipients.map(({ places }) => places)).toEqual([
      [{ part: 'event', line: 1 }],
      [{ part: 'event', line: 2 }],
    ])
  })

  it('may be posted as a field of a form', () => {
    expect(readBounce(`\n ${posted}\n`)).toMatchObject({ kind: 'bounce', form: 'mandrill', unread: [] })
  })

  it('may be values, and be none', () => {
    expect(readBounce([])).toMatchObject({ kind: 'other', form: null, recipients: [] })
    const event = { sg_event_id: 'e1', email: 'sam@example.net', event: 'bounce', reason: '550 5.1.1 No' }
    expect(readBounce(event)).toMatchObject({ form: 'sendgrid', recipients: [{ basic: 550 }] })
  })
})

describe('a table', () => {
  const lines = ['type,timeLogged,rcpt,dsnStatus', 'b,2026-11-05 10:00:00,sam@example.net,5.1.1']

  it.each([
    ['begins it', lines, 2],
    ['ends its lines otherwise', lines.map((line) => `${line} \r`), 2],
    ['comes behind an empty line', ['', ...lines], 3],
    ['comes behind a mark', [`\uFEFF${lines[0]}`, ...lines.slice(1)], 2],
  ])('is read where it %s', (_, table, line) =>
    expect(readBounce(table.join('\n'))).toMatchObject({
      form: 'powermta',
      recipients: [{ finalRecipient: 'sam@example.net', reportedStatus: '5.1.1', places: [{ line }] }],
    }),
  )
})

describe('a report alone', () => {
  it('is one by any field of a recipient', () => {
    const bounce = readBounce('Action: failed\nDiagnostic-Code: smtp; 550 5.1.1 No')
    expect(bounce).toMatchObject({ kind: 'bounce', form: 'rfc3464', unread: [] })
    expect(recipientsIn(bounce)).toEqual(['failed 550 5.1.1'])
    expect(readBounce('Final-Recipient: sam@example.net').recipients).toMatchObject([{ text: null }])
  })
})

it('a message is read from its octets', () => {
  const octets = new TextEncoder().encode('From: jo@example.org\nSubject: Out of office\n\nHello')
  expect(readBounce(octets)).toMatchObject({ kind: 'vacation' })
})

it('any other text is read as a log', () => {
  expect(readBounce('Hello\n550 5.1.1 No')).toMatchObject({ form: null, recipients: [{ basic: 550 }] })
  expect(readBounce(Buffer.from('Hello'))).toEqual({ kind: 'other', form: null, recipients: [], unread: [] })
})
