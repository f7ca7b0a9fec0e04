import { describe, expect, it } from 'vitest'
import { isSmtplibLine, readSmtplib } from '../../../src/lint/formats/smtplib.js'

/** Commands and replies, octets as Latin-1 text. */
const told = (...lines: readonly string[]): readonly (string | null)[][] =>
  readSmtplib(lines).recordings.flatMap(({ exchanges }) =>
    exchanges.map(({ sent, reply }) => [sent, Buffer.from(reply).toString('latin1')]),
  )
const connect = "connect: to ('mx.example.org', 25) None"
const raw = String.raw

describe('a line of what went over the line, as smtplib prints it', () => {
  it.each([
    raw`send: 'ehlo a\r\n'`,
    raw`send: b'ehlo a\r\n'`,
    raw`reply: b"250 it's\r\n"`,
    raw`reply: b''`,
    raw`05:20:56.391977 reply: b'250 Ok\r\n'`,
  ])('is %s', (line) => {
    expect(isSmtplibLine(line)).toBe(true)
  })

  it.each([
    connect,
    raw`reply: retcode (250); Msg: b'Ok'`,
    raw`data: (354, b'Go on')`,
    raw`connect: b'mx ESMTP'`,
    raw`reply: b'250 Ok\r\n"`,
    raw`reply: u'250 Ok\r\n'`,
    raw`reply: 250 Ok`,
    raw` send: b'quit\r\n'`,
    raw`05:20 send: b'quit\r\n'`,
    '',
  ])('is not %j', (line) => {
    expect(isSmtplibLine(line)).toBe(false)
  })
})

describe('a session that smtplib prints', () => {
  it('has a greeting where a connection was seen to open, also one that refuses', () => {
    expect(told(connect, raw`reply: b'554 5.7.1 No\r\n'`)).toEqual([[null, '554 5.7.1 No\r\n']])
    expect(told(raw`send: 'noop\r\n'`, raw`reply: '554 5.7.1 No\r\n'`)).toEqual([
      ['noop', '554 5.7.1 No\r\n'],
    ])
  })

  it('may have several connections, of one server', () => {
    const greeting = raw`reply: b'220 mx\r\n'`
    expect(readSmtplib([connect, greeting, connect, greeting]).recordings).toHaveLength(1)
    expect(told(connect, greeting, connect, greeting).map(([sent]) => sent)).toEqual([null, null])
  })

  it('has each of the lines that one literal holds', () => {
    expect(
      told(
        raw`send: b'MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\n'`,
        raw`reply: b'250-2.1.0 a\r\n250 2.1.0 b\r\n450 4.2.0 c\r\n'`,
      ),
    ).toEqual([
      ['MAIL FROM:<a@b>', '250-2.1.0 a\r\n250 2.1.0 b\r\n'],
      ['RCPT TO:<c@d>', '450 4.2.0 c\r\n'],
    ])
  })

  it('has a message that is no command, up to its dot', () => {
    expect(
      told(
        raw`send: b'data\r\n'`,
        raw`reply: b'354 Go on\r\n'`,
        raw`send: b'Subject: hi\r\n\r\nQUIT\r\n..\r\n.\r\n'`,
        raw`reply: b'250 2.0.0 Ok\r\n'`,
      ),
    ).toEqual([
      ['data', '354 Go on\r\n'],
      ['.', '250 2.0.0 Ok\r\n'],
    ])
  })

  it.each([
    [raw`250 \'a\' \"b\"`, `250 'a' "b"`],
    [raw`250 a\tb\x00\xff`, '250 a\tb\0\xff'],
    // A backslash is escaped by one, and what follows is a letter.
    [raw`250 a\\r\\n\\x41`, raw`250 a\r\n\x41`],
    [raw`250 \xg1`, '250 xg1'],
  ])('has the octets for which the escapes of %s stand', (literal, text) => {
    expect(told(raw`reply: b'${literal}\r\n'`)).toEqual([['', `${text}\r\n`]])
  })

  it.each(['', raw`\n`, raw`\r\n`])('tells where a reply stands, without its end %j', (end) => {
    const line = raw`05:20:56.391977 reply: b'250 2.0.0 a\tb${end}'`
    const [exchange] = readSmtplib(['', line]).recordings[0]?.exchanges ?? []
    const [place] = exchange?.places ?? []
    expect(place?.line).toBe(2)
    expect(line.slice(place?.from, place?.to)).toBe(raw`250 2.0.0 a\tb`)
  })

  it('passes over and counts what is no part of it, but not what smtplib makes of a reply', () => {
    const asides = [raw`reply: retcode (250); Msg: b'Ok'`, raw`data: (250, b'Ok')`, raw`connect: b'mx'`]
    const timed = asides.map((line) => `05:20:56.391977 ${line}`)
    expect(readSmtplib([connect, '', ...asides, ...timed]).passedOver).toBe(0)
    expect(readSmtplib([connect, 'Traceback', ' ', 'sent: x']).passedOver).toBe(3)
  })
})
