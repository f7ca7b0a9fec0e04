import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support.js'

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', name))

async function explained(input: string | Uint8Array): Promise<unknown> {
  const { status, out, err } = await run(['explain', '--json'], { input })
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return JSON.parse(out)
}

const recipient = (...fields: readonly string[]): string =>
  ['Final-Recipient: rfc822; bob@example.net', ...fields, ''].join('\n')

/** A message with one part. */
const mail = (type: string, body: string, ...fields: readonly string[]): string =>
  [`From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: ${type}`, ...fields]
    .join('\n')
    .concat(`\n\n${body}\n\n--b--\n`)

describe('a report that was saved out of a message', () => {
  it.each(['', '\uFEFF', '\n\n', 'Reporting-MTA: dns; mx.example.org\nArrival-Date: today\n\n'])(
    'is read as one: %j',
    async (before) => {
      const report = recipient('Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 unknown')
      const expected = {
        origin: 'report',
        explanations: [{ given: '550 5.1.1 unknown', recipient: { finalRecipient: 'bob@example.net' } }],
      }
      expect(await explained(before + report)).toMatchObject(expected)
      expect(await explained((before + report).replaceAll('\n', '\r\n'))).toMatchObject(expected)
    },
  )

  it('is read in UTF-16 with a mark of the byte order, as Windows writes it', async () => {
    const text = `\uFEFF${recipient('Action: failed', 'Status: 5.1.1')}550 5.1.1 unknown\n`
    const littleEndian = Buffer.from(text, 'utf16le')
    const bigEndian = Buffer.from(littleEndian).swap16()
    for (const octets of [littleEndian, bigEndian])
      expect(await explained(octets)).toMatchObject({ origin: 'report', explanations: [{ status: '5.1.1' }] })
  })

  it('is read with the type of its part before it', async () => {
    const part = `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n${recipient('Status: 5.1.1')}`
    expect(await explained(part)).toMatchObject({ origin: 'report', reportingMta: 'mx.example.org' })
  })

  it('may be no more than a status', async () => {
    expect(await explained('Status: 5.1.1')).toMatchObject({
      origin: 'report',
      explanations: [{ given: '5.1.1' }],
    })
  })

  it('that names no recipient is a text as any other', async () => {
    const input = 'Reporting-MTA: dns; mx.example.org\nhost said: 550 5.1.1 No\n'
    expect(await explained(input)).toMatchObject({
      origin: 'text',
      explanations: [{ given: '550 5.1.1 No' }],
    })
  })

  it('is told from a text that begins with a word and a colon', async () => {
    expect(await explained('Error: 550 5.1.1 no such user\n')).toMatchObject({
      origin: 'text',
      explanations: [{ given: '550 5.1.1 no such user' }],
    })
  })
})

describe('what a report says that was done (RFC 3464 section 2.3.3)', () => {
  it.each([
    [
      ['Action: delayed', 'Status: 4.4.1'],
      'failed for now',
      'not needed',
      /^Delayed, and the server goes on: No answer/,
    ],
    [
      ['Action: delayed'],
      'failed for now',
      'not needed',
      /^Delayed, and the server goes on: the report has no code/,
    ],
    [
      ['Action: failed'],
      'failed for good',
      'unclear',
      /^Failed for good: the report has no code that says why\.$/,
    ],
    [['Action: Failed (x)'], 'failed for good', 'unclear', /^Failed for good/],
    [['Action: failed', 'Status: 5.1.1'], 'failed for good', 'pointless', /^Failed for good: Bad dest/],
    [
      ['Action: failed', 'Status: 4.4.1'],
      'failed for now',
      'worth it',
      /^Failed for now, and the server has given up: No answer/,
    ],
    [['Action: delivered'], 'success', 'not needed', /^Success: the message was delivered\.$/],
    [
      ['Action: delivered', 'Status: 2.1.5'],
      'success',
      'not needed',
      /^Success: the message was delivered\.$/,
    ],
    [['Action: relayed'], 'success', 'not needed', /^Success: .*handed on/],
    [['Action: expanded'], 'success', 'not needed', /^Success: .*several others/],
    [['Action: constructor', 'Status: 4.4.1'], 'failed for now', 'worth it', /^Failed for now: No answer/],
    [['Status: 4.4.1'], 'failed for now', 'worth it', /^Failed for now: No answer/],
  ])('%j', async (fields, outcome, retry, meaning) => {
    expect(await explained(recipient(...fields))).toMatchObject({
      explanations: [{ outcome, retry, meaning: expect.stringMatching(meaning), doubt: null }],
    })
  })

  it.each([
    [
      ['Action: delivered', 'Status: 5.1.1'],
      'success',
      'not needed',
      '5.1.1 contradicts the action delivered',
    ],
    [
      ['Action: delayed', 'Status: 5.1.1'],
      'failed for now',
      'not needed',
      '5.1.1 contradicts the action delayed',
    ],
    [
      ['Action: failed', 'Status: 2.1.5'],
      'failed for good',
      'unclear',
      '2.1.5 contradicts the action failed',
    ],
  ])('counts where the codes contradict it: %j', async (fields, outcome, retry, doubt) => {
    expect(await explained(recipient(...fields))).toMatchObject({
      explanations: [{ outcome, retry, doubt: expect.stringContaining(doubt) }],
    })
  })

  it('leaves nothing to look at where the message came through', async () => {
    expect(await explained(recipient('Action: relayed', 'Status: 5.1.1'))).toMatchObject({
      explanations: [{ lookAt: [] }],
    })
  })

  it('is printed, with how long the server goes on', async () => {
    const until = 'Will-Retry-Until: Tue, 16 Jan 2024 19:06:40 +0000'
    const { out } = await run(['explain'], { input: recipient('Action: delayed', 'Status: 4.4.1', until) })
    expect(out).toContain('\n  retried until Tue, 16 Jan 2024 19:06:40 +0000\n')
    expect(out).toContain('\n  send again    not needed, the server goes on until Tue, 16 Jan 2024')
    const input = recipient('Action: delayed', 'Status: 4.4.1')
    expect((await run(['explain'], { input })).out).toContain('not needed, the server goes on by itself\n')
    expect((await run(['explain'], { input: recipient('Action: relayed') })).out).toContain(
      '  send again    not needed\n',
    )
  })
})

