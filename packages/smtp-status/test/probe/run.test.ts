import { afterEach, describe, expect, it } from 'vitest'
import { readProbeOptions } from '../../src/probe/read-options.js'
import type { ProbeDocument } from '../../src/probe/report-json.js'
import { runProbe } from '../../src/probe/run.js'
import { run } from '../support.js'
import type { Run } from '../support.js'
import { rightAnswer, startScripted } from './scripted-server.js'
import type { ScriptedServer } from './scripted-server.js'

const greeting = '220 mx.example.com ESMTP\r\n'
const clock = (): number => performance.now()

let server: ScriptedServer | undefined
afterEach(async () => {
  await server?.stop()
})

/** Runs the command against a server that greets and answers as it is told. */
async function runAgainst(
  answer: (line: string) => string | null,
  words: readonly string[] = [],
  greet = greeting,
): Promise<Run> {
  server = await startScripted(greet, answer)
  const target = `127.0.0.1:${server.port}`
  return run(['probe', target, '--timeout', '1', '--limit', '20', ...words], { clock })
}

const withoutCode = (line: string): string => (line === 'RSET' ? '250 Ok\r\n' : rightAnswer(line))
const documentOf = ({ out }: Run): ProbeDocument => JSON.parse(out)

describe('the exit status of probe', () => {
  it('is 0 where every requirement seen is kept', async () => {
    const { status, out } = await runAgainst(rightAnswer)
    expect(status).toBe(0)
    expect(out).toContain('Nothing was found.\n')
  })

  it('is 1 where one is not', async () => {
    const { status, out } = await runAgainst(withoutCode)
    expect(status).toBe(1)
    expect(out).toContain('code/missing (error): 2 of')
    expect(out).toContain('    > RSET\n    < 250 Ok\n')
  })

  it.each([
    ['never greets', (): string => '', ''],
    ['refuses service', rightAnswer, '554 No service\r\n'],
    ['is none of SMTP', (): string => '', 'SSH-2.0-OpenSSH_9\r\n'],
    ['hangs up at once', (): null => null, greeting],
    ['asks for more whatever it is told', (): string => '354 Go on\r\n', greeting],
  ])('is 2 where the server %s, and nothing could be judged', async (_, answer, greet) => {
    const { status, out } = await runAgainst(answer, ['--timeout', '0.5'], greet)
    expect(out).toContain('Not judged: no EHLO was answered by 250, so too little of the server was seen.')
    expect(out).not.toContain('Nothing was found.')
    expect(status).toBe(2)
  })

  it.each([
    ['sends a line without end', 'x'.repeat(5000), 'it sent more than 4096 octets in a line'],
    ['sends what nothing asked for', `${greeting}250 2.0.0 Ok\r\n`, 'a reply that nothing had asked'],
  ])(
    'is 1 where the server %s, and the report does not say that nothing was found',
    async (_, greet, reason) => {
      const { status, out } = await runAgainst(rightAnswer, [], greet)
      expect(status).toBe(1)
      expect(out).not.toContain('Nothing was found')
      expect(out).toContain('No rule was seen broken, but the server is at fault where the sessions ended')
      expect(out).toContain(reason)
    },
  )

  it('is 2 where TLS was asked for and is not to be had', async () => {
    const { status, out } = await runAgainst(rightAnswer, ['--starttls'])
    expect(status).toBe(2)
    expect(out).toContain('Not judged: TLS was never started')
  })

  it('is 1 where the server sends without end', async () => {
    const { status, out } = await runAgainst(() => 'x'.repeat(2_000_000))
    expect(status).toBe(1)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('the probe stopped reading after EHLO probe.invalid')
  })
})

describe('what probe prints', () => {
  it('says what will be sent before it opens a connection', async () => {
    server = await startScripted(greeting, rightAnswer)
    const events: string[] = []
    const terminal = {
      print: () => void events.push('report'),
      warn: (text: string) => void events.push(`${server?.received().length} lines sent: ${text}`),
      colours: false,
      columns: 80,
    }
    const flags = { name: 'probe.invalid', domain: 'example.com', timeout: '1', limit: '20' }
    const options = readProbeOptions(`127.0.0.1:${server.port}`, flags, {}, new Date(0))
    const unused = {
      workingFolder: '',
      now: () => new Date(0),
      env: {},
      input: process.stdin,
      output: process.stdout,
    }
    await runProbe(options, { terminal, clock, ...unused })
    expect(events).toHaveLength(2)
    expect(events[0]).toMatch(/^0 lines sent: smtp-status probe opens 4 connections to 127\.0\.0\.1:/)
    expect(events[1]).toBe('report')
  })

  it('is the plan alone with --dry-run, and nothing is sent', async () => {
    const { status, out, err } = await runAgainst(rightAnswer, ['--dry-run'])
    expect(status).toBe(0)
    expect(out).toContain('No message is sent')
    expect(err).toBe('')
    expect(server?.received()).toEqual([])
  })

  it('is the plan for programs with --dry-run --json', async () => {
    const { out } = await runAgainst(rightAnswer, [
      '--dry-run',
      '--json',
      '--deliver-to',
      'alice@example.com',
    ])
    const { connections } = JSON.parse(out)
    expect(connections).toHaveLength(5)
    expect(connections[4].sends).toEqual([
      'EHLO probe.invalid',
      'MAIL FROM:<probe@probe.invalid>',
      'RCPT TO:<alice@example.com>',
      'DATA',
      'a message of six lines',
      'QUIT',
    ])
  })

  it('is a report with every offence for programs', async () => {
    const result = await runAgainst(withoutCode, ['--json'])
    const document = documentOf(result)
    expect(document).toMatchObject({
      formatVersion: '1.0.0',
      protocol: 'smtp',
      offered: true,
      failure: null,
    })
    const missing = document.rules.find(({ rule }) => rule === 'code/missing')
    expect(missing?.findings.map(({ sent, reply }) => `${sent}: ${reply.join()}`)).toEqual([
      'RSET: 250 Ok',
      'RSET: 250 Ok',
    ])
    expect(document.leftOut.map(({ sent }) => sent)).toEqual(['STARTTLS now'])
  })

  it('has no control characters of the server', async () => {
    const answer = (line: string): string =>
      line === 'RSET' ? '250 \u001b[31mOk\u009b31m\r\n' : rightAnswer(line)
    const { out } = await runAgainst(answer)
    expect(out).toContain('code/missing')
    expect(out).not.toMatch(/[^\P{Cc}\n]/u)
  })
})
