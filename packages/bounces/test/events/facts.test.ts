import { describe, expect, it } from 'vitest'
import type { EventForm, JsonObject } from '../../src/events/event.js'
import { azure } from '../../src/events/azure.js'
import { brevo } from '../../src/events/brevo.js'
import { halon } from '../../src/events/halon.js'
import { mailgun } from '../../src/events/mailgun.js'
import { mailjet } from '../../src/events/mailjet.js'
import { mandrill } from '../../src/events/mandrill.js'
import { messageTrace } from '../../src/events/message-trace.js'
import { postmark } from '../../src/events/postmark.js'
import { sendgrid } from '../../src/events/sendgrid.js'
import { sparkpost } from '../../src/events/sparkpost.js'

const email = 'bob@example.org'
const mx = 'mx.example.org'
const no = '550 5.1.1 No'

type Row = readonly [form: EventForm, event: JsonObject, kind: string, recipient: object]

describe('an event', () => {
  const report = { type: 'Microsoft.Communication.EmailDeliveryReportReceived' }
  const rows: readonly Row[] = [
    [
      azure,
      {
        ...report,
        data: {
          recipient: email,
          status: 'Failed',
          deliveryStatusDetails: { statusMessage: '', recipientMailServerHostName: mx },
        },
      },
      'bounce',
      { text: 'Failed', remoteHost: mx },
    ],
    [
      azure,
      { ...report, data: { recipient: email, status: 'Expanded' } },
      'delivered',
      { action: 'expanded' },
    ],
    [brevo, { event: 'blocked', email, 'message-id': 'm1' }, 'bounce', { text: 'blocked' }],
    [
      mailgun,
      {
        event: 'failed',
        recipient: email,
        'delivery-status': { code: 550, description: 'No', 'mx-host': mx },
      },
      'bounce',
      { text: '550 No', remoteHost: mx },
    ],
    [
      mailgun,
      { event: 'failed', recipient: email, 'delivery-status': { code: 550, message: '451 Later' } },
      'bounce',
      { text: '451 Later' },
    ],
    [
      mailgun,
      { event: 'failed', recipient: email, 'delivery-status': { code: 550, message: 'No 450' } },
      'bounce',
      { text: '550 No 450' },
    ],
    [
      mailgun,
      { event: 'failed', recipient: email, 'delivery-status': { code: 550, message: '45x' } },
      'bounce',
      { text: '550 45x' },
    ],
    [
      mailgun,
      {
        event: 'failed',
        recipient: email,
        'delivery-status': { code: 550, 'enhanced-code': '5.1.1', message: '5.1.1 No' },
      },
      'bounce',
      { text: no },
    ],
    [
      mailgun,
      { event: 'failed', recipient: email, reason: 'suppress-bounce', 'delivery-status': { message: '' } },
      'bounce',
      { text: 'suppress-bounce', basic: null },
    ],
    [
      mailgun,
      { event: 'rejected', recipient: email, reject: { reason: 'Refused here' } },
      'bounce',
      { text: 'Refused here' },
    ],
    [
      mailjet,
      { event: 'bounce', MessageID: 7, email, error: 'user unknown', hard_bounce: true },
      'bounce',
      { text: 'user unknown permanent' },
    ],
    [
      mailjet,
      { event: 'bounce', MessageID: 7, email, error: 'user unknown', hard_bounce: false },
      'bounce',
      { text: 'user unknown' },
    ],
    [
      mandrill,
      { event: 'reject', msg: { email, bounce_description: 'bad_mailbox' } },
      'bounce',
      { text: 'bad_mailbox' },
    ],
    [
      messageTrace,
      { recipientAddress: email, status: 'Expanded', toIP: '192.0.2.7' },
      'delivered',
      { action: 'expanded', remoteHost: '192.0.2.7', text: 'Expanded' },
    ],
    [postmark, { RecordType: 'Delivery', Recipient: email }, 'delivered', { action: 'delivered' }],
    [
      postmark,
      { RecordType: 'Bounce', Email: email, Name: 'Hard bounce', Description: 'No such user' },
      'bounce',
      { text: 'No such user' },
    ],
    [
      postmark,
      { RecordType: 'Bounce', Email: email, Name: 'Hard bounce' },
      'bounce',
      { text: 'Hard bounce' },
    ],
    [
      sendgrid,
      { event: 'dropped', sg_event_id: 'e1', email, bounce_classification: 'Invalid Address' },
      'bounce',
      { text: 'Invalid Address' },
    ],
    [sendgrid, { event: 'bounce', sg_message_id: 'm1', email, reason: no }, 'bounce', { text: no }],
    [
      sparkpost,
      {
        type: 'bounce',
        message_id: 'm1',
        rcpt_to: 'x@example.org',
        raw_rcpt_to: email,
        reason: no,
        ip_address: mx,
      },
      'bounce',
      { text: no, remoteHost: mx },
    ],
    [
      sparkpost,
      { type: 'policy_rejection', message_id: 'm1', rcpt_to: email, error_code: '554' },
      'bounce',
      { basic: 554 },
    ],
  ]
  it.each(rows)('$id has its facts where the provider puts them: %j', ({ read }, event, kind, recipient) => {
    expect(read(event)).toMatchObject({ kind, recipients: [{ finalRecipient: email, ...recipient }] })
  })

  it.each<readonly [EventForm, JsonObject, string]>([
    [postmark, { RecordType: 'Bounce', Type: 'Subscribe' }, 'other'],
    [postmark, { RecordType: 'Bounce', Type: 'Unsubscribe' }, 'other'],
    [mailgun, { event: 'opened', recipient: email }, 'other'],
  ])('of $id may tell of no delivery: %j', ({ read }, event, kind) => {
    expect(read(event)).toEqual({ kind, recipients: [] })
  })

  it.each<readonly [EventForm, JsonObject]>([
    [azure, { type: 'Microsoft.Storage', data: { recipient: email, status: 'Failed' } }],
    [brevo, { event: 'blocked', email }],
    [brevo, { event: 'blocked', 'message-id': 'm1' }],
    [mailgun, { event: 'failed' }],
    [mailgun, { recipient: email, 'delivery-status': {} }],
    [mailgun, { event: 'failed', recipient: email, 'delivery-status': 'x' }],
    [mailjet, { event: 'bounce', MessageID: 7 }],
    [mailjet, { event: 'bounce', email }],
    [mandrill, { event: 'reject', msg: {} }],
    [messageTrace, { recipientAddress: email }],
    [messageTrace, { status: 'failed' }],
    [postmark, { TypeCode: 1, Email: email }],
    [postmark, { MessageID: 'm1', Email: email }],
    [sendgrid, { event: 'bounce', email }],
    [sparkpost, { type: 'bounce', rcpt_to: email }],
    [sparkpost, { type: 'bounce', message_id: 'm1' }],
  ])('is none of $id where a field is missing that all have: %j', ({ read }, event) => {
    expect(read(event)).toBeNull()
  })
})

