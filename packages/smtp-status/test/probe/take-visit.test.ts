import { parseReply } from '@smtp-status/replies'
import { describe, expect, it } from 'vitest'
import { makeBudget } from '../../src/probe/budget.js'
import type { Connection, Received } from '../../src/probe/connection.js'
import { step } from '../../src/probe/plan.js'
import type { Step } from '../../src/probe/plan.js'
import {
  atFirst,
  emptyVisit,
  expectedReplies,
  follow,
  isNeeded,
  takeVisit,
} from '../../src/probe/take-visit.js'
import type { VisitResult } from '../../src/probe/take-visit.js'

const reply = (line: string): Received => ({ kind: 'reply', reply: parseReply(`${line}\r\n`) })
const greeting = reply('220 mx.example.com ESMTP')
const ok = reply('250 2.0.0 Ok')
const silence: Received = { kind: 'silent' }
const starting = step('STARTTLS', { sequel: 'start TLS' })

interface Script {
  /** Events that come when a reply is waited for, in order; then silence. */
  readonly received: readonly Received[]
  /** A reply that is there unasked before so many lines were sent. */
  readonly unasked?: { readonly after: number; readonly line: string }
  /** Reason for which TLS does not start. */
  readonly tls?: unknown
  readonly commands?: number
}

interface Visited extends VisitResult {
  readonly sent: readonly string[]
}

/** Goes through a visit of a server that says what stands in a script. */
async function visited(
  steps: readonly Step[],
  { received, unasked, tls, commands = 9 }: Script,
): Promise<Visited> {
  const limits = { replyMilliseconds: 1, totalMilliseconds: 1000, octets: 1000, commands }
  const budget = makeBudget(limits, () => 0)
  const coming = [...received]
  const sent: string[] = []
  let isSecure = false
  const connection: Connection = {
    receive: () => Promise.resolve(coming.shift() ?? silence),
    takeUnasked: () => (unasked?.after === sent.length ? parseReply(`${unasked.line}\r\n`) : undefined),
    send: (text) => {
      budget.send(text.length)
      sent.push(text)
    },
    startTls: () => {
      if (tls !== undefined) return Promise.reject(tls)
      isSecure = true
      return Promise.resolve()
    },
    isSecure: () => isSecure,
    close: () => undefined,
  }
  return { ...(await takeVisit({ title: 'a visit', steps }, connection, budget)), sent }
}

const basics = ({ exchanges }: VisitResult): readonly unknown[] =>
  exchanges.map(({ sent, reply: { basic } }) => [sent, basic])

describe('a visit', () => {
  it('takes the greeting and step by step, and is whole', async () => {
    const visit = await visited([step('EHLO a'), step('QUIT')], { received: [greeting, ok, ok] })
    expect(visit).toMatchObject({
      title: 'a visit',
      cut: null,
      leftOut: [],
      sent: ['EHLO a\r\n', 'QUIT\r\n'],
    })
    expect(visit.exchanges.map(({ sent, shown }) => [sent, shown])).toEqual([
      [null, '(greeting)'],
      ['EHLO a', 'EHLO a'],
      ['QUIT', 'QUIT'],
    ])
  })

  it('leaves out what the server gives no occasion for, as people are shown it', async () => {
    const steps = [
      step('EHLO a'),
      step('AUTH PLAIN AGEAYg==', { shown: 'AUTH PLAIN (as a)', needs: { keyword: 'AUTH' } }),
      step('NOOP'),
    ]
    const visit = await visited(steps, { received: [greeting, ok, ok] })
    expect(visit).toMatchObject({
      cut: null,
      leftOut: ['AUTH PLAIN (as a)'],
      sent: ['EHLO a\r\n', 'NOOP\r\n'],
    })
  })

  it('takes a reply for each recipient, of which the first alone answers what was sent', async () => {
    const steps = [
      step('RCPT TO:<a@b>'),
      step('RCPT TO:<c@b>'),
      step('DATA', { sequel: 'more is sent' }),
      step('.', { sequel: 'a reply for each recipient' }),
    ]
    const visit = await visited(steps, {
      received: [greeting, ok, ok, reply('354 Go on'), ok, reply('450 Full')],
    })
    expect(visit.cut).toBeNull()
    expect(basics(visit).slice(3)).toEqual([
      ['DATA', 354],
      ['.', 250],
      ['', 450],
    ])
  })

  it('of which nothing came has the reason and no fault', () => {
    expect(emptyVisit({ title: 'x', steps: [step('NOOP')] }, 'why')).toEqual({
      title: 'x',
      exchanges: [],
      leftOut: [],
      cut: { reason: 'why', fault: false },
    })
  })
})

