import { describe, expect, it } from 'vitest'
import { deliveryOf } from '../../src/classify/line-sink.js'
import { run } from '../support.js'

const postfix =
  'Nov 22 10:00:05 mx postfix/smtp[42]: 4B2F1A2C3D: to=<bob@example.net>, orig_to=<b@example.org>, relay=mx.example.net[192.0.2.25]:25, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.25] said: 550 5.1.1 <bob@example.net>: User unknown)'
const exim =
  '2024-11-22 10:00:08 1dMwMJ-0005jM-Eq ** carol@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<carol@example.net>: 552 mailbox full'

async function rows(input: string, ...words: readonly string[]): Promise<readonly unknown[]> {
  const { out } = await run(['classify', ...words], { input })
  return out
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
}

describe('recipient, queue id and relay', () => {
  it.each([
    ['Postfix', postfix, 'bob@example.net', '4B2F1A2C3D', 'mx.example.net'],
    ['Exim', exim, 'carol@example.net', '1dMwMJ-0005jM-Eq', 'mx.example.net'],
    [
      'Sendmail',
      'Nov 22 10:00:09 mx sendmail[8]: 2AM8XYZ123: to=<d@example.net>, relay=mx.example.net. [192.0.2.25], dsn=4.2.2',
      'd@example.net',
      '2AM8XYZ123',
      'mx.example.net',
    ],
    [
      'OpenSMTPD',
      'Nov 22 10:00:11 mx smtpd[77]: 5c3b mta delivery to=<e@example.net> relay="192.0.2.25 (mx.example.net)" stat="550 No"',
      'e@example.net',
      null,
      '192.0.2.25',
    ],
    [
      'a refusal of Postfix’s own',
      'Nov 22 10:00:06 mx postfix/smtpd[4]: NOQUEUE: reject: RCPT from x[192.0.2.7]: 450 4.7.25 No; from=<a@example.com> to=<b@example.org> proto=ESMTP',
      'b@example.org',
      'NOQUEUE',
      null,
    ],
    ['a line of something else', 'hello to you', null, null, null],
    [
      'a delivery that no host was found for',
      'x y[1]: 4B2F1A2C3D: to=<b@example.org>, relay=none, dsn=4.4.1',
      'b@example.org',
      '4B2F1A2C3D',
      null,
    ],
  ])('are read from a line of %s', (_, line, recipient, queueId, relay) => {
    expect(deliveryOf(line)).toEqual({ recipient, queueId, relay })
  })

  it('follow the number, and the reason of a failure stands at the end', async () => {
    const [row] = await rows(`${exim}\n`, '--details')
    expect(row).toMatchObject({
      line: 1,
      queueId: '1dMwMJ-0005jM-Eq',
      basic: 552,
      concerns: 'mailbox',
      suppress: 'no',
      likely: 'X.2.2',
    })
    expect(Object.keys(row ?? {}).slice(0, 4)).toEqual(['line', 'recipient', 'queueId', 'relay'])
  })

  it('come without a reason where the delivery succeeded', async () => {
    const [row] = await rows(
      'a b[1]: 4B2F1A2C3D: to=<b@example.org>, relay=mx[1], dsn=2.0.0, status=sent (250 2.0.0 Ok)\n',
      '--details',
    )
    expect(row).toMatchObject({ outcome: 'success', concerns: null, suppress: null, likely: null })
  })

  it('are null in a line without a code, which is written with --all alone', async () => {
    expect(await rows('nothing\n', '--details')).toEqual([])
    expect(await rows('nothing\n', '--details', '--all')).toEqual([
      expect.objectContaining({ line: 1, recipient: null, basic: null, concerns: null }),
    ])
  })
})

describe('arrays of JSON', () => {
  const event = JSON.stringify({
    a: { list: [{ reply: '550 5.1.1 No' }, { other: 1 }, { reply: '452 4.2.2 Full' }, 7] },
    reply: '250 2.0.0 Ok',
  })

  it('give a line for each element', async () => {
    const found = await rows(`${event}\n`, '--all', '--field', 'a.list.reply')
    expect(found.map((row) => Object(row).status)).toEqual(['5.1.1', null, '4.2.2', null])
  })

  it('are reached by the number of an element', async () => {
    expect(await rows(`${event}\n`, '--field', 'a.list.2.reply')).toMatchObject([{ status: '4.2.2' }])
    expect(await rows(`${event}\n`, '--field', 'a.list.9.reply')).toEqual([])
  })

  it('leave fields outside of them for the elements that have none of their own', async () => {
    const found = await rows(`${event}\n`, '--field', 'a.list.reply', '--field', 'reply')
    expect(found.map((row) => Object(row).status)).toEqual(['5.1.1', '2.0.0', '4.2.2', '2.0.0'])
  })

  it('that are not whole make the line one of text', async () => {
    expect(await rows('{"a":{"list":[{"reply":"550 5.1.1 No"}\n', '--field', 'a.list.reply')).toMatchObject([
      { status: '5.1.1' },
    ])
  })
})

describe('events of providers', () => {
  const ses = JSON.stringify({
    notificationType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bouncedRecipients: [
        {
          emailAddress: 'a@example.com',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
        {
          emailAddress: 'b@example.com',
          action: 'failed',
          status: '5.2.2',
          diagnosticCode: 'smtp; 552 5.2.2 mailbox full',
        },
      ],
    },
  })

  it('give a line for each recipient', async () => {
    expect(await rows(`${ses}\n`, '--preset', 'ses')).toMatchObject([
      { line: 1, recipient: 'a@example.com', status: '5.1.1', concerns: 'address', suppress: 'yes' },
      { line: 1, recipient: 'b@example.com', status: '5.2.2', concerns: 'mailbox', suppress: 'no' },
    ])
  })

  it('are read inside what SNS sends, and in a list', async () => {
    const sns = JSON.stringify({ Type: 'Notification', Message: ses })
    expect(await rows(`${sns}\n[${ses},${ses}]\n`, '--preset', 'ses')).toHaveLength(6)
  })

  it('of another form give nothing', async () => {
    expect(await rows(`${ses}\n`, '--preset', 'mandrill')).toEqual([])
  })

  it('are those of the forms that can be read', async () => {
    const { presets } = await import('../../src/classify/detailed-lines.js')
    const { out } = await run(['classify', '--help'], { columns: 500 })
    const [, choices = ''] = /--preset .*\(choices: (.*)\)/.exec(out) ?? []
    expect(choices.split(', ')).toEqual(presets.map((preset) => `"${preset}"`))
  })
})

describe('--mail-only', () => {
  const sshd = 'Nov 22 10:00:06 mx sshd[1]: error: 5.1.1 something'

  it.each([
    [sshd, 0],
    ['2024-11-22T10:00:05.123456+01:00 mx kernel: 5.1.1 something', 0],
    [postfix, 1],
    [exim, 1],
    ['550 5.1.1 a reply alone', 1],
    ['<22>Nov 22 10:00:06 mx sm-mta[1]: x: 550 5.1.1 No', 1],
  ])('reads of %j %i lines', async (line, count) => {
    expect(await rows(`${line}\n`, '--mail-only')).toHaveLength(count)
  })

  it('is no rule unless it is asked for', async () => {
    expect(await rows(`${sshd}\n`)).toHaveLength(1)
  })
})
