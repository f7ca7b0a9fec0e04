import { afterEach, describe, expect, it } from 'vitest'
import type { ProbeOutcome } from '../../src/probe/outcome.js'
import { readProbeOptions } from '../../src/probe/read-options.js'
import type { ProbeFlags } from '../../src/probe/read-options.js'
import { probe } from '../../src/probe/run.js'
import { rightAnswer, startScripted } from './scripted-server.js'
import type { ScriptedServer } from './scripted-server.js'

const greeting = '220 mx.example.com ESMTP\r\n'
const date = new Date('2026-11-01T08:30:00Z')
const flags: ProbeFlags = {
  name: 'probe.invalid',
  domain: 'example.com',
  timeout: '1',
  limit: '20',
}

let server: ScriptedServer | undefined
afterEach(async () => {
  await server?.stop()
})

/** Probes a server that greets and answers as it is told. */
async function probeScripted(
  answer: (line: string) => string | null,
  { greet = greeting, ...more }: Partial<ProbeFlags> & { readonly greet?: string } = {},
): Promise<ProbeOutcome> {
  server = await startScripted(greet, answer)
  const options = readProbeOptions(`127.0.0.1:${server.port}`, { ...flags, ...more }, {}, date)
  return probe(options, () => performance.now())
}

const brokenRules = ({ results }: ProbeOutcome): readonly string[] =>
  results.filter(({ result }) => result === 'broken').map(({ rule }) => rule)
const cuts = ({ visits }: ProbeOutcome): readonly (string | null)[] =>
  visits.map(({ cut }) => cut?.reason ?? null)

describe('the probe of a server that keeps RFC 2034', () => {
  it('finds nothing, and says what it did not see', async () => {
    const outcome = await probeScripted(rightAnswer)
    expect(brokenRules(outcome)).toEqual([])
    expect(cuts(outcome)).toEqual([null, null, null, null])
    expect(outcome.offered).toBe(true)
    const intermediate = outcome.results.find(({ rule }) => rule === 'code/in-intermediate')
    expect(intermediate).toMatchObject({ result: 'not seen', occasions: 0 })
  })

  it('never sends a message', async () => {
    const accepting = (line: string): string =>
      line.startsWith('RCPT')
        ? '250 2.1.5 Ok\r\n'
        : line.startsWith('DATA')
          ? '354 Go on\r\n'
          : rightAnswer(line)
    const outcome = await probeScripted(accepting)
    expect(cuts(outcome)[1]).toContain('so the connection was closed')
    const data = server?.received().flatMap((line, index, all) => (line === 'DATA' ? [all[index + 1]] : []))
    expect(data?.every((next) => next === undefined || /^(EHLO|HELO)/.test(next))).toBe(true)
    expect(server?.received().some((line) => line.startsWith('Subject:'))).toBe(false)
  })

  it('sends one message where it is told to whom', async () => {
    let inMessage = false
    const taking = (line: string): string => {
      if (inMessage) {
        inMessage = line !== '.'
        return inMessage ? '' : '250 2.0.0 Taken\r\n'
      }
      if (line === 'RCPT TO:<alice@example.com>') return '250 2.1.5 Ok\r\n'
      inMessage = line === 'DATA' && server?.received().at(-2) === 'RCPT TO:<alice@example.com>'
      return inMessage ? '354 Go on\r\n' : rightAnswer(line)
    }
    const outcome = await probeScripted(taking, { deliverTo: 'alice@example.com' })
    expect(brokenRules(outcome)).toEqual([])
    expect(cuts(outcome)).toEqual([null, null, null, null, null])
    expect(server?.received().filter((line) => line.startsWith('Subject:'))).toHaveLength(1)
  })
})

describe('the probe of a server that does not', () => {
  it('names the rule, the line sent and the reply', async () => {
    const outcome = await probeScripted((line) =>
      line === 'RSET' ? '250 Ok\r\n' : line === 'HELP' ? '214 5.0.0 No\r\n' : rightAnswer(line),
    )
    expect(brokenRules(outcome)).toEqual(['code/missing', 'code/class-disagrees'])
    const missing = outcome.results.find(({ rule }) => rule === 'code/missing')
    expect(missing?.offences.map(({ exchange }) => exchange.sent)).toEqual(['RSET', 'RSET'])
  })

  it('counts malformed codes among the codes that were seen', async () => {
    const outcome = await probeScripted((line) => (line === 'RSET' ? '250 2.0.0: Ok\r\n' : rightAnswer(line)))
    const malformed = outcome.results.find(({ rule }) => rule === 'code/malformed')
    const unregistered = outcome.results.find(({ rule }) => rule === 'code/unregistered')
    expect(malformed?.offences).toHaveLength(2)
    expect(malformed?.occasions).toBe(2 + (unregistered?.occasions ?? 0))
  })

  it('owes nothing where the keyword is not offered', async () => {
    const outcome = await probeScripted((line) =>
      rightAnswer(line)
        .replace('250 ENHANCEDSTATUSCODES', '250 HELP')
        .replace(/([ -])[245]\.\d\.\d /g, '$1'),
    )
    expect(outcome.offered).toBe(false)
    expect(brokenRules(outcome)).toEqual([])
    const owed = outcome.results.filter(({ rule }) => rule === 'code/missing' || rule === 'code/malformed')
    expect(owed.map(({ result }) => result)).toEqual(['not seen', 'not seen'])
  })
})

