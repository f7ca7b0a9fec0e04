import type { ReplyRuleId } from '@smtp-status/replies'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import type { RuleResult } from '../../src/probe/conformance.js'
import type { ProbeOutcome } from '../../src/probe/outcome.js'
import { readProbeOptions } from '../../src/probe/read-options.js'
import type { ProbeFlags } from '../../src/probe/read-options.js'
import { probe } from '../../src/probe/run.js'
import { freePort, openSmtpdMissing, postfixMissing, startOpenSmtpd, startPostfix } from './servers.js'
import type { RunningServer } from './servers.js'

const date = new Date('2026-11-01T08:30:00Z')
const flags: ProbeFlags = { name: 'probe.invalid', domain: 'example.com', timeout: '30', limit: '100' }

let server: RunningServer | undefined
afterEach(async () => {
  await server?.stop()
})

const probeAt = (port: number, more: Partial<ProbeFlags> = {}, env = {}): Promise<ProbeOutcome> =>
  probe(readProbeOptions(`127.0.0.1:${port}`, { ...flags, ...more }, env, date), () => performance.now())

/** Commands whose replies break a rule. */
function sentWhere({ results }: ProbeOutcome, rule: ReplyRuleId): readonly string[] {
  const own = results.find((result) => result.rule === rule)
  return own?.offences.map(({ exchange }) => exchange.shown) ?? []
}

/** The rules against which a requirement was not kept. */
function errors({ results }: ProbeOutcome): readonly string[] {
  const isError = ({ offences }: RuleResult): boolean =>
    offences.some(({ finding }) => finding.severity === 'error')
  return results.filter(isError).map(({ rule }) => rule)
}

/** The basic and the enhanced status code of the first reply to a line. */
function answerTo({ visits }: ProbeOutcome, shown: string): string | undefined {
  const exchange = visits.flatMap(({ exchanges }) => exchanges).find((each) => each.shown === shown)
  return exchange && `${exchange.reply.basic} ${exchange.reply.status}`
}

async function startSmtpServer(lmtp: boolean): Promise<RunningServer> {
  const port = await freePort()
  const listening = new SMTPServer({
    lmtp,
    hideENHANCEDSTATUSCODES: false,
    hidePIPELINING: false,
    authOptional: true,
    size: 20_000,
    disabledCommands: [],
    onAuth: ({ password }, _session, callback) => {
      if (password === 'secret') callback(null, { user: 'alice' })
      else callback(new Error('No such user or password'))
    },
    onData: (stream, _session, callback) => {
      stream.on('end', () => {
        callback()
      })
      stream.resume()
    },
  })
  listening.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    listening.listen(port, '127.0.0.1', resolve)
  })
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        listening.close(() => {
          resolve()
        })
      }),
  }
}

describe('a live smtp-server of npm', () => {
  it('keeps the requirements; a recipient that it takes leads to no message', async () => {
    server = await startSmtpServer(false)
    const outcome = await probeAt(server.port)
    expect(outcome.offered).toBe(true)
    expect(errors(outcome)).toEqual([])
    expect(outcome.visits.map(({ cut }) => cut?.reason ?? null)).toEqual([
      null,
      'DATA was answered by 354, so the connection was closed, as nothing is to be delivered',
      null,
      null,
    ])
  })

  it('is probed inside TLS, with AUTH, and takes one message', async () => {
    server = await startSmtpServer(false)
    const outcome = await probeAt(
      server.port,
      { starttls: true, auth: 'alice', deliverTo: 'alice@example.com' },
      { SMTP_STATUS_PASSWORD: 'secret' },
    )
    expect(errors(outcome)).toEqual([])
    const last = outcome.visits.at(-1)?.exchanges
    expect(last?.map(({ secure }) => secure)).toEqual([false, false, false, ...Array(7).fill(true)])
    expect(answerTo(outcome, 'AUTH PLAIN (as alice, a wrong password)')).toMatch(/^535 5\./)
    expect(answerTo(outcome, 'AUTH PLAIN (as alice)')).toBe('235 2.7.0')
    expect(answerTo(outcome, 'a message of six lines')).toMatch(/^250 2\./)
  })

  it('is probed by LMTP, which has one reply a recipient', async () => {
    server = await startSmtpServer(true)
    const outcome = await probeAt(server.port, { lmtp: true, deliverTo: 'alice@example.com' })
    expect(errors(outcome)).toEqual([])
    expect(answerTo(outcome, 'a message of six lines')).toMatch(/^250 2\./)
  })
})

// Facts of both that were read in the recordings of the same versions.
describe.skipIf(postfixMissing)(`a live Postfix ${postfixMissing}`, () => {
  it('sends codes wherever they are due, and takes one message', async () => {
    server = await startPostfix()
    const outcome = await probeAt(server.port, { deliverTo: 'alice@example.com' })
    expect(outcome.offered).toBe(true)
    expect(errors(outcome)).toEqual([])
    expect(outcome.visits.map(({ cut }) => cut?.reason ?? null)).toEqual([null, null, null, null, null])
    expect(answerTo(outcome, 'XPROBE')).toBe('500 5.5.2')
    expect(answerTo(outcome, 'a message of six lines')).toBe('250 2.0.0')
  })
})

describe.skipIf(openSmtpdMissing)(`a live OpenSMTPD ${openSmtpdMissing}`, () => {
  it('offers the keyword, and leaves the code out where it refuses to relay', async () => {
    server = await startOpenSmtpd()
    const outcome = await probeAt(server.port, { deliverTo: 'alice@example.com' })
    expect(outcome.offered).toBe(true)
    expect(errors(outcome)).toEqual(['code/missing'])
    expect(sentWhere(outcome, 'code/missing')).toContain(
      'RCPT TO:<smtp-status-probe-nobody@elsewhere.invalid>',
    )
    expect(sentWhere(outcome, 'code/in-hello')).toEqual(['EHLO'])
  })
})
