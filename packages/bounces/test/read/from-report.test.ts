import { describe, expect, it } from 'vitest'
import type { BouncedRecipient } from '../../src/index.js'
import { recipientsOfReport } from '../../src/read/from-report.js'
import { readReport } from '../../src/report/delivery-report.js'

/** The recipients of a report, and how often the text beside it was asked for. */
function read(
  report: readonly string[],
  ...text: readonly string[]
): { readonly recipients: readonly BouncedRecipient[]; readonly asked: number } {
  let asked = 0
  const recipients = recipientsOfReport(readReport(report.join('\n'), true), () => {
    asked += 1
    return text
  })
  return { recipients, asked }
}

const one = (report: readonly string[], ...text: readonly string[]): BouncedRecipient | undefined =>
  read(['Final-Recipient: rfc822; sam@example.net', ...report], ...text).recipients[0]

describe('the address of a recipient', () => {
  it.each([
    [
      ['Final-Recipient: a@example.org', 'Original-Recipient: b@example.org'],
      'a@example.org',
      'b@example.org',
    ],
    [['Original-Recipient: b@example.org'], 'b@example.org', null],
    [['Final-Recipient: a', 'Original-Recipient: b@example.org'], 'b@example.org', null],
    [
      ['Final-Recipient: a', 'Original-Recipient: b', 'X-Actual-Recipient: c@example.org'],
      'c@example.org',
      'b',
    ],
    [['Final-Recipient: a', 'X-Actual-Recipient: c'], 'a', null],
    [['Action: failed', 'X-Actual-Recipient: c@example.org'], null, null],
  ])('is that of a person: %j', (report, finalRecipient, originalRecipient) =>
    expect(read(report).recipients).toMatchObject([{ finalRecipient, originalRecipient }]),
  )
})

it('a group has the facts of a recipient', () => {
  const report = [
    'Reporting-MTA: dns; mx.example.org',
    'Final-Recipient: rfc822; sam@example.net',
    'Action: delayed',
    'Status: 4.2.1',
    'Remote-MTA: dns; mx.example.net',
    'X-SMTP-Diagnostic-Code: smtp; 421 4.2.1 Later',
    'Will-Retry-Until: Fri, 6 Nov 2026 10:00:00 +0000',
  ]
  expect(read(report).recipients).toMatchObject([
    {
      action: 'delayed',
      basic: 421,
      status: '4.2.1',
      diagnosticType: 'smtp',
      reportingHost: 'mx.example.org',
      remoteHost: 'mx.example.net',
      retriedUntil: 'Fri, 6 Nov 2026 10:00:00 +0000',
      confidence: 'report',
      places: [{ part: 'report', line: 1 }],
    },
  ])
})

describe('the text beside a report', () => {
  it.each([
    [['Status: 5.1.1', 'Diagnostic-Code: smtp; 550 No'], 0],
    [['Status: (5.0.0)', 'Diagnostic-Code: smtp; 550 No'], 0],
    [['Diagnostic-Code: smtp; 550 No'], 0],
    [['Status: 5.0.0', 'Diagnostic-Code: smtp; 550 No'], 1],
    [['Status: 5.0.0', 'X-Supplementary-Info: <smtp; 550 No>'], 1],
    [['Status: 5.1.1', 'Diagnostic-Code: smtp; no user'], 1],
    [['Status: 5.1.1'], 1],
  ])('is read where the report lacks the reason or the command: %j', (report, asked) =>
    expect(read(['Final-Recipient: sam@example.net', ...report]).asked).toBe(asked),
  )

  it('is not read where nobody is named', () => {
    expect(read(['Action: failed'])).toMatchObject({
      asked: 0,
      recipients: [{ finalRecipient: null, basic: null, reply: null, text: null }],
    })
    expect(read(['Status: 5.0.0', 'Diagnostic-Code: smtp; 550 No'])).toMatchObject({
      asked: 0,
      recipients: [{ finalRecipient: null, basic: 550, text: '550 No' }],
    })
  })

  it('has the command', () => {
    const report = ['Status: 5.0.0', 'Diagnostic-Code: smtp; 550 No such user']
    const concerns = (text: string): string | undefined => one(report, text)?.interpretation?.concerns
    expect(concerns('sam@example.net: No (in reply to MAIL FROM command)')).toBe('sender address')
    expect(concerns('sam@example.net: No (after MAIL FROM)')).toBe('address')
  })

  it.each([
    [['Status: 5.0.0'], 'sam@example.net: 550 5.1.1 No', '550 5.1.1 No', 550],
    [['Status: 5.0.0'], 'sam@example.net: 421 4.2.1 Later', '421 4.2.1 Later', null],
    [['Status: 5.0.0'], 'sam@example.net: 421 Later', '421 Later', null],
    [['Status: 4.0.0'], 'sam@example.net: 550 5.1.1 No', '550 5.1.1 No', 550],
    [['Action: failed'], 'sam@example.net: 421 4.2.1 Later', '421 4.2.1 Later', 421],
    [['Status: x5.0.0'], 'sam@example.net: 421 4.2.1 Later', '421 4.2.1 Later', 421],
    [['Status: 5.0.0'], 'sam@example.net is away', 'is away', null],
    [['Diagnostic-Code: x; gone'], 'sam@example.net: away', 'gone', null],
    [['Diagnostic-Code: x; gone'], 'sam@example.net: 550 away', '550 away', 550],
  ])('has the reply, if of the same class, and the words: %j, %s', (report, line, text, basic) =>
    expect(one(report, line)).toMatchObject({ text, basic }),
  )

  it('has a refusal that is about the same recipient', () => {
    const report = [
      'Final-Recipient: sam@example.net',
      '',
      'Final-Recipient: SUE@example.org',
      '',
      'Action: failed',
    ]
    const { recipients, asked } = read(report, 'It said:', '550 5.1.1 <sue@example.org> No')
    expect(recipients.map(({ basic }) => basic)).toEqual([null, 550, null])
    expect(asked).toBe(1)
    expect(read(report, 'It said:', '550 5.1.1 No').recipients).toMatchObject([
      { basic: 550 },
      { basic: 550 },
      { basic: null },
    ])
  })

  it('has what is said before a refusal', () => {
    expect(one(['Status: 5.2.2'], 'It is full:', '421 4.2.2 x')).toMatchObject({
      basic: null,
      text: 'It is full:',
    })
  })
})

describe('a recipient that is told of again', () => {
  it.each([
    [['Diagnostic-Code: x; gone', '', 'Final-Recipient: SAM@example.net', 'Diagnostic-Code: x; Gone'], 1],
    [['Diagnostic-Code: x; gone', '', 'Final-Recipient: sam@example.net', 'Diagnostic-Code: x; full'], 2],
    [['Diagnostic-Code: x; gone', '', 'Final-Recipient: sam@example.netg', 'Diagnostic-Code: x; one'], 2],
  ])('is left out where the same is said: %j', (report, count) =>
    expect(read(['Final-Recipient: sam@example.net', ...report]).recipients).toHaveLength(count),
  )
})
