import { parseReply } from '@smtp-status/replies'
import { afterEach, describe, expect, it } from 'vitest'
import { isAtFault, outcomeOf, secretsOf, statusOf, withoutSecrets } from '../../src/probe/outcome.js'
import type { ProbeOutcome } from '../../src/probe/outcome.js'
import type { ProbeSetting } from '../../src/probe/plan.js'
import type { VisitResult } from '../../src/probe/take-visit.js'
import { run } from '../support.js'
import type { Run } from '../support.js'
import { aVisit } from './a-visit.js'
import { rightAnswer, startScripted } from './scripted-server.js'
import type { ScriptedServer } from './scripted-server.js'

const setting: ProbeSetting = {
  protocol: 'smtp',
  startTls: false,
  name: 'probe.invalid',
  domain: 'example.com',
  date: new Date('2026-11-01T08:30:00Z'),
}
const used = { commands: 2, octetsSent: 20, octetsReceived: 50 }
const greeting = [null, '220 mx.example.com ESMTP'] as const
const offer = ['EHLO a', '250-mx.example.com', '250 ENHANCEDSTATUSCODES'] as const
const offering = aVisit([greeting, offer])
const plain = aVisit([greeting, ['EHLO a', '250 mx.example.com']])
const knowsNone = aVisit([greeting, ['EHLO a', '502 5.5.1 No']])

const outcome = (visits: readonly VisitResult[], more: Partial<ProbeSetting> = {}): ProbeOutcome =>
  outcomeOf('mx.example.com:25', { ...setting, ...more }, visits, used)

describe('the outcome of a probe', () => {
  it('has what was probed, how, and what was used for it', () => {
    expect(outcome([offering], { protocol: 'lmtp' })).toMatchObject({
      address: 'mx.example.com:25',
      protocol: 'lmtp',
      used,
    })
  })

  it.each([
    ['true where one EHLO of several offers codes', [plain, offering], true],
    ['false where none does', [plain, plain], false],
    ['unknown where none was answered by 250', [knowsNone], null],
    ['unknown where nothing came', [aVisit([])], null],
    ['unknown where HELO alone was accepted', [aVisit([greeting, ['HELO a', '250 mx']])], null],
  ] as const)('tells whether codes are offered: %s', (_, visits, offered) => {
    expect(outcome(visits).offered).toBe(offered)
  })

  it('owes codes in every visit where one of them offers these', () => {
    const bare = aVisit([greeting, ['NOOP', '250 Ok']])
    const broken = outcome([bare, offering]).results.filter(({ result }) => result === 'broken')
    expect(broken.map(({ rule }) => rule)).toEqual(['code/missing'])
    const coded = aVisit([greeting, ['NOOP', '250 2.0.0 Ok']])
    const missing = outcome([coded, offering]).results.find(({ rule }) => rule === 'code/missing')
    expect(missing).toMatchObject({ result: 'kept', occasions: 1 })
  })

  it('has the password neither in what is shown nor in what is judged', () => {
    const auth = { user: 'alice', password: 'geheim' }
    const repeating = aVisit([greeting, ['EHLO a', '250 mx'], ['AUTH PLAIN x', '501 5.5.4 geheim', 'geheim']])
    expect(JSON.stringify(outcome([repeating]))).toContain('geheim')
    expect(JSON.stringify(outcome([repeating], { auth }))).not.toContain('geheim')
  })
})

describe('what could not be judged', () => {
  it('is nothing where the server was seen', () => {
    expect([outcome([plain]).failure, outcome([offering]).failure]).toEqual([null, null])
  })

  it('is a server that was hardly seen, with a hint where it knows no EHLO', () => {
    const unseen = 'no EHLO was answered by 250, so too little of the server was seen'
    expect(outcome([aVisit([])]).failure).toBe(unseen)
    expect(outcome([aVisit([greeting, ['EHLO a', '421 4.3.2 Later']])]).failure).toBe(unseen)
    expect(outcome([knowsNone]).failure).toBe(`${unseen}; if it speaks LMTP, give --lmtp`)
    const lhlo = aVisit([greeting, ['LHLO a', '502 5.5.1 No']])
    expect(outcome([lhlo, knowsNone], { protocol: 'lmtp' }).failure).toBe(unseen.replace('EHLO', 'LHLO'))
  })

  it('is the inside of TLS, where that was asked for and never started', () => {
    const inTls = { ...plain, exchanges: plain.exchanges.map((one) => ({ ...one, secure: true })) }
    const failure = 'TLS was never started, so nothing was seen inside it'
    expect(outcome([plain], { startTls: true }).failure).toBe(failure)
    expect(outcome([plain, inTls], { startTls: true }).failure).toBeNull()
    expect(outcome([knowsNone], { startTls: true }).failure).toMatch(/^no EHLO/)
  })
})

