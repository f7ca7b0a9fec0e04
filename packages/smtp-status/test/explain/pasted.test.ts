import { findCodes } from '@smtp-status/bounces/finder'
import { describe, expect, it } from 'vitest'
import { asPasted } from '../../src/explain/pasted.js'
import { run } from '../support.js'

interface Explained {
  readonly given: string
  readonly basic: number | null
  readonly status: string | null
  readonly outcome: string
}

async function explained(words: readonly string[], input?: string): Promise<readonly Explained[]> {
  const { out } = await run(['explain', '--json', ...words], input === undefined ? {} : { input })
  return out === '' ? [] : JSON.parse(out).explanations
}

const codesOf = (all: readonly Explained[]): readonly string[] =>
  all.map(({ basic, status }) => [basic ?? [], status ?? []].flat().join(' '))

describe('a reply that was copied with what stood around it', () => {
  it.each([
    ['550 5.1.1 No such user\r\n', '550 5.1.1'],
    ['550-5.1.1 No such\r\n550 5.1.1 user\r\n', '550 5.1.1'],
    ['"550 5.1.1 No such user"', '550 5.1.1'],
    ["'550 No such user'", '550'],
    ['\u201C550 5.1.1 No such user\u201D', '550 5.1.1'],
    ['\u201E550 Unbekannt\u201C', '550'],
    ['\u00AB550 5.1.1 No\u00BB', '550 5.1.1'],
    ['`550 No such user`', '550'],
    ['> 550 5.1.1 No such user', '550 5.1.1'],
    ['> > 550 No such user', '550'],
    ['> 550-5.1.1 No such\n> 550 5.1.1 user', '550 5.1.1'],
    ['- 550 No such user', '550'],
    ['\u2022 550 5.1.1 No such user', '550 5.1.1'],
    ['```\n550 5.1.1 No such user\n```', '550 5.1.1'],
    ['```text\r\n550 No such user\r\n```\r\n', '550'],
    ['550-5.1.1 No such\\r\\n550 5.1.1 user\\r\\n', '550 5.1.1'],
    ['"550-5.1.1 No such\\n550 5.1.1 user"', '550 5.1.1'],
    ['550\u00A05.1.1 No such user', '550 5.1.1'],
    ['550\u20135.1.1 No such user', '550 5.1.1'],
    ['\uFEFF550 5.1.1 No such user', '550 5.1.1'],
    ['SMTP error from remote mail server after RCPT TO:<bob@example.net>: 550 No', '550'],
    ['SMTP error from remote mail server after RCPT TO:<bob@example.net>:\n550-No\n550 such user', '550'],
    ["Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'", '550 5.1.1'],
    ["Remote Server returned '550 No such user'", '550'],
    ['status=bounced (host mx.example.net[192.0.2.25] said: 550 No (in reply to RCPT TO command))', '550'],
    ['554 5.7.1 Spam (in reply to end of DATA command)', '554 5.7.1'],
    ['The server responded with "550 No such user".', '550'],
    ["smtplib.SMTPRecipientsRefused: {'bob@example.net': (550, b'No such user')}", '550'],
    ['Out: 550 5.1.1 No such user', '550 5.1.1'],
    ['<** 550 No such user', '550'],
    ['#5.0.0 smtp; 550 5.7.23: SPF fail', '550 5.7.23'],
    ['550: 5.2.2 <bob@example.net>... Full', '550 5.2.2'],
    ['Out: 250 2.1.0 Ok', '250 2.1.0'],
  ])('is explained as an argument and on standard input: %j', async (text, codes) => {
    expect(codesOf(await explained(['--', text]))).toEqual([codes])
    expect(codesOf(await explained([], text))).toEqual([codes])
  })

  it('keeps the lines that it was wrapped over', () => {
    expect(asPasted('> 550-5.1.1 No\n>     such user')).toBe('550-5.1.1 No\n    such user')
    expect(asPasted('    550 No\n      such user')).toBe('    550 No\n      such user')
  })

  it.each(['>>> RCPT TO:<bob@example.net>', 'C:\\new\\550', '"a quotation"', 'a - b', '* a point'])(
    'is none in %j, which stays as it is',
    (text) => {
      expect(asPasted(text)).toBe(text)
      expect(findCodes(text)).toBeNull()
    },
  )
})

describe('a refusal behind the first line of a greeting', () => {
  it.each([
    [['220-mx.example.org', '521 5.3.2 No mail here'], 521, '5.3.2'],
    [['220-mx.example.org ESMTP', '421 Try later'], 421, null],
    [['220-mx.example.org', '521', '5.3.2', 'No'], 521, '5.3.2'],
    [['220-mx.example.org 421 4.2.1 Refused'], 421, '4.2.1'],
    [['220-mx.example.org\r\n521 5.3.2 No'], 521, '5.3.2'],
  ])('is what counts in %j', async (words, basic, status) => {
    const expected = [{ basic, status, outcome: expect.stringContaining('failed') }]
    expect(await explained(words)).toMatchObject(expected)
    expect(await explained([], `${words.join(words.length > 2 ? ' ' : '\n')}\n`)).toMatchObject(expected)
  })

  it('is a reply of its own behind a greeting that has ended', async () => {
    expect(await explained(['220 hi', '550 no'])).toMatchObject([
      { given: '220 hi', outcome: 'success' },
      { given: '550 no', outcome: 'failed for good' },
    ])
  })
})

describe('an argument', () => {
  it('may be an event, a report or a message, copied as a whole', async () => {
    const event = '{"event":"bounce","sg_event_id":"e1","email":"bob@example.net","reason":"550 5.1.1 No"}'
    const report = 'Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.1.1\n'
    const message = `From: MAILER-DAEMON@mx.example.org\nSubject: failure\n\n<bob@example.net>: host mx said: 550 5.1.1 No\n`
    for (const word of [event, report, message])
      expect(await explained([word])).toMatchObject([
        { status: '5.1.1', outcome: 'failed for good', recipient: { finalRecipient: 'bob@example.net' } },
      ])
    const { status, err } = await run(['explain', '{"a":1}'])
    expect(status).toBe(1)
    expect(err).toContain('not read: line 1: an object of JSON that is no known event')
  })

  it('may be longer than the name of a file can be', async () => {
    expect(codesOf(await explained([`550 5.1.1 ${'no '.repeat(3000)}`]))).toEqual(['550 5.1.1'])
  })

  it('goes on with the reply before it, as its hyphen says', async () => {
    expect(await explained(['550-5.1.1 No such', '550 5.1.1 user'])).toMatchObject([
      { given: '550-5.1.1 No such\n550 5.1.1 user', basic: 550, status: '5.1.1' },
    ])
  })
})