describe('a record of Halon', () => {
  const result = { code: 550, enhanced: [5, 1, 1], reason: ['No', 'such user'] }

  it.each<readonly [string, JsonObject, object]>([
    ['in attempts', { attempt: { result }, message: { recipient: email } }, {}],
    ['without attempts', { result, recipient: email }, {}],
    [
      'with an address in parts',
      { result, message: { recipient: { localpart: 'bob', domain: 'example.org' } } },
      {},
    ],
    ['with an address whole', { result, recipient: { address: email, localpart: 'x', domain: 'y' } }, {}],
    [
      'with the server of the connection',
      {
        attempt: { result: { ...result, remotemx: 'x' }, connection: { remotemx: mx } },
        message: { recipient: email },
      },
      { remoteHost: mx },
    ],
    [
      'with the server of the result',
      { result: { ...result, remotemx: mx }, recipient: email },
      { remoteHost: mx },
    ],
  ])('is read %s', (_, event, more) => {
    const recipient = { finalRecipient: email, action: 'failed', text: '550 5.1.1 No such user', ...more }
    expect(halon.read(event)).toMatchObject({ kind: 'bounce', recipients: [recipient] })
  })

  it.each([
    [{ code: 452, reason: 'Full' }, 'delay', { action: 'delayed', text: '452 Full' }],
    [{ code: 250, reason: 'Ok' }, 'delivered', { action: 'delivered', text: '250 Ok' }],
    [{ code: 554, enhanced: [5, 7, 1] }, 'bounce', { action: 'failed', text: '554 5.7.1' }],
    [{ code: 552 }, 'bounce', { action: 'failed', text: '552', basic: 552 }],
    [{ reason: 'Timed out' }, 'bounce', { action: 'failed', text: 'Timed out' }],
  ])('%j is of the kind %s', (own, kind, recipient) => {
    expect(halon.read({ result: own, recipient: email })).toMatchObject({ kind, recipients: [recipient] })
  })

  it.each<JsonObject>([
    { result },
    { result, message: {} },
    { recipient: email },
    { result: 'x', recipient: email },
  ])('is none in %j', (event) => expect(halon.read(event)).toBeNull())
})