describe('a greeting', () => {
  it.each([
    [silence, 'no greeting in time', false],
    [
      { kind: 'closed', reason: null },
      'the server closed the connection after the connection was opened',
      false,
    ],
    [
      { kind: 'closed', reason: 'reset' },
      'the server closed the connection after the connection was opened: reset',
      false,
    ],
    [
      { kind: 'too much', reason: 'it sent a line' },
      'the probe stopped reading after the connection was opened: it sent a line',
      true,
    ],
  ] satisfies readonly (readonly [Received, string, boolean])[])(
    'that does not come ends the visit: %j',
    async (received, reason, fault) => {
      const visit = await visited([step('NOOP')], { received: [received] })
      expect(visit).toMatchObject({ exchanges: [], leftOut: [], cut: { reason, fault }, sent: [] })
    },
  )

  it.each(['554 5.7.1 No', '421 Later', '354 Go on', 'hello'])(
    'that is no 2yz is kept, and nothing is sent: %s',
    async (line) => {
      const visit = await visited([step('NOOP')], { received: [reply(line)] })
      expect(visit).toMatchObject({
        exchanges: [{ sent: null }],
        cut: { reason: 'the greeting refuses service', fault: false },
        sent: [],
      })
    },
  )
})

describe('a visit ends early', () => {
  it('where a limit is reached, before the next step', async () => {
    const visit = await visited([step('NOOP'), step('RSET'), step('QUIT')], {
      received: [greeting, ok, ok, ok],
      commands: 2,
    })
    expect(visit).toMatchObject({
      cut: { reason: 'the limit of commands is reached', fault: false },
      sent: ['NOOP\r\n', 'RSET\r\n'],
    })
  })

  it('where a message is asked for that is not to follow, or something else in its place', async () => {
    const received = [greeting, reply('354 Go on'), ok]
    const reason = 'DATA was answered by 354, so the connection was closed, as nothing is to be delivered'
    expect(await visited([step('DATA'), step('NOOP')], { received })).toMatchObject({
      cut: { reason, fault: false },
      sent: ['DATA\r\n'],
    })
    const visit = await visited([starting, step('NOOP')], { received: [greeting, reply('334 More')] })
    expect(visit.cut?.reason).toMatch(/^STARTTLS was answered by 334, so the connection was closed/)
    const steps = [step('DATA', { sequel: 'more is sent' }), step('NOOP')]
    expect((await visited(steps, { received })).cut).toBeNull()
  })

  it('at silence and at the end of the connection, and leaves the rest untold', async () => {
    const steps = [step('NOOP'), step('SIZE', { needs: { keyword: 'SIZE' } })]
    const visit = await visited(steps, { received: [greeting, silence] })
    expect(visit).toMatchObject({ cut: { reason: 'no reply in time to NOOP', fault: false }, leftOut: [] })
    const closed = await visited(steps, { received: [greeting, { kind: 'closed', reason: 'reset' }] })
    expect(closed.cut?.reason).toBe('the server closed the connection after NOOP: reset')
  })

  it.each([
    ['250 2.0.0 Ok', true],
    ['421 4.4.2 Too slow', false],
  ])('where a reply came that nothing asked for: %s', async (line, fault) => {
    const visit = await visited([step('NOOP'), step('QUIT')], {
      received: [greeting, ok],
      unasked: { after: 1, line },
    })
    expect(visit).toMatchObject({
      cut: { reason: 'the server sent a reply that nothing had asked for, before QUIT', fault },
      sent: ['NOOP\r\n'],
    })
    expect(basics(visit).at(-1)).toEqual(['', Number(line.slice(0, 3))])
  })
})

