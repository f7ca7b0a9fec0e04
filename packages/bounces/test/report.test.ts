import { describe, expect, it } from 'vitest'
import { readBounce } from '../src/index.js'
import { readLines, recipientsIn } from './read.js'

const header = (boundary = 'b1'): readonly string[] => [
  'From: MAILER-DAEMON@mail.example.org',
  'To: jo@example.org',
  'Subject: Undelivered Mail Returned to Sender',
  `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
  '',
]

const part = (type: string, ...lines: readonly string[]): readonly string[] => [
  '--b1',
  `Content-Type: ${type}`,
  '',
  ...lines,
  '',
]

const group = (...lines: readonly string[]): readonly string[] => [
  'Reporting-MTA: dns; mail.example.org',
  '',
  'Final-Recipient: rfc822; sam@example.net',
  'Action: failed',
  ...lines,
]

const report = (...lines: readonly string[]): readonly string[] =>
  part('message/delivery-status', ...group(...lines))

describe('a report of delivery', () => {
  it('names whom, what was done, the reply, and who says so', async () => {
    const bounce = await readLines(
      ...header(),
      ...report(
        'Status: 5.0.0',
        'Remote-MTA: dns; mx.example.net',
        'Diagnostic-Code: smtp; 550-5.1.1 No',
        '  550 5.1.1 such user',
      ),
      '--b1--',
    )
    expect(bounce).toMatchObject({ kind: 'bounce', form: 'rfc3464', unread: [] })
    expect(bounce.recipients).toHaveLength(1)
    expect(bounce.recipients[0]).toMatchObject({
      finalRecipient: 'sam@example.net',
      originalRecipient: null,
      action: 'failed',
      basic: 550,
      status: '5.1.1',
      reportedStatus: '5.0.0',
      reportingHost: 'mail.example.org',
      remoteHost: 'mx.example.net',
      diagnosticType: 'smtp',
      confidence: 'report',
      places: [{ part: 'report', line: 3 }],
    })
    expect(bounce.recipients[0]?.reply?.lines.map(({ text }) => text)).toEqual(['No', 'such user'])
  })

  it.each([
    [
      'x-postfix; host mx.example.net[192.0.2.4] said: 554 5.6.0 Spam (in reply to end of DATA command)',
      '554 5.6.0',
    ],
    ['X-Unix; 75', '4.3.0'],
    ['x-unix; 550 5.1.1 No mailbox', '550 5.1.1'],
    ['dns; example.net: 404 not found', '4.3.0'],
    ['smtp; 220-mx.example.net 421 4.2.1 Later', '421 4.2.1'],
    ['smtp; 554 4.4.7 Expired.<421 4.4.2 Timed out>', '421 4.4.2'],
    ["smtp; 5.1.0 - Unknown address error 550-'5.7.1 Denied'", '550 5.7.1'],
  ])('has the reply of a Diagnostic-Code of any type: %s', async (diagnostic, codes) => {
    const bounce = await readLines(...header(), ...report('Status: 4.3.0', `Diagnostic-Code: ${diagnostic}`))
    expect(recipientsIn(bounce)).toEqual([`sam@example.net failed ${codes}`])
  })

  it('has the reply that IronPort adds', async () => {
    const bounce = await readLines(
      ...header(),
      ...report(
        'Status: 5.0.0',
        'X-Supplementary-Info: <mx.example.net #5.0.0 smtp;',
        ' 550 5.4.1 Access denied>',
      ),
    )
    expect(recipientsIn(bounce)).toEqual(['sam@example.net failed 550 5.4.1'])
    expect(bounce.recipients[0]?.text).toBe('550 5.4.1 Access denied')
  })

  it('takes the reply from the text beside it where it has none', async () => {
    const bounce = await readLines(
      ...header(),
      ...part(
        'text/plain',
        'sam@example.net: 550 5.7.26 Not authenticated',
        'sue@example.net: 421 4.7.0 Later',
      ),
      ...report(
        'Status: 5.0.0',
        '',
        'Final-Recipient: rfc822; sue@example.net',
        'Action: failed',
        'Status: 4.0.0',
      ),
    )
    expect(recipientsIn(bounce)).toEqual([
      'sam@example.net failed 550 5.7.26',
      'sue@example.net failed 421 4.7.0',
    ])
  })

  it('is read where its boundary does not occur', async () => {
    const bounce = await readLines(
      ...header('another'),
      ...report('Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 No'),
    )
    expect(recipientsIn(bounce)).toEqual(['sam@example.net failed 550 5.1.1'])
  })

  it('is read alone, quoted, and among other lines', async () => {
    const fields = group('Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 No')
    const expected = ['sam@example.net failed 550 5.1.1']
    expect(recipientsIn(await readLines(...fields))).toEqual(expected)
    expect(recipientsIn(await readLines('Look:', ...fields.map((line) => `> ${line}`)))).toEqual(expected)
    const forwarded = [
      'From: jo@example.org',
      'Subject: Fwd',
      '',
      'See below',
      ...fields.map((line) => `> ${line}`),
    ]
    expect(recipientsIn(await readLines(...forwarded))).toEqual(expected)
  })

  it('is read in a message that was forwarded as a whole', async () => {
    const bounce = await readLines(
      'From: jo@example.org',
      'Subject: Fwd: Undelivered',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: text/plain',
      '',
      'What is this?',
      '--outer',
      'Content-Type: message/rfc822',
      '',
      ...header(),
      ...report('Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 No'),
      '--b1--',
      '--outer--',
    )
    expect(recipientsIn(bounce)).toEqual(['sam@example.net failed 550 5.1.1'])
  })

  it('tells of addresses without brackets, types and routes, beyond ASCII, and out of commands', async () => {
    const named = async (field: string): Promise<unknown> => {
      const bounce = await readLines(
        'Reporting-MTA: dns; x.example',
        '',
        field,
        'Action: failed',
        'Status: 5.1.1',
      )
      return bounce.recipients[0]?.finalRecipient
    }
    expect(await named('Final-Recipient: RFC822; <carol@example.com>')).toBe('carol@example.com')
    expect(await named('Final-Recipient: rfc822;@a.example,@b.example:carol@example.com')).toBe(
      'carol@example.com',
    )
    expect(await named('Final-Recipient: utf-8; m\\x{FC}ller@example.com')).toBe('müller@example.com')
    expect(await named('Final-Recipient: rfc822;|/usr/bin/filter carol@example.com /tmp/x')).toBe(
      'carol@example.com',
    )
    expect(await named('Final-Recipient: rfc822; "carol smith"@example.com')).toBe(
      '"carol smith"@example.com',
    )
    expect(await named('Final-Recipient: x-unix; carol')).toBe('carol')
  })

  it('names the address to which the message was sent where that is another', async () => {
    const bounce = await readLines(
      ...header(),
      ...report('Original-Recipient: rfc822;list@example.net', 'Status: 5.2.2'),
    )
    expect(bounce.recipients[0]).toMatchObject({
      finalRecipient: 'sam@example.net',
      originalRecipient: 'list@example.net',
    })
  })

  it('is a delay, or a confirmation, by its actions', async () => {
    const kindWith = async (action: string): Promise<string> =>
      (
        await readBounce(
          `Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@example.org\nAction: ${action}\nStatus: 2.1.9`,
        )
      ).kind
    expect(await kindWith('delayed')).toBe('delay')
    expect(await kindWith('relayed (to mx)')).toBe('delivered')
    expect(await kindWith('failed')).toBe('bounce')
  })

  it('gives one recipient once', async () => {
    const same = group('Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 No')
    const bounce = await readLines(
      ...header(),
      ...part('text/plain', ...same),
      ...part('message/delivery-status', ...same),
    )
    expect(recipientsIn(bounce)).toEqual(['sam@example.net failed 550 5.1.1'])
  })
})

describe('a report of thousands of recipients', () => {
  const numbers = Array.from({ length: 2000 }, (_, index) => index)

  it('gives each the reply that the text has for it', () => {
    const text = numbers.map((at) => `<u${at}@example.net>: host mx said: 550 5.1.1 No ${at}`)
    const groups = numbers.map(
      (at) => `Final-Recipient: rfc822; u${at}@example.net\nAction: failed\nStatus: 5.0.0\n`,
    )
    const lines = [...header(), ...part('text/plain', ...text), ...part('message/delivery-status', ...groups)]
    const { recipients } = readBounce(lines.join('\n'))
    expect(recipients.map(({ status, reply }) => [status, reply?.lines[0]?.text])).toEqual(
      numbers.map((at) => ['5.1.1', `No ${at}`]),
    )
  })

  it('reads what is said a thousand times of the same address once', () => {
    const text = numbers.map(() => '<sam@example.net>: host mx said: 550 5.1.1 No such user')
    const groups = numbers.map(
      () => 'Final-Recipient: rfc822; sam@example.net\nAction: failed\nStatus: 5.0.0\n',
    )
    const lines = [...header(), ...part('text/plain', ...text), ...part('message/delivery-status', ...groups)]
    expect(recipientsIn(readLines(...lines))).toEqual(['sam@example.net failed 550 5.1.1'])
  })
})
