import { parseReply } from '@smtp-status/replies'
import { afterEach, describe, expect, it } from 'vitest'
import { secretsOf, withoutSecrets } from '../../src/probe/secrets.js'
import { run } from '../support.js'
import type { Run } from '../support.js'
import { rightAnswer, startScripted } from './scripted-server.js'
import type { ScriptedServer } from './scripted-server.js'

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
  async function runWith(offer: string, words: readonly string[] = []): Promise<Run> {
    server = await startScripted('220 mx.example.com ESMTP\r\n', (line) => {
      if (line.startsWith('AUTH')) return `501 Syntax error in "${line}"\r\n`
      return rightAnswer(line).replace('SIZE 1000', offer)
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