describe('the codes of a report', () => {
  it.each([
    [
      '4.0.0',
      '550 5.1.1 x',
      'the status 4.0.0 of the report contradicts the reply that it quotes, 550 5.1.1,',
    ],
    [
      '5.1.1',
      '450 4.2.0 x',
      'the status 5.1.1 of the report contradicts the reply that it quotes, 450 4.2.0,',
    ],
    ['5.1.1', '450 later', '5.1.1 contradicts 450'],
    ['5.0.0', '550 #5.1.1 x', '5.1.1 does not stand where and as RFC 2034 section 4 has it'],
  ])('%s and %j contradict each other, which is told', async (status, reply, doubt) => {
    const input = recipient(`Status: ${status}`, `Diagnostic-Code: smtp; ${reply}`)
    expect(await explained(input)).toMatchObject({
      explanations: [{ doubt: expect.stringContaining(doubt) }],
    })
  })

  it.each([
    ['5.0.0', 'smtp; 550 5.1.1 x', '5.1.1'],
    ['5.1.1', 'smtp; 550 #5.1.1 x', '5.1.1'],
    ['5.1.1', 'smtp; 550 x', '5.1.1'],
    ['5.1.1', 'X-Postfix; unknown user', '5.1.1'],
    ['5.0.0', "smtp; 5.1.0 - Unknown address error 550-'no such user' (delivery attempts: 0)", '5.1.0'],
    ['5.1.1', 'smtp; 5.1.0 - Unknown address error', '5.1.1'],
    ['4.0.0', 'smtp; 5.1.0 - Unknown address error', '4.0.0'],
    ['none', 'smtp; <bob@example.net>: host mx said: 550 5.1.1 x', '5.1.1'],
    ['none', 'smtp; 5.1.0 - no such address', '5.1.0'],
    ['5.7.1', 'smtp; 571 5.7.1 spam', '5.7.1'],
  ])('%s and %j agree on %s', async (status, reply, code) => {
    const input = recipient(`Status: ${status}`, `Diagnostic-Code: ${reply}`)
    expect(await explained(input)).toMatchObject({ explanations: [{ status: code, doubt: null }] })
  })
})

