import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/events/event.js'
import { ses } from '../../src/events/ses.js'

const [one, two] = ['bob@example.org', 'carol@example.org']
const host = 'mta.example.com'

type Row = readonly [type: string, event: JsonObject, kind: string, recipients: readonly object[]]

const rows: readonly Row[] = [
  [
    'Bounce',
    {
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        reportingMTA: `dns; ${host}`,
        remoteMtaIp: '192.0.2.7',
        bouncedRecipients: [
          { emailAddress: one, action: 'delayed', diagnosticCode: 'smtp; 550 5.1.1 No' },
          { emailAddress: two, status: '5.2.2' },
        ],
      },
    },
    'bounce',
    [
      {
        finalRecipient: one,
        action: 'delayed',
        text: '550 5.1.1 No',
        diagnosticType: 'smtp',
        reportingHost: host,
        remoteHost: '192.0.2.7',
        confidence: 'report',
        places: [{ part: 'event', line: 1 }],
      },
      {
        finalRecipient: two,
        action: 'failed',
        reportedStatus: '5.2.2',
        diagnosticType: null,
        text: 'Permanent: General',
      },
    ],
  ],
  [
    'Bounce',
    { bounce: { bounceSubType: 'General', bouncedRecipients: [{ emailAddress: one }] } },
    'bounce',
    [{ text: 'General' }],
  ],
  [
    'DeliveryDelay',
    {
      deliveryDelay: {
        delayType: 'MailboxFull',
        reportingMTA: host,
        delayedRecipients: [
          { emailAddress: one, status: '4.2.2' },
          { emailAddress: two, diagnosticCode: 'smtp; 451 Later' },
        ],
      },
    },
    'delay',
    [
      {
        finalRecipient: one,
        action: 'delayed',
        reportedStatus: '4.2.2',
        text: 'MailboxFull',
        reportingHost: host,
      },
      { finalRecipient: two, action: 'delayed', text: '451 Later' },
    ],
  ],
  [
    'Delivery',
    { delivery: { recipients: [one, 7], smtpResponse: '250 2.6.0 Ok', reportingMTA: host } },
    'delivered',
    [
      { finalRecipient: one, action: 'delivered', text: '250 2.6.0 Ok', reportingHost: host },
      { finalRecipient: null, action: 'delivered' },
    ],
  ],
  [
    'Reject',
    { mail: { destination: [one, 7] }, reject: { reason: 'Bad content' } },
    'bounce',
    [
      { finalRecipient: one, action: 'failed', text: 'Bad content' },
      { finalRecipient: null, action: 'failed' },
    ],
  ],
  [
    'Rendering Failure',
    { mail: { destination: [one] }, failure: { errorMessage: 'A field is missing' } },
    'bounce',
    [{ finalRecipient: one, text: 'A field is missing' }],
  ],
  ['Complaint', {}, 'complaint', []],
  ['Send', {}, 'other', []],
  ['Open', {}, 'other', []],
  ['Click', {}, 'other', []],
  ['Subscription', {}, 'other', []],
]

describe('what Amazon SES sends', () => {
  it.each(rows)('of the type %s, is read: %j', (type, event, kind, recipients) => {
    const outcome = ses.read({ notificationType: type, ...event })
    expect(outcome).toMatchObject({ kind, recipients })
    expect(ses.read({ eventType: type, ...event })).toEqual(outcome)
  })

  it('may stand as a text in a notification of SNS', () => {
    const [, event] = rows[5] ?? ['', {}]
    const inner = { eventType: 'Rendering Failure', ...event }
    expect(ses.read({ Type: 'Notification', Message: JSON.stringify(inner) })).toEqual(ses.read(inner))
    expect(ses.read({ Type: 'Other', Message: JSON.stringify(inner) })).toBeNull()
    expect(ses.read({ Type: 'Notification', Message: 'half {', eventType: 'Open' })).toMatchObject({
      kind: 'other',
    })
  })

  it.each([{}, { eventType: 'constructor' }, { eventType: 'Unknown' }, { notificationType: '' }])(
    'is nothing in %j',
    (event) => expect(ses.read(event)).toBeNull(),
  )
})
