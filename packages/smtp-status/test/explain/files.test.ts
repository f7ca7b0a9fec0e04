import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../support.js'

const bounce = (address: string): string =>
  [
    'From: MAILER-DAEMON@mx.example.org',
    'Subject: failure notice',
    '',
    'Hi. This is the qmail-send program at mx.example.org.',
    `<${address}>:`,
    'Remote host said: 550 5.1.1 No such user',
    '',
  ].join('\n')

const vacation =
  'From: sam@example.net\nAuto-Submitted: auto-replied\nSubject: Away\n\nI am away until Monday.\n'

describe('files of smtp-status explain', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'explain-'))
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(folder, 'Maildir', name), { recursive: true })
    writeFileSync(join(folder, 'one.eml'), bounce('one@example.net'))
    writeFileSync(join(folder, 'Maildir/cur/1:2,S'), bounce('two@example.net'))
    writeFileSync(join(folder, 'Maildir/new/2'), vacation)
    writeFileSync(join(folder, 'Maildir/tmp/3'), bounce('never@example.net'))
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function explained(...words: readonly string[]): Promise<unknown> {
    const { out } = await run(['explain', '--json', ...words], { workingFolder: folder })
    return JSON.parse(out)
  }

  const of = (finalRecipient: string): unknown => ({
    recipient: { finalRecipient },
    basic: 550,
    status: '5.1.1',
  })

  it('are named as they are, or by --file', async () => {
    expect(await explained('one.eml')).toMatchObject({
      explanations: [of('one@example.net')],
      otherMessages: [],
    })
    expect(await explained('one.eml')).toEqual(await explained('--file', 'one.eml'))
  })

  it('may be several, or those of a Maildir but for what is still being delivered', async () => {
    expect(await explained('one.eml', 'Maildir')).toMatchObject({
      explanations: [
        { ...Object(of('one@example.net')), foundIn: { file: 'one.eml', message: 1 } },
        { ...Object(of('two@example.net')), foundIn: { file: join('Maildir', 'cur', '1:2,S') } },
      ],
      otherMessages: [{ file: join('Maildir', 'new', '2'), kind: 'vacation', unread: [] }],
    })
  })

  it('say what they are where they tell of no failure, with 1', async () => {
    const { status, err } = await run(['explain'], { input: vacation })
    expect(status).toBe(1)
    expect(err).toContain('this is an automatic answer, and no failure')
  })

  it('may be mailboxes, of whose messages none is lost', async () => {
    const line = 'From MAILER-DAEMON Thu Nov  5 10:00:00 2026\n'
    const input = [bounce('a@example.net'), vacation, bounce('b@example.net')]
      .map((one) => `${line}${one}\n`)
      .join('')
    const { out } = await run(['explain', '--json'], { input })
    expect(JSON.parse(out)).toMatchObject({
      explanations: [
        { ...Object(of('a@example.net')), foundIn: { file: null, message: 1 } },
        { ...Object(of('b@example.net')), foundIn: { file: null, message: 3 } },
      ],
      otherMessages: [{ message: 2, kind: 'vacation' }],
    })
  })

  it('may be logs, where what was done counts', async () => {
    const log = (rest: string): string =>
      `Nov 22 10:00:05 mx postfix/smtp[42]: 4F2: to=<bob@example.net>, ${rest}\n`
    const input =
      log('dsn=4.4.1, status=deferred (timed out)') + log('dsn=5.1.1, status=bounced (said: 550 5.1.1 No)')
    const { out } = await run(['explain', '--json'], { input })
    expect(JSON.parse(out)).toMatchObject({
      explanations: [
        { recipient: { action: 'delayed' }, outcome: 'failed for now', retry: 'not needed' },
        { recipient: { action: 'failed' }, outcome: 'failed for good', basic: 550 },
      ],
    })
  })

  it('may be events of a provider', async () => {
    const event = {
      eventType: 'Bounce',
      bounce: {
        bouncedRecipients: [{ emailAddress: 'bob@example.net', diagnosticCode: 'smtp; 550 5.1.1 No' }],
      },
    }
    const { out } = await run(['explain', '--json'], { input: JSON.stringify(event) })
    expect(JSON.parse(out)).toMatchObject({ origin: 'event', explanations: [of('bob@example.net')] })
  })

  it('are told from codes without a class', async () => {
    expect(await explained('7.26')).toMatchObject({
      explanations: [{ status: null, enumerated: { code: 'X.7.26' } }],
    })
  })
})
