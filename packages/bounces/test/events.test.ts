import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../src/events/event.js'
import type { MessageKind } from '../src/index.js'
import { readBounce } from '../src/index.js'

const email = 'bob@example.org'

const sendgrid = (fields: JsonObject): JsonObject => ({
  sg_event_id: 'e1',
  sg_message_id: 'm1',
  email,
  ...fields,
})
const mailgun = (fields: JsonObject): JsonObject => ({
  signature: { token: 't1' },
  'event-data': { recipient: email, id: 'i1', ...fields },
})
const postmark = (fields: JsonObject): JsonObject => ({
  ServerID: 2,
  MessageID: 'm1',
  Email: email,
  ...fields,
})
const sparkpost = (name: string, fields: JsonObject): JsonObject => ({
  msys: { [name]: { rcpt_to: email, message_id: 'm1', event_id: 'e1', ...fields } },
})
const mandrill = (event: string, fields: JsonObject = {}): JsonObject => ({
  event,
  ts: 1,
  msg: { email, ...fields },
})
const mailjet = (event: string, fields: JsonObject = {}): JsonObject => ({
  event,
  MessageID: 7,
  email,
  ...fields,
})
const brevo = (event: string, fields: JsonObject = {}): JsonObject => ({
  event,
  email,
  'message-id': '<m1@example.org>',
  ...fields,
})
const azure = (status: string, statusMessage: string): JsonObject => ({
  eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
  data: { recipient: email, status, deliveryStatusDetails: { statusMessage } },
})
const bounced = {
  bounceType: 'Permanent',
  bouncedRecipients: [{ emailAddress: email, status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 No' }],
}
const ses = (eventType: string, fields: JsonObject = {}): JsonObject => ({
  eventType,
  mail: { destination: [email] },
  ...fields,
})

type Row = readonly [form: string, event: JsonObject, kind: MessageKind, recipients: readonly unknown[]]

const failed = (basic: number | null, status: string | null): readonly unknown[] => [
  [email, 'failed', basic, status],
]
const delayed = (basic: number | null, status: string | null): readonly unknown[] => [
  [email, 'delayed', basic, status],
]
const delivered = (basic: number | null, status: string | null): readonly unknown[] => [
  [email, 'delivered', basic, status],
]

const rows: readonly Row[] = [
  [
    'sendgrid',
    sendgrid({ event: 'bounce', reason: '550 5.1.1 No', status: '5.1.1' }),
    'bounce',
    failed(550, '5.1.1'),
  ],
  ['sendgrid', sendgrid({ event: 'deferred', response: '451 4.7.1 Later' }), 'delay', delayed(451, '4.7.1')],
  [
    'sendgrid',
    sendgrid({ event: 'dropped', reason: 'Bounced Address', status: '5.0.0' }),
    'bounce',
    failed(null, '5.0.0'),
  ],
  ['sendgrid', sendgrid({ event: 'delivered', response: '250 OK' }), 'delivered', delivered(250, null)],
  ['sendgrid', sendgrid({ event: 'spamreport' }), 'complaint', []],
  ['sendgrid', sendgrid({ event: 'unsubscribe' }), 'other', []],
  [
    'mailgun',
    mailgun({
      event: 'failed',
      severity: 'permanent',
      'delivery-status': { code: 550, 'enhanced-code': '5.1.1', message: 'No such user' },
    }),
    'bounce',
    failed(550, '5.1.1'),
  ],
  [
    'mailgun',
    mailgun({
      event: 'failed',
      severity: 'temporary',
      'delivery-status': { code: 452, message: '4.2.2 Full' },
    }),
    'delay',
    delayed(452, '4.2.2'),
  ],
  [
    'mailgun',
    mailgun({ event: 'rejected', reject: { reason: 'Refused here' } }),
    'bounce',
    failed(null, null),
  ],
  [
    'mailgun',
    mailgun({ event: 'delivered', 'delivery-status': { code: 250, message: 'OK' } }),
    'delivered',
    delivered(250, null),
  ],
  ['mailgun', mailgun({ event: 'complained' }), 'complaint', []],
  ['mailgun', mailgun({ event: 'unsubscribed' }), 'other', []],
  [
    'postmark',
    postmark({ RecordType: 'Bounce', Type: 'HardBounce', Details: 'smtp;550 5.1.1 No' }),
    'bounce',
    failed(550, '5.1.1'),
  ],
  [
    'postmark',
    postmark({ RecordType: 'Bounce', Type: 'Transient', Details: 'smtp;451 Later' }),
    'delay',
    delayed(451, null),
  ],
  ['postmark', postmark({ RecordType: 'Bounce', Type: 'AutoResponder' }), 'vacation', []],
  ['postmark', postmark({ RecordType: 'Bounce', Type: 'Unsubscribe' }), 'other', []],
  ['postmark', postmark({ RecordType: 'SpamComplaint' }), 'complaint', []],
  [
    'postmark',
    postmark({ RecordType: 'Delivery', Details: '250 2.0.0 Ok' }),
    'delivered',
    delivered(250, '2.0.0'),
  ],
  ['postmark', postmark({ RecordType: 'SubscriptionChange' }), 'other', []],
  [
    'postmark',
    postmark({ TypeCode: 1, Type: 'HardBounce', Details: 'smtp;550 5.1.1 No' }),
    'bounce',
    failed(550, '5.1.1'),
  ],
  [
    'sparkpost',
    sparkpost('message_event', { type: 'bounce', raw_reason: '550 5.1.1 No' }),
    'bounce',
    failed(550, '5.1.1'),
  ],
  [
    'sparkpost',
    sparkpost('message_event', { type: 'delay', raw_reason: '451 4.7.1 No' }),
    'delay',
    delayed(451, '4.7.1'),
  ],
  ['sparkpost', sparkpost('message_event', { type: 'delivery' }), 'delivered', delivered(null, null)],
  ['sparkpost', sparkpost('message_event', { type: 'spam_complaint' }), 'complaint', []],
  ['sparkpost', sparkpost('unsubscribe_event', { type: 'list_unsubscribe' }), 'other', []],
  ['mandrill', mandrill('hard_bounce', { diag: 'smtp;550 5.1.1 No' }), 'bounce', failed(550, '5.1.1')],
  ['mandrill', mandrill('deferral', { diag: '451 4.7.1 Later' }), 'delay', delayed(451, '4.7.1')],
  ['mandrill', mandrill('spam'), 'complaint', []],
  ['mandrill', mandrill('unsub'), 'other', []],
  [
    'mailjet',
    mailjet('bounce', { hard_bounce: true, error: 'user unknown', comment: '550 5.1.1 No' }),
    'bounce',
    failed(550, '5.1.1'),
  ],
  ['mailjet', mailjet('blocked', { error: 'preblocked' }), 'bounce', failed(null, null)],
  ['mailjet', mailjet('sent', { smtp_reply: 'sent (250 2.0.0 Ok)' }), 'delivered', delivered(250, '2.0.0')],
  ['mailjet', mailjet('spam'), 'complaint', []],
  ['mailjet', mailjet('unsub'), 'other', []],
  ['brevo', brevo('hard_bounce', { reason: '550 5.1.1 No' }), 'bounce', failed(550, '5.1.1')],
  ['brevo', brevo('soft_bounce', { reason: '452 4.2.2 Full' }), 'bounce', failed(452, '4.2.2')],
  ['brevo', brevo('deferred', { reason: '451 Later' }), 'delay', delayed(451, null)],
  ['brevo', brevo('delivered'), 'delivered', delivered(null, null)],
  ['brevo', brevo('spam'), 'complaint', []],
  ['brevo', brevo('unsubscribed'), 'other', []],
  ['azure', azure('Bounced', '550 5.1.1 No'), 'bounce', failed(550, '5.1.1')],
  ['azure', azure('Suppressed', ''), 'bounce', failed(null, null)],
  ['azure', azure('Delivered', ''), 'delivered', delivered(null, null)],
  [
    'azure',
    {
      eventType: 'Microsoft.Communication.EmailEngagementTrackingReportReceived',
      data: { recipient: email },
    },
    'other',
    [],
  ],
  ['ses', ses('Bounce', { bounce: bounced }), 'bounce', failed(550, '5.1.1')],
  ['ses', ses('Reject', { reject: { reason: 'Bad content' } }), 'bounce', failed(null, null)],
  [
    'ses',
    ses('DeliveryDelay', {
      deliveryDelay: { delayedRecipients: [{ emailAddress: email, status: '4.4.1' }] },
    }),
    'delay',
    delayed(null, '4.4.1'),
  ],
  ['ses', ses('Complaint'), 'complaint', []],
  ['ses', ses('Open'), 'other', []],
  ['message-trace', { recipientAddress: email, status: 'failed' }, 'bounce', failed(null, null)],
  ['message-trace', { RecipientAddress: email, Status: 'FilteredAsSpam' }, 'bounce', failed(null, null)],
  ['message-trace', { recipientAddress: email, status: 'pending' }, 'delay', delayed(null, null)],
  ['message-trace', { recipientAddress: email, status: 'delivered' }, 'delivered', delivered(null, null)],
  ['message-trace', { recipientAddress: email, status: 'gettingStatus' }, 'other', []],
]

const codesOf = (input: Parameters<typeof readBounce>[0]): readonly unknown[] =>
  readBounce(input).recipients.map(({ finalRecipient, action, basic, status }) => [
    finalRecipient,
    action,
    basic,
    status,
  ])

describe('an event of a provider', () => {
  it.each(rows)('is read, of %s: %j', (form, event, kind, recipients) => {
    expect(readBounce(event)).toMatchObject({ form, kind, unread: [] })
    expect(codesOf(event)).toEqual(recipients)
    const text = JSON.stringify(event)
    expect(codesOf(text)).toEqual(recipients)
  })

  it.each(rows)('may have fields that nobody knows, or lack what it has, of %s: %j', (_, event) => {
    expect(codesOf({ ...event, later: { added: [1, null, { x: 'y' }] } })).toEqual(codesOf(event))
    for (const name of Object.keys(event)) {
      expect(() => readBounce({ ...event, [name]: null })).not.toThrow()
      expect(() => readBounce({ ...event, [name]: ['x', { y: 1 }] })).not.toThrow()
    }
  })

  it('of Mandrill is read out of the form in which it is posted', () => {
    const event = mandrill('hard_bounce', { diag: 'smtp;550 5.1.1 No such user + more' })
    const form = `mandrill_events=${encodeURIComponent(JSON.stringify([event])).replaceAll('%20', '+')}`
    expect(readBounce(form)).toMatchObject({ form: 'mandrill', kind: 'bounce', unread: [] })
    expect(codesOf(`${form}\n`)).toEqual(failed(550, '5.1.1'))
    expect(readBounce('mandrill_events=%5B%').unread).toHaveLength(1)
  })

  const one = sendgrid({ event: 'bounce', reason: '550 5.1.1 No' })
  const notification = { Type: 'Notification', Message: JSON.stringify(ses('Bounce', { bounce: bounced })) }
  it.each([
    ['a list', [one, sendgrid({ event: 'open' })]],
    ['items', { items: [one] }],
    ['results', { results: [one], total_count: 1 }],
    ['a notification of SNS', notification],
    ['a message of SQS', { Messages: [{ Body: JSON.stringify(notification) }] }],
    ['records of SQS', { Records: [{ messageId: 'm1', body: JSON.stringify(notification) }] }],
    ['records of SNS', { Records: [{ EventSource: 'aws:sns', Sns: notification }] }],
    ['EventBridge', { source: 'aws.ses', detail: ses('Bounce', { bounce: bounced }) }],
  ])('is found in %s', (_, value) => {
    expect(codesOf(value)).toEqual(failed(550, '5.1.1'))
    expect(codesOf(JSON.stringify(value))).toEqual(failed(550, '5.1.1'))
    expect(codesOf(`${JSON.stringify(value)}\n${JSON.stringify(value)}\n`)).toHaveLength(2)
  })

  it('that cannot be read is told with its place, and the others are read', () => {
    const unknown = 'an object of JSON that is no known event'
    expect(readBounce([one, { a: 1 }, one])).toMatchObject({
      form: 'sendgrid',
      recipients: [{ basic: 550 }, { basic: 550 }],
      unread: [`line 1, item 2: ${unknown}`],
    })
    const lines = `{"a":1}\n${JSON.stringify(one)}\n{"half\n[${JSON.stringify(one)},{}]\n`
    expect(readBounce(lines)).toMatchObject({
      form: 'sendgrid',
      recipients: [{ places: [{ line: 2 }] }, { places: [{ line: 4 }] }],
      unread: [`line 1: ${unknown}`, 'line 3: not JSON', `line 4, item 2: ${unknown}`],
    })
    expect(readBounce({ Type: 'SubscriptionConfirmation', Message: 'Confirm it' }).unread).toEqual([
      `line 1: ${unknown}`,
    ])
  })

  it('is read no deeper than envelopes are nested', () => {
    let value: JsonObject = one
    for (let depth = 0; depth < 5000; depth += 1) value = { items: [value] }
    expect(readBounce(value)).toMatchObject({ recipients: [], unread: [expect.stringContaining('line 1')] })
  })
})

const powermta = (line: string): string =>
  `type,timeLogged,orig,rcpt,dsnAction,dsnStatus,dsnDiag,dsnMta,bounceCat\n${line}\n`
const exchange = (line: string): string =>
  `#Software: Microsoft Exchange Server\n#Fields: date-time,server-hostname,source-context,event-id,recipient-address,recipient-status\n${line}\n`

describe('a record or a line of a log', () => {
  it.each([
    [
      powermta(
        `b,2026-11-01 10:00:00,a@example.org,${email},failed,5.1.1 (bad mailbox),smtp;550 5.1.1 No,mx,bad`,
      ),
      failed(550, '5.1.1'),
    ],
    [
      powermta(
        `t,2026-11-01 10:00:00,a@example.org,${email},delayed,4.2.2 (full),smtp;452 4.2.2 Full,mx,quota`,
      ),
      delayed(452, '4.2.2'),
    ],
    [
      powermta(`d,2026-11-01 10:00:00,a@example.org,${email},delivered,2.0.0 (ok),smtp;250 2.0.0 Ok,mx,`),
      delivered(250, '2.0.0'),
    ],
    [exchange(`2026-11-01T10:00:00Z,ex1,,FAIL,${email},550 5.1.1 No`), failed(550, '5.1.1')],
    [exchange(`2026-11-01T10:00:00Z,ex1,,DEFER,${email},451 4.7.0 Later`), delayed(451, '4.7.0')],
    [exchange(`2026-11-01T10:00:00Z,ex1,,DELIVER,${email},`), delivered(null, null)],
    [exchange(`2026-11-01T10:00:00Z,ex1,,RECEIVE,${email},`), []],
    [
      `mx postfix/smtp[1]: 4F: to=<${email}>, dsn=5.1.1, status=bounced (host mx said: 550 5.1.1 No)`,
      failed(550, '5.1.1'),
    ],
    [
      `mx postfix/smtp[1]: 4F: to=<${email}>, dsn=4.4.1, status=deferred (connection timed out)`,
      delayed(null, '4.4.1'),
    ],
    [`mx postfix/smtp[1]: 4F: to=<${email}>, dsn=2.0.0, status=sent (250 2.0.0 Ok)`, delivered(250, '2.0.0')],
    [
      `2026-11-01 10:00:00 1aBcDe-000001-Xy ** ${email} R=dnslookup T=remote_smtp: SMTP error: 550 No`,
      failed(550, null),
    ],
    [
      `2026-11-01 10:00:00 1aBcDe-000001-Xy == ${email} R=dnslookup T=remote_smtp defer (110): timed out`,
      delayed(null, null),
    ],
    [
      `2026-11-01 10:00:00 1aBcDe-000001-Xy => ${email} R=dnslookup T=remote_smtp C="250 Ok"`,
      delivered(250, null),
    ],
    [`mx sendmail[1]: xA1: to=<${email}>, mailer=esmtp, dsn=5.1.1, stat=User unknown`, failed(null, '5.1.1')],
    [
      `mx sendmail[1]: xA1: to=<${email}>, mailer=esmtp, dsn=4.0.0, stat=Deferred: Connection refused`,
      delayed(null, '4.0.0'),
    ],
    [`mx sendmail[1]: xA1: to=<${email}>, mailer=esmtp, dsn=2.0.0, stat=Sent (ok)`, delivered(null, '2.0.0')],
  ])('is read: %j', (text, recipients) => {
    expect(codesOf(text)).toEqual(recipients)
  })
})
