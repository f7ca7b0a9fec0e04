import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Setting } from '../support.js'
import { run } from '../support.js'

const fixtures = join(import.meta.dirname, 'fixtures')
const fixture = (name: string): Uint8Array => readFileSync(join(fixtures, name))

async function explained(words: readonly string[], setting: Setting = {}): Promise<unknown> {
  const { status, out, err } = await run(['explain', '--json', ...words], setting)
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return JSON.parse(out)
}

const inMail = async (name: string): Promise<unknown> => explained([], { input: fixture(name) })

describe('smtp-status explain, of words', () => {
  it.each([
    [['550 5.7.26 No'], ['550 5.7.26 No']],
    [['550', '5.7.26', 'No', 'entry'], ['550 5.7.26 No entry']],
    [
      ['5.7.26', 'X.1.1', '550'],
      ['5.7.26', 'X.1.1', '550'],
    ],
    [
      ['550', '450', '4.2.0'],
      ['550', '450 4.2.0'],
    ],
    [['550', '5.1.1 No'], ['550 5.1.1 No']],
    [['host said: 550 5.1.1 No'], ['host said: 550 5.1.1 No']],
    [
      ['550', '5.1.1,', '552'],
      ['550 5.1.1', '552'],
    ],
    [
      ['550,', '5.1.1;', 'x.1.1'],
      ['550 5.1.1', 'x.1.1'],
    ],
    [['571', '5.7.1', 'spam'], ['571 5.7.1 spam']],
    [['5.7.26: foo'], ['5.7.26: foo']],
    [['5.1.1, no such user'], ['5.1.1, no such user']],
    [['5.1.1-foo'], ['5.1.1-foo']],
    [['550 5.1.1.1 No'], ['550 5.1.1.1 No']],
  ])('%j explains %j', async (words, given) => {
    expect(await explained(words)).toMatchObject({
      origin: 'arguments',
      reportingMta: null,
      explanations: given.map((one) => ({ given: one, recipient: null })),
    })
  })

  it('writes JSON that does nothing to a terminal, whatever was said', async () => {
    const said = '550 5.1.1 \u009b2J\u202eno'
    const { out } = await run(['explain', '--json', said])
    expect(out).toMatch(/^[\n\p{L}\p{N}\p{P}\p{S} ]*$/u)
    expect(JSON.parse(out)).toMatchObject({ explanations: [{ given: said }] })
  })

  it.each(['5.7.26: foo', '5.7.26, foo', '5.7.26-foo', '(#5.7.26)', '5.7.26.'])(
    'reads the code of %j',
    async (word) => {
      expect(await explained([word])).toMatchObject({
        explanations: [{ basic: null, status: '5.7.26', confidence: 'registered', doubt: null }],
      })
    },
  )

  it('tells what a reply means, with descriptions', async () => {
    expect(await explained(['550 5.7.26 No'])).toMatchObject({
      explanations: [
        {
          basic: 550,
          status: '5.7.26',
          confidence: 'registered',
          outcome: 'failed for good',
          retry: 'pointless',
          class: { code: '5.XXX.YYY', summary: 'Permanent Failure' },
          subject: { code: 'X.7.YYY', description: expect.any(String) },
          enumerated: { code: 'X.7.26', description: expect.stringContaining('checks') },
          basicMeaning: { code: 550, document: 'rfc5321' },
          doubt: null,
        },
      ],
    })
  })

  it('finds the code within other words', async () => {
    expect(await explained(['host said: 450 4.2.2 Full'])).toMatchObject({
      explanations: [{ basic: 450, status: '4.2.2', outcome: 'failed for now' }],
    })
  })

  it('prints the reply, what it means, whether to send again and where to look', async () => {
    const { out, status } = await run(['explain', '550 5.1.1 No such user'])
    expect(status).toBe(0)
    expect(out.split('\n').slice(0, 3)).toEqual([
      '550 5.1.1 No such user',
      'Failed for good: Bad destination mailbox address.',
      '  send again    pointless',
    ])
    for (const label of [
      'look at',
      'confidence',
      'code',
      'description',
      'reference',
      'subject',
      'class',
      'basic code',
    ])
      expect(out).toMatch(new RegExp(`^  ${label} +\\S`, 'm'))
  })

  it('says which code stands in for one that is not registered', async () => {
    expect((await run(['explain', '5.7.999'])).out).toMatch(/code +X\.7\.0 .*; stands in for 5\.7\.999/)
  })

  it.each(['hello', '5.01.1', '5.1.1.1', '5.1.1x', '5.1', 'version 7.2.1'])(
    'says how to ask, with 1, where there is no code: %j',
    async (word) => {
      const { status, out, err } = await run(['explain', word])
      expect({ status, out }).toEqual({ status: 1, out: '' })
      expect(err).toContain(`there is no status code in "${word}"`)
      expect(err).toContain("smtp-status explain '550 5.1.1 No such user'")
    },
  )

  it('explains the rest where there is no code in one of several, with 1', async () => {
    const { status, out, err } = await run(['explain', '--json', 'hello', '550'])
    expect(status).toBe(1)
    expect(err).toContain('"hello"')
    expect(JSON.parse(out)).toMatchObject({ explanations: [{ given: '550' }], notFound: ['hello'] })
  })

  it.each([
    // The code is what it seems, and yet a client that keeps to RFC 2034 section 4 reads none.
    ['550 5.1.1: no such user', 550, '5.1.1'],
    ['450 4.7.0, later', 450, '4.7.0'],
    ['550 #5.1.0 Address rejected.', 550, '5.1.0'],
    ['550 sorry, no mailbox here by that name. (#5.1.1)', 550, '5.1.1'],
  ])('reads %j as it is meant, with a doubt', async (reply, basic, status) => {
    const doubt = `${status} does not stand where and as RFC 2034 section 4 has it`
    expect(await explained([reply])).toMatchObject({ explanations: [{ basic, status, doubt }] })
  })

  it('says what a basic code alone stands for, unless it stands for another', async () => {
    const meaningOf = async (...words: readonly string[]): Promise<string> =>
      (await run(['explain', ...words])).out.split('\n')[1] ?? ''
    expect(await meaningOf('552')).toBe('Failed for good: The storage allotted to the recipient is exceeded.')
    expect(await meaningOf('452', 'x')).toBe('Failed for now: The server is short of storage for now.')
    expect(await meaningOf('552', 'Too many recipients')).toBe('Failed for now: too many recipients.')
    expect(await meaningOf('354')).toBe('Go on: the message itself is to follow.')
    expect(await meaningOf('557')).toBe('Failed for good: a matter of the mail system, and no more is known.')
  })

  it('prints the doubt', async () => {
    const { out } = await run(['explain', '550 4.2.2 Full'])
    expect(out).toMatch(/\n {2}doubt {9}4\.2\.2 contradicts 550, and the basic code counts/)
  })

  it('reads a basic code that no document defines beside an enhanced one', async () => {
    expect(await explained(['571 5.7.1 Message contains spam'])).toMatchObject({
      explanations: [{ basic: 571, status: '5.7.1', outcome: 'failed for good' }],
    })
  })

  it('takes a tab for a space, in a word, a text and a message', async () => {
    const reply = '550\t5.1.1 no such user'
    const expected = { explanations: [{ given: '550 5.1.1 no such user', basic: 550, status: '5.1.1' }] }
    expect(await explained([reply])).toMatchObject(expected)
    expect(await explained([], { input: reply })).toMatchObject(expected)
    expect(await explained([], { input: `bob said:\t${reply}\n` })).toMatchObject(expected)
    expect(await explained([], { input: `Subject: failure\n\n${reply}\n` })).toMatchObject(expected)
  })

  it('explains each of the replies in one word', async () => {
    expect(await explained(['550-5.1.1 a\n550 5.1.1 b\n450 4.2.0 c'])).toMatchObject({
      explanations: [{ given: '550-5.1.1 a\n550 5.1.1 b' }, { given: '450 4.2.0 c' }],
    })
    expect(await explained(['a said: 550 5.1.1 a\nb said: 450 4.2.0 b'])).toMatchObject({
      explanations: [{ given: '550 5.1.1 a' }, { given: '450 4.2.0 b' }],
    })
  })

  it('says how to ask where there is nothing at all, or too much', async () => {
    expect((await run(['explain'])).err).toContain("smtp-status explain '550 5.1.1 No such user'")
    expect((await run(['explain', '--file', 'x', '550'])).err).toContain('give one of them')
  })
})

