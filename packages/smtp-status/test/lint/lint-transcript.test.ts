import type { Protocol } from '@smtp-status/replies'
import { describe, expect, it } from 'vitest'
import { maskCredentials, protocolOf, withoutSecret } from '../../src/lint/lint-transcript.js'
import type { Recording } from '../../src/lint/transcript.js'
import { run } from '../support.js'

const recording = (protocol: Protocol | null, sent: string | null, reply: string): Recording => ({
  protocol,
  exchanges: [{ sent, reply: Buffer.from(`${reply}\r\n`), places: [] }],
})

it.each([
  [null, 'LHLO client.example', '250 mx.example.com', 'lmtp'],
  [null, 'lhlo client.example\r\n', '250 mx.example.com', 'lmtp'],
  // A server of SMTP knows no such command.
  [null, 'LHLO client.example', '500 5.5.1 What?', 'smtp'],
  [null, 'EHLO client.example', '250 mx.example.com', 'smtp'],
  [null, null, '220 mx.example.com LMTP', 'smtp'],
  ['lmtp', 'EHLO client.example', '250 mx.example.com', 'lmtp'],
  ['smtp', 'LHLO client.example', '250 mx.example.com', 'smtp'],
] as const)('what is told as %s, with %j and %j, is %s', (given, sent, reply, protocol) => {
  expect(protocolOf(recording(given, sent, reply))).toBe(protocol)
})

const sentIn = (
  ...exchanges: readonly (readonly [sent: string | null, reply: string])[]
): readonly unknown[] =>
  maskCredentials(exchanges.map(([sent, reply]) => ({ sent, reply: Buffer.from(reply), places: [] }))).map(
    ({ sent }) => sent,
  )

describe('credentials in what a client sent', () => {
  it.each([
    ['AUTH PLAIN AGFsaWNlAHNlY3JldA==', 'AUTH PLAIN …'],
    ['auth  xoauth2  dXNlcj1h=\r\n', 'auth  xoauth2  …\r\n'],
    ['   AUTH PLAIN AGFsaWNlAHNlY3JldA==', '   AUTH PLAIN …'],
    ['\tauth\tplain\tAGFsaWNlAHNlY3JldA==', '\tauth\tplain\t…'],
    ['AUTH LOGIN', 'AUTH LOGIN'],
    ['MAIL FROM:<alice@example.com> AUTH=<>', 'MAIL FROM:<alice@example.com> AUTH=<>'],
    ['AUTHOR PLAIN x', 'AUTHOR PLAIN x'],
  ])('are taken out of %j', (sent, expected) => {
    expect(sentIn([sent, '235 2.7.0 Ok\r\n'])).toEqual([expected])
  })

  it('are the answers to challenges, whatever they look like, but * gives up', () => {
    expect(
      sentIn(
        [null, '220 mx\r\n'],
        ['AUTH LOGIN', '334 VXNlcm5hbWU6\r\n'],
        ['QUIT', '334 UGFzc3dvcmQ6\r\n'],
        ['*', '501 5.7.0 Given up\r\n'],
        ['QUIT', '221 2.0.0 Bye\r\n'],
      ),
    ).toEqual([null, 'AUTH LOGIN', '…', '*', 'QUIT'])
  })

  it('are also what was sent without being asked for, until another command comes', () => {
    expect(
      sentIn(
        ['AUTH LOGIN', '504 5.5.4 No\r\n'],
        ['am9l', '500 5.5.2 What?\r\n'],
        ['c2VjcmV0', '500 5.5.2 What?\r\n'],
        ['NOOP', '250 2.0.0 Ok\r\n'],
        ['am9l', '500 5.5.2 What?\r\n'],
      ),
    ).toEqual(['AUTH LOGIN', '…', '…', 'NOOP', 'am9l'])
  })

  it('stand in no line that is shown, and the rest of it stays where it is', () => {
    expect(withoutSecret('{"sent": "AUTH PLAIN ab\\/c", "reply": "535 ab/c"}', 'ab/c')).toBe(
      '{"sent": "AUTH PLAIN *****", "reply": "535 ****"}',
    )
    expect(withoutSecret('250 a', 'a')).toBe('250 a')
  })

  it.each([' ', '   ', '\t', ' \t '])('are in no report where %j stands before AUTH', async (blanks) => {
    const hello = 'S: 220 mx\nC: EHLO a\nS: 250-mx\nS: 250 ENHANCEDSTATUSCODES\n'
    for (const tries of ['AUTH PLAIN AGFsaWNl', `AUTH LOGIN\nS: 501 No\nC:${blanks}AGFsaWNl`]) {
      const { out } = await run(['lint', '-', '--json'], {
        input: `${hello}C:${blanks}${tries}\nS: 535 No\n`,
      })
      expect(out).toContain('code/missing')
      expect(out).not.toContain('AGFsaWNl')
    }
  })

  it.each(['text', 'json', 'sarif', 'github'])('are in no report (%s)', async (form) => {
    const session =
      '{"sent": "EHLO a\\r\\n", "reply": "250-mx\\r\\n250 ENHANCEDSTATUSCODES\\r\\n"}\n{"sent": "AUTH PLAIN AGFsaWNlAHNlY3JldA==\\r\\n", "reply": "535 No\\r\\n"}\n'
    const { out } = await run(['lint', '-', '--report', form], { input: session })
    expect(out).toContain('code/missing')
    expect(out).not.toContain('AGFsaWNl')
  })
})