describe('the probe of a server that does harm', () => {
  it('ends a visit at silence, and goes on with the next', async () => {
    const outcome = await probeScripted((line) =>
      line === 'EXPN smtp-status-probe-nobody' ? '' : rightAnswer(line),
    )
    expect(cuts(outcome)).toEqual(['no reply in time to EXPN smtp-status-probe-nobody', null, null, null])
  })

  it('ends where the connection is closed', async () => {
    const outcome = await probeScripted((line) => (line === 'XPROBE' ? null : rightAnswer(line)))
    expect(cuts(outcome)[0]).toBe('the server closed the connection after XPROBE')
  })

  it('reads no reply without end', async () => {
    const outcome = await probeScripted((line) =>
      line === 'HELP' ? '214-2.0.0 more\r\n'.repeat(100_000) : rightAnswer(line),
    )
    expect(cuts(outcome)[0]).toContain('the probe stopped reading after HELP')
  })

  it('reads no line without end', async () => {
    const outcome = await probeScripted(() => 'x'.repeat(2_000_000))
    expect(cuts(outcome)[0]).toContain('the probe stopped reading after EHLO probe.invalid')
  })

  it('takes a refusing greeting for what it is', async () => {
    const outcome = await probeScripted(rightAnswer, { greet: '554 No service\r\n' })
    expect(cuts(outcome)).toEqual(Array(4).fill('the greeting refuses service'))
    expect(server?.received()).toEqual([])
  })

  it('may be one of LMTP, which knows no EHLO', async () => {
    const outcome = await probeScripted((line) =>
      /^(EHLO|HELO)/.test(line) ? '500 5.5.1 LHLO is wanted\r\n' : rightAnswer(line),
    )
    expect(outcome.failure).toBe(
      'no EHLO was answered by 250, so too little of the server was seen; if it speaks LMTP, give --lmtp',
    )
  })

  it('stops everything when its time is up', async () => {
    const outcome = await probeScripted(() => '', { timeout: '3', limit: '1' })
    expect(cuts(outcome)).toEqual([
      'no reply in time to EHLO probe.invalid',
      ...Array(3).fill('the limit of time is reached'),
    ])
  })
})

describe('replies that nothing asked for', () => {
  it('end the visit, as what follows could not be told from what answers the next line', async () => {
    const outcome = await probeScripted(rightAnswer, { greet: `${greeting}250 2.0.0 Extra\r\n` })
    const cut = {
      reason: 'the server sent a reply that nothing had asked for, before EHLO probe.invalid',
      fault: true,
    }
    expect(outcome.visits[0]?.cut).toEqual(cut)
    expect(outcome.visits[0]?.exchanges.map(({ sent }) => sent)).toEqual([null, ''])
    expect(server?.received()).not.toContain('DATA')
  })

  it('are no fault where they are 421, which may come at any time', async () => {
    const outcome = await probeScripted((line) =>
      line === 'NOOP' ? `${rightAnswer(line)}421 4.4.2 Too slow\r\n` : rightAnswer(line),
    )
    expect(outcome.visits[0]?.cut).toMatchObject({ fault: false })
    expect(brokenRules(outcome)).toEqual([])
  })

  it('are not taken for replies inside TLS', async () => {
    const outcome = await probeScripted(
      (line) =>
        line === 'STARTTLS'
          ? '220 2.0.0 Go\r\n250-mx.example.com\r\n250 AUTH PLAIN\r\n'
          : rightAnswer(line).replace('SIZE 1000', 'STARTTLS'),
      { starttls: true },
    )
    expect(cuts(outcome)[0]).toBe(
      'the server sent a reply that nothing had asked for, before TLS was started',
    )
    expect(outcome.failure).toBe('TLS was never started, so nothing was seen inside it')
  })
})

describe('a server that asks for a message whatever it is told', () => {
  it('gets none', async () => {
    const outcome = await probeScripted((line) => (line === 'NOOP' ? '354 Go on\r\n' : rightAnswer(line)))
    expect(cuts(outcome)[0]).toBe(
      'NOOP was answered by 354, so the connection was closed, as nothing is to be delivered',
    )
    const afterNoop = server
      ?.received()
      .flatMap((line, index, all) => (line === 'NOOP' ? [all[index + 1]] : []))
    expect(afterNoop?.every((next) => next === undefined || /^(EHLO|HELO)/.test(next))).toBe(true)
  })
})

describe('a server that is not there', () => {
  it('is a reason why the command cannot run', async () => {
    const gone = await startScripted(greeting, rightAnswer)
    await gone.stop()
    const options = readProbeOptions(`127.0.0.1:${gone.port}`, flags, {}, date)
    await expect(probe(options, () => 0)).rejects.toThrow(`127.0.0.1:${gone.port} cannot be reached`)
  })
})
