import { parseReply } from '@smtp-status/replies'
import { describe, expect, it } from 'vitest'
import { step } from '../../src/probe/plan.js'
import { atFirst, expectedReplies, follow, isNeeded } from '../../src/probe/standing.js'

const hello = parseReply('250-mx.example.com\r\n250-AUTH CRAM-MD5 login\r\n250 SIZE 1000\r\n')
const ok = parseReply('250 2.0.0 Ok\r\n')
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
    expect(isNeeded('asked for more', follow(asked, step('RSET'), ok))).toBe(false)
  })

  it('knows nothing inside TLS of what was offered before it', () => {
    const secured = follow(afterHello, step('STARTTLS', { sequel: 'start TLS' }), ok)
    expect(isNeeded({ keyword: 'SIZE' }, secured)).toBe(false)
  })

  it('keeps the last EHLO that was accepted', () => {
    const refused = follow(afterHello, step('EHLO b'), parseReply('501 No\r\n'))
    expect(isNeeded({ keyword: 'SIZE' }, refused)).toBe(true)
  })

  it('has one reply for each recipient where that is the protocol, and one at least', () => {
    const message = step('.', { sequel: 'a reply for each recipient' })
    const two = follow(follow(atFirst, step('RCPT TO:<a@b>'), ok), step('RCPT TO:<c@b>'), ok)
    const one = follow(
      follow(atFirst, step('RCPT TO:<a@b>'), ok),
      step('RCPT TO:<c@b>'),
      parseReply('550 No'),
    )
    expect([atFirst, one, two].map((standing) => expectedReplies(message, standing))).toEqual([1, 1, 2])
    expect(expectedReplies(step('RSET'), two)).toBe(1)
  })
})