describe('TLS', () => {
  it('is started by a reply of 2yz, and what follows is inside it', async () => {
    const visit = await visited([starting, step('NOOP')], { received: [greeting, ok, ok] })
    expect(visit.cut).toBeNull()
    expect(visit.exchanges.map(({ secure }) => secure)).toEqual([false, false, true])
  })

  it.each(['454 4.7.0 Later', '501 No'])('is not started by another: %s', async (line) => {
    const visit = await visited([starting, step('NOOP')], { received: [greeting, reply(line)] })
    expect(visit.cut).toEqual({ reason: 'the server does not start TLS', fault: false })
    expect(visit.sent).toEqual(['STARTTLS\r\n'])
  })

  it('is not started where a reply came in clear text behind that (RFC 3207 section 4.2)', async () => {
    const visit = await visited([starting], {
      received: [greeting, ok],
      unasked: { after: 1, line: '250 AUTH PLAIN' },
    })
    expect(visit.cut).toEqual({
      reason: 'the server sent a reply that nothing had asked for, before TLS was started',
      fault: true,
    })
  })

  it.each([
    ['the error', new Error('no answer in time'), 'no answer in time'],
    [
      'the reason of the library, without addresses of memory',
      Object.assign(new Error('C0A1:error:0A00010B:SSL\n'), { reason: 'wrong version number' }),
      'wrong version number',
    ],
    ['the error, where its reason is no text', Object.assign(new Error('x'), { reason: 5 }), 'x'],
    ['what was thrown, where it is no error', 'y', 'y'],
  ])('that fails is told in the words of %s', async (_, tls, why) => {
    const visit = await visited([starting, step('NOOP')], { received: [greeting, ok], tls })
    expect(visit.cut).toEqual({ reason: `TLS could not be started: ${why}`, fault: false })
    expect(visit.sent).toEqual(['STARTTLS\r\n'])
  })
})

const hello = parseReply('250-mx.example.com\r\n250-AUTH CRAM-MD5 login\r\n250 SIZE 1000\r\n')
const accepted = parseReply('250 2.0.0 Ok\r\n')
const afterHello = follow(atFirst, step('EHLO a'), hello)

describe('a step', () => {
  it('is taken where the reply to EHLO offers what it needs', () => {
    expect(isNeeded(undefined, atFirst)).toBe(true)
    expect(isNeeded({ keyword: 'SIZE' }, atFirst)).toBe(false)
    expect(isNeeded({ keyword: 'SIZE' }, afterHello)).toBe(true)
    expect(isNeeded({ keyword: 'STARTTLS' }, afterHello)).toBe(false)
    expect(isNeeded({ keyword: 'AUTH', parameter: 'LOGIN' }, afterHello)).toBe(true)
    expect(isNeeded({ keyword: 'AUTH', parameter: 'PLAIN' }, afterHello)).toBe(false)
  })

  it('is taken where the reply before asked for more', () => {
    const asked = follow(atFirst, step('DATA'), parseReply('354 Go on\r\n'))
    expect(isNeeded('asked for more', asked)).toBe(true)
    expect(isNeeded('asked for more', follow(asked, step('RSET'), accepted))).toBe(false)
  })

  it('knows nothing inside TLS of what was offered before it', () => {
    const secured = follow(afterHello, step('STARTTLS', { sequel: 'start TLS' }), accepted)
    expect(isNeeded({ keyword: 'SIZE' }, secured)).toBe(false)
  })

  it('keeps the last EHLO that was accepted', () => {
    const refused = follow(afterHello, step('EHLO b'), parseReply('501 No\r\n'))
    expect(isNeeded({ keyword: 'SIZE' }, refused)).toBe(true)
  })

  it('has one reply for each recipient where that is the protocol, and one at least', () => {
    const message = step('.', { sequel: 'a reply for each recipient' })
    const two = follow(follow(atFirst, step('RCPT TO:<a@b>'), accepted), step('RCPT TO:<c@b>'), accepted)
    const one = follow(
      follow(atFirst, step('RCPT TO:<a@b>'), accepted),
      step('RCPT TO:<c@b>'),
      parseReply('550 No'),
    )
    expect([atFirst, one, two].map((standing) => expectedReplies(message, standing))).toEqual([1, 1, 2])
    expect(expectedReplies(step('RSET'), two)).toBe(1)
  })
})