describe('a report in a message', () => {
  const report = `Reporting-MTA: dns; mx.example.org\n\n${recipient('Status: 5.1.1')}`
  const inside = (depth: number, type: string): string =>
    depth === 0
      ? mail('message/delivery-status', report)
      : mail(
          type,
          inside(depth - 1, type)
            .replaceAll('=b', `=b${depth}`)
            .replaceAll('--b', `--b${depth}`),
        )

  it.each(['message/rfc822', 'message/global'])('is found three deep in %s, and no deeper', async (type) => {
    expect(await explained(inside(3, type))).toMatchObject({
      origin: 'report',
      explanations: [{ status: '5.1.1' }],
    })
    expect(await run(['explain'], { input: inside(4, type) })).toMatchObject({ status: 1, out: '' })
  })

  it.each([
    ['text/plain', 'Content-Disposition: attachment; filename=details.txt'],
    ['application/octet-stream', 'Content-Disposition: attachment; filename=ATT0001.dat'],
  ])('is found where it was attached as %s', async (type, ...fields) => {
    expect(await explained(mail(type, report, ...fields))).toMatchObject({
      origin: 'report',
      reportingMta: 'mx.example.org',
      explanations: [{ recipient: { finalRecipient: 'bob@example.net' }, status: '5.1.1' }],
    })
  })

  it('may be quoted-printable', async () => {
    const input = mail(
      'message/delivery-status',
      report.replace('bob@', 'b=C3=B6b=\n@'),
      'Content-Transfer-Encoding: quoted-printable',
    )
    expect(await explained(input)).toMatchObject({
      explanations: [{ recipient: { finalRecipient: 'böb@example.net' } }],
    })
  })

  it('may be in ISO 8859-1, in the message or alone', async () => {
    const own = report.replace('bob', 'böb')
    for (const input of [own, mail('message/delivery-status', own)])
      expect(await explained(Buffer.from(input, 'latin1'))).toMatchObject({
        explanations: [{ recipient: { finalRecipient: 'böb@example.net' } }],
      })
  })

  it('is read behind a mark of the order of octets', async () => {
    const input = mail('message/delivery-status', report).replace('From: a@example.org\n', '')
    expect(await explained(`\uFEFF${input}`)).toMatchObject({
      origin: 'report',
    })
  })

  it('may be cut off', async () => {
    const input = mail('message/delivery-status', report)
    expect(await explained(input.slice(0, input.indexOf('5.1.1') + 5))).toMatchObject({
      explanations: [{ status: '5.1.1' }],
    })
  })

  it('may be one of several, each with its server', async () => {
    const other = recipient('Status: 5.7.1').replace('bob', 'eve')
    const both = (first: string): string =>
      mail(
        'message/delivery-status',
        `${first}\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; b.example.org\n\n${other}`,
      )
    expect(await explained(both(report))).toMatchObject({
      reportingMta: 'mx.example.org',
      explanations: [
        { recipient: { reportingMta: 'mx.example.org' } },
        { recipient: { reportingMta: 'b.example.org' } },
      ],
    })
    const { out } = await run(['explain'], { input: both(report) })
    expect(out).toMatch(/^Report of mx\.example\.org and b\.example\.org on 2 recipients\n/)
    expect(out).toContain('\n  reported by   b.example.org\n')
    expect(await explained(both(recipient('Status: 5.1.1')))).toMatchObject({ reportingMta: 'b.example.org' })
    expect((await run(['explain'], { input: report })).out).not.toContain('reported by')
  })

  it('may be in any message of a mailbox', async () => {
    const line = 'From MAILER-DAEMON Thu Jan 11 19:06:40 2024\n'
    const mailbox = [fixture('postfix.eml'), fixture('exim.eml')]
      .map((one) => `${line}${one.toString()}\n`)
      .join('')
    const address = (finalRecipient: string) => ({ recipient: { finalRecipient } })
    expect(await explained(mailbox)).toMatchObject({
      origin: 'report',
      explanations: [address('bob@example.net'), address('carol@example.net'), address('dave@example.net')],
    })
  })
})

describe('a bounce without a report', () => {
  it('is read where it was forwarded inside a message', async () => {
    const input = mail('message/rfc822', fixture('qmail.eml').toString())
    expect(await explained(input)).toMatchObject({
      origin: 'text',
      explanations: [{ status: '5.2.1' }, { status: '5.1.1' }],
    })
  })

  it('counts more than what is inside it', async () => {
    const text = mail('text/plain', 'host said: 550 5.1.1 No')
    const inner = `\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nhost said: 550 5.7.1 fake\n\n--b--\n`
    expect(await explained(text.replace('\n--b--\n', inner))).toMatchObject({
      explanations: [{ given: '550 5.1.1 No' }],
    })
  })
})

describe('more than anybody reads', () => {
  const lines = (line: string): string =>
    Array.from({ length: 1003 }, (_, index) => `${line}550 5.1.1 user${index}\n`).join('')

  it.each([
    ['text', lines('host said: ')],
    ['replies', lines('')],
    [
      'report',
      Array.from({ length: 1003 }, (_, index) =>
        recipient('Status: 5.1.1').replace('bob', `bob${index}`),
      ).join('\n'),
    ],
  ])('is cut, which is said: %s', async (origin, input) => {
    const found = await explained(input)
    expect(found).toMatchObject({ origin, leftOut: 3 })
    expect(found).toHaveProperty('explanations.length', 1000)
    expect((await run(['explain'], { input })).out).toMatch(/\n3 more are left out here; [^\n]+\n$/)
  })

  it('begins far above what a bounce has', async () => {
    const input = lines('host said: ').split('\n').slice(0, 40).join('\n')
    expect(await explained(input)).toHaveProperty('explanations.length', 40)
    expect(await explained(input)).toMatchObject({ leftOut: 0, notFound: [] })
  })
})

describe('what is no text', () => {
  it('has nothing to explain', async () => {
    for (const input of [Buffer.alloc(1000), Buffer.from([0xff, 0xfe, 0, 0x80, 10, 0]), Buffer.alloc(0)])
      expect(await run(['explain'], { input })).toMatchObject({ status: 1, out: '' })
  })
})
