import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from './support.js'

const folder = join(import.meta.dirname, '../../../../shared/cases')
const isThere = existsSync(folder)

const names = isThere
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  : []

/** Tells whether a case is for the other command, which has a test of its own. */
const isOfRegistry = (name: string): boolean =>
  /^Run:.*`registry /m.test(readFileSync(join(folder, name, 'expected.md'), 'utf8'))

interface Explained {
  readonly basic: number | null
  readonly status: string | null
  readonly outcome: string
  readonly doubt: string | null
  readonly lookAt: readonly string[]
  readonly recipient: { readonly finalRecipient: string | null } | null
  readonly interpretation: { readonly concerns: string; readonly suppress: string } | null
}

const path = (file: string): string => join(folder, file)

async function explained(...words: readonly string[]): Promise<readonly Explained[]> {
  const { out, status } = await run(['explain', '--json', ...words])
  expect(status).toBe(0)
  return JSON.parse(out).explanations
}

const ofFile = async (file: string): Promise<readonly Explained[]> => explained('--file', path(file))

type Row = readonly [recipient: string | null, basic: number | null, status: string | null]

const rows = (all: readonly Explained[]): readonly Row[] =>
  all.map(({ recipient, basic, status }) => [recipient?.finalRecipient ?? null, basic, status])

async function classified(file: string, ...words: readonly string[]): Promise<readonly unknown[]> {
  const { out } = await run(['classify', '--all', ...words, path(file)])
  return out
    .trimEnd()
    .split('\n')
    .map((line) => [JSON.parse(line).basic, JSON.parse(line).status])
}

const cases: Readonly<Record<string, () => Promise<void>>> = {
  '552-too-many-recipients': async () => {
    for (const words of [
      ['lint', path('552-too-many-recipients/session.txt')],
      ['scan', path('552-too-many-recipients/conn.go')],
    ]) {
      const { out } = await run(words)
      expect(out).toContain('code/too-many-recipients')
      expect(out).toMatch(/Send 452 4\.5\.3[\s\S]*RFC 5321 section 4\.5\.3\.1\.10/)
    }
  },
  'broken-boundary': async () => {
    expect(rows(await ofFile('broken-boundary/bounce.eml'))).toEqual([['bob@example.com', 550, '5.1.1']])
    expect(rows(await ofFile('broken-boundary/unfolded.eml'))).toEqual([
      ['5550100@gw.example.com', 550, null],
    ])
  },
  'colon-after-basic': async () => {
    expect(rows(await explained('550: 5.2.2 <a@example.com>... Mailbox Full'))).toEqual([
      [null, 550, '5.2.2'],
    ])
    expect(rows(await ofFile('colon-after-basic/reply.txt'))).toEqual([[null, 550, '5.2.2']])
  },
  'diagnostic-type-before-basic': async () => {
    expect(await classified('diagnostic-type-before-basic/replies.txt')).toEqual([
      [550, null],
      [550, null],
      [421, null],
      [553, '5.7.1'],
      [553, '5.1.1'],
      [550, '5.1.1'],
    ])
    expect(rows(await explained('smtp;550 spam detected'))).toEqual([[null, 550, null]])
  },
  'diagnostic-x-postfix': async () => {
    const all = await ofFile('diagnostic-x-postfix/bounce.eml')
    expect(rows(all)).toEqual([['bob@example.com', 554, '5.6.0']])
    const { out } = await run(['explain', path('diagnostic-x-postfix/bounce.eml')])
    expect(out).toMatch(/subject +6 /)
    expect(out).not.toContain('in reply to')
  },
  'greeting-then-refusal': async () => {
    const file = await ofFile('greeting-then-refusal/reply.txt')
    expect(rows(file)).toEqual([[null, 521, '5.7.1']])
    const line = await explained('220-mx 421 4.2.1 Service refused')
    expect(rows(line)).toEqual([[null, 421, '4.2.1']])
    expect([...file, ...line].map(({ outcome }) => outcome)).toEqual(['failed for good', 'failed for now'])
    expect(await ofFile('greeting-then-refusal/bounce.eml')).toMatchObject([
      {
        basic: 421,
        outcome: 'failed for now',
        retry: 'worth it',
        meaning: expect.stringContaining('the server has given up'),
      },
    ])
  },
  'ironport-supplementary-info': async () => {
    const all = await ofFile('ironport-supplementary-info/bounce.eml')
    expect(all.map(({ basic }) => basic)).toEqual([550, 550, 554])
    expect(all[0]?.interpretation?.concerns).toBe('address')
    expect(all[1]?.status).toBe('5.4.1')
    const line = '#5.0.0 smtp; 550 5.7.23: Recipient address rejected: SPF fail'
    expect(await explained(line)).toMatchObject([{ basic: 550, status: '5.7.23', confidence: 'registered' }])
  },
  'microsoft-550-5.4.1': async () => {
    const [one] = await ofFile('microsoft-550-5.4.1/reply.txt')
    expect(one?.doubt).toMatch(/Microsoft 365.*address/)
    expect(one?.lookAt[0]).toBe('the spelling of the address')
  },
  'original-recipient': async () => {
    const { out } = await run(['explain', path('original-recipient/bounce.eml')])
    expect(out).toMatch(/^carol@example\.com$/m)
    expect(out).toMatch(/^ {2}sent to +alice@example\.net$/m)
  },
  'report-without-diagnostic': async () => {
    const all = await ofFile('report-without-diagnostic/bounce.eml')
    expect(rows(all)).toEqual([
      ['bob@example.com', 550, '5.7.26'],
      ['sue@example.net', 421, '4.7.0'],
    ])
    expect(all.map(({ outcome }) => outcome)).toEqual(['failed for good', 'failed for now'])
    // Nothing of the one stands beside the other.
    expect(all.map(({ interpretation }) => interpretation?.concerns)).toEqual(['sender', 'receiving system'])
  },
  'scan-advice-circle': async () => {
    const { out } = await run(['scan', '--json', path('scan-advice-circle/reject.py')])
    const advice: readonly string[] = JSON.parse(out).findings.map(
      (finding: { readonly advice: string }) => finding.advice,
    )
    // The registry has 451 with X.7.1, so that there is nothing to say of it.
    expect(advice).toEqual([expect.stringMatching(/^Use 5\.\d+\.\d+ beside 554|change both/)])
  },
  'sendmail-transcript-basic-only': async () => {
    expect(rows(await ofFile('sendmail-transcript-basic-only/bounce.txt'))).toEqual([
      ['bob@example.com', 550, null],
    ])
  },
  'ses-notification': async () => {
    const field = 'bounce.bouncedRecipients.diagnosticCode'
    const events = 'ses-notification/events.jsonl'
    for (const name of [field, field.replace('.diagnosticCode', '.0.diagnosticCode')])
      expect(await classified(events, '--field', name)).toEqual([
        [550, '4.4.7'],
        [550, null],
        [null, null],
      ])
    expect(await ofFile('ses-notification/notification.json')).toMatchObject([
      {
        basic: 550,
        status: '5.3.0',
        recipient: { finalRecipient: 'bob@example.com', action: 'failed', status: '5.3.0' },
      },
    ])
  },
  'text-bounce-recipient': async () => {
    const [one] = await ofFile('text-bounce-recipient/qmail.txt')
    expect(one).toMatchObject({
      recipient: { finalRecipient: 'sam@example.net' },
      outcome: 'failed for now',
      meaning: expect.stringContaining('the server has given up'),
    })
  },
  'text-contradicts-code': async () => {
    const lines = readFileSync(path('text-contradicts-code/replies.txt'), 'utf8').trimEnd().split('\n')
    const concerns = ['sender address', 'sender', 'sender', 'sender', 'sender', 'mailbox']
    for (const [index, line] of lines.entries()) {
      const [one] = await explained(line)
      expect([line, one?.interpretation?.concerns]).toEqual([line, concerns[index]])
      expect(one?.interpretation?.suppress).not.toBe('yes')
      expect(one?.outcome).toBe('failed for good')
      // 550 alone says of nothing what the words would contradict.
      if (one?.status !== null) expect(one?.doubt).toContain('that is likelier')
    }
  },
}

// The cases lie beside the working copy, as nothing of them may be in the project.
describe.skipIf(!isThere)('the cases that were read wrong once (they lie beside the working copy)', () => {
  it('are all read here, or by the command registry', () => {
    expect(Object.keys(cases).toSorted()).toEqual(names.filter((name) => !isOfRegistry(name)).toSorted())
  })

  it.each(Object.entries(cases))('come out as expected: %s', async (_, check) => {
    expect.hasAssertions()
    await check()
  })
})