describe('smtp-status explain, of a report of delivery', () => {
  it('explains each recipient of one by Postfix, and not the report inside the message that is returned', async () => {
    expect(await inMail('postfix.eml')).toMatchObject({
      origin: 'report',
      reportingMta: 'mx.example.org',
      explanations: [
        {
          given: '550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown',
          recipient: { finalRecipient: 'bob@example.net', action: 'failed', remoteMta: 'mail.example.net' },
          basic: 550,
          status: '5.1.1',
        },
        {
          recipient: {
            finalRecipient: 'carol@example.net',
            action: 'delayed',
            willRetryUntil: expect.stringContaining('16 Jan'),
          },
          basic: null,
          status: '4.4.1',
          outcome: 'failed for now',
          retry: 'not needed',
        },
      ],
    })
  })

  it('prefers the reply to a status that says nothing, as in one by Exim', async () => {
    expect(await inMail('exim.eml')).toMatchObject({
      explanations: [{ recipient: { status: '5.0.0' }, basic: 550, status: '5.7.26', doubt: null }],
    })
  })

  it('reads one with addresses beyond ASCII (RFC 6533)', async () => {
    expect(await inMail('eai.eml')).toMatchObject({
      origin: 'report',
      explanations: [{ recipient: { finalRecipient: 'jürgen@例え.example' }, status: '5.6.7' }],
    })
  })

  it('finds one in a message that was forwarded', async () => {
    expect(await inMail('forwarded.eml')).toMatchObject({
      origin: 'report',
      explanations: [{ recipient: { finalRecipient: 'gina@example.net' }, status: '5.2.2' }],
    })
  })

  it('says that there is none, and explains what stands in the text with less confidence', async () => {
    expect(await inMail('qmail.eml')).toMatchObject({
      origin: 'text',
      explanations: [
        { given: '550 5.2.1 Mailbox disabled', basic: 550, status: '5.2.1' },
        { given: 'Sorry, no mailbox here by that name. (#5.1.1)', basic: null, status: '5.1.1' },
      ],
    })
    expect((await run(['explain'], { input: fixture('qmail.eml') })).out).toMatch(
      /^There is no report of delivery here/,
    )
  })

  it('reads it from a file, and behind the first line that a mailbox has', async () => {
    const fromFile = await explained(['--file', 'postfix.eml'], { workingFolder: fixtures })
    const mailbox = Buffer.concat([
      Buffer.from('\nFrom MAILER-DAEMON Thu Jan 11 19:06:40 2024\n'),
      fixture('postfix.eml'),
    ])
    expect(await explained([], { input: mailbox })).toEqual(fromFile)
    const crlf = Buffer.from(fixture('postfix.eml')).toString('latin1').replaceAll('\n', '\r\n')
    expect(await explained([], { input: crlf })).toEqual(fromFile)
  })

  it.each([40, 60, 80])('keeps to %i columns', async (columns) => {
    for (const name of ['postfix.eml', 'exim.eml', 'qmail.eml', 'forwarded.eml']) {
      const { out } = await run(['explain'], { columns, input: fixture(name) })
      expect(out.split('\n').filter((line) => line.length > columns && !line.includes('https://'))).toEqual(
        [],
      )
    }
  })

  it('says so, with 1, where there is nothing to explain', async () => {
    const { status, out, err } = await run(['explain'], { input: 'Subject: hello\n\nHow are you?\n' })
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('give the reply itself')
  })

  it('reads what there is of HTML, in linear time', async () => {
    const html = (body: string): string => `Content-Type: text/html\n\n${body}`
    const input = html('<p>Host said:<br>550 5.1.1 <bob@example.net>: no such user</p><p>Bye</p>')
    expect(await explained([], { input })).toMatchObject({
      origin: 'text',
      explanations: [{ given: '550 5.1.1 <bob@example.net>: no such user' }],
    })
    // In time that grew with the square of the length, this would not come to its end.
    expect(await run(['explain'], { input: html('<'.repeat(1_000_000)) })).toMatchObject({
      status: 1,
      out: '',
    })
  })

  it('comes to an end with a message that is nested beyond measure', async () => {
    const parts = Array.from(
      { length: 400 },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\n\n--b${index}\n`,
    )
    expect(await run(['explain'], { input: parts.join('') })).toMatchObject({ status: 1, out: '' })
  })
})

describe('smtp-status explain, of replies in a text', () => {
  it('explains each of them, over several lines too', async () => {
    const input = '550-5.7.26 No\r\n550 5.7.26 entry\r\n450 4.2.0 Later\r\n'
    expect(await explained([], { input })).toMatchObject({
      origin: 'replies',
      explanations: [
        { given: '550-5.7.26 No\n550 5.7.26 entry', status: '5.7.26' },
        { given: '450 4.2.0 Later' },
      ],
    })
  })

  it('reads standard input where - is given, and beside a file refuses it', async () => {
    const input = '550 5.1.1 No such user\r\n'
    expect(await explained(['-'], { input })).toEqual(await explained([], { input }))
    const { status, err } = await run(['explain', '-', '--file', 'bounce.eml'], { input })
    expect(status).toBe(2)
    expect(err).toContain('there are both a file and a reply to explain')
  })

  it('finds them in any other text', async () => {
    const input = 'It says:\nhost mx said: 554 5.7.1 Blocked\nhost mx said: 554 5.7.1 Blocked\n250 2.0.0 Ok\n'
    expect(await explained([], { input })).toMatchObject({
      origin: 'text',
      explanations: [{ given: '554 5.7.1 Blocked' }],
    })
  })
})

describe('a hostile server', () => {
  it('cannot make the terminal do anything', async () => {
    const reply = '550 5.1.1 \u001b]0;owned\u0007\u001b[2J \u202eevil'
    const report = Buffer.from(fixture('postfix.eml'))
      .toString()
      .replaceAll('Recipient address', '\u001b[2J\u009b1A')
    const noReply = await run(['explain', '\u001b]0;owned\u0007\u202ehello'])
    expect(noReply.out).toBe('')
    const outs = [
      (await run(['explain', reply])).out,
      (await run(['explain'], { input: report })).out,
      noReply.err,
    ]
    for (const out of outs) {
      expect(out).not.toMatch(/[^\n\P{Cc}]|\u202e/u)
      expect(out).toContain('\\x1b')
    }
  })
})