describe('the exit status', () => {
  // An error, a warning, and an end that is the server's fault.
  const wrong = aVisit([greeting, ['EHLO a', '250 mx'], ['NOOP', '250 5.0.0 Ok']])
  const doubtful = aVisit([greeting, offer, ['NOOP', '250 2.7.99 Ok']])
  const flooding = { ...offering, cut: { reason: 'it sent too much', fault: true } }

  it.each([
    ['0 where all is kept', [offering], 0],
    ['0 where no more than a recommendation is not', [doubtful], 0],
    ["0 where a visit ended early by nobody's fault", [offering, aVisit([], 'silence')], 0],
    ['1 where a requirement is not kept', [offering, wrong], 1],
    ['1 where the server is at fault in one visit', [offering, flooding], 1],
    ['2 where nothing could be judged', [aVisit([], 'silence')], 2],
    ['1 where the server is at fault, though nothing could be judged', [{ ...flooding, exchanges: [] }], 1],
  ] as const)('is %s', (_, visits, status) => {
    expect(statusOf(outcome(visits))).toBe(status)
  })

  it('knows a fault of the server by the end of a visit alone', () => {
    expect(isAtFault({ visits: [] })).toBe(false)
    expect(isAtFault({ visits: [wrong, aVisit([], 'silence')] })).toBe(false)
    expect(isAtFault({ visits: [wrong, flooding] })).toBe(true)
  })
})

const auth = { user: 'alice', password: 'geheim' }
const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const response = base64('\0alice\0geheim')

describe('withoutSecrets', () => {
  it('takes out what was sent and what is in it, also without its padding', () => {
    const reply = parseReply(
      `501-5.5.4 No: ${response}\r\n501 5.5.4 ${response.replace(/=+$/, '')} geheim\r\n`,
    )
    const { lines, basic, status } = withoutSecrets(reply, secretsOf(auth))
    expect(lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^No: \(password\)=*$/),
      '(password) (password)',
    ])
    expect([basic, status]).toEqual([501, '5.5.4'])
  })

  it('knows the password by itself in base64, as AUTH LOGIN sends it', () => {
    const { lines } = withoutSecrets(parseReply('535 5.7.8 Z2VoZWlt\r\n'), secretsOf(auth))
    expect(lines[0]?.text).toBe('(password)')
  })

  it('takes it out of findings too', () => {
    const { findings } = withoutSecrets(parseReply('geheim\r\n'), secretsOf(auth))
    expect(findings.map(({ found }) => found)).toEqual(['(password)'])
  })

  it('leaves texts alone where the password is so short that it stands in many', () => {
    const { lines } = withoutSecrets(parseReply('250 2.0.0 Ok\r\n'), secretsOf({ ...auth, password: 'k' }))
    expect(lines[0]?.text).toBe('Ok')
  })
})

describe('a probe with AUTH', () => {
  let server: ScriptedServer | undefined
  afterEach(async () => {
    await server?.stop()
  })

  /** Runs it against a server that repeats what it does not like, without a code. */
  async function runWith(keyword: string, words: readonly string[] = []): Promise<Run> {
    server = await startScripted('220 mx.example.com ESMTP\r\n', (line) => {
      if (line.startsWith('AUTH')) return `501 Syntax error in "${line}"\r\n`
      return rightAnswer(line).replace('SIZE 1000', keyword)
    })
    const target = `127.0.0.1:${server.port}`
    const env = { SMTP_STATUS_PASSWORD: auth.password }
    const clock = (): number => performance.now()
    return run(['probe', target, '--timeout', '1', '--auth', 'alice', ...words], { env, clock })
  }

  const sentAuth = (): readonly string[] => server?.received().filter((line) => line.startsWith('AUTH')) ?? []

  it.each([[[]], [['--json']]])('shows no password that the server repeats %s', async (words) => {
    const { out, err } = await runWith('AUTH PLAIN LOGIN', words)
    expect(sentAuth()).toContain(`AUTH PLAIN ${response}`)
    expect(out).toContain('(password)')
    const shown = (out + err).replaceAll(/\s/g, '')
    expect(shown).not.toContain('geheim')
    expect(shown).not.toContain(response.slice(0, 12))
  })

  it('sends nothing of the password where it is to be wrong', async () => {
    await runWith('AUTH PLAIN LOGIN')
    const decoded = sentAuth().map((line) =>
      Buffer.from(line.slice('AUTH PLAIN '.length), 'base64').toString(),
    )
    expect(decoded.filter((text) => text.includes('geheim'))).toEqual(['\0alice\0geheim', '\0alice\0geheim'])
    expect(decoded.some((text) => text.startsWith('\0alice\0') && !text.includes('geheim'))).toBe(true)
  })

  it('keeps the password where PLAIN is not offered, and says so', async () => {
    const { out } = await runWith('AUTH CRAM-MD5')
    expect(sentAuth()).toEqual(['AUTH FROBMECH', 'AUTH PLAIN !!!'])
    expect(out.replaceAll(/\s+/g, ' ')).toContain('AUTH PLAIN (as alice);')
  })

  it('says before that the password goes in clear text', async () => {
    const { err } = await runWith('AUTH PLAIN')
    expect(err.replaceAll(/\s+/g, ' ')).toContain('The password of alice is sent in clear text')
  })
})
