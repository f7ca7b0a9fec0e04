import { describe, expect, it } from 'vitest'
import type { Exchange, Protocol } from '../src/index.js'
import { answeredIn, checkSession, offersExtension, parseReply } from '../src/index.js'

const greeting: Exchange = { sent: null, reply: '220 mx.example.com ESMTP\r\n' }
const offer: Exchange = { sent: 'EHLO a\r\n', reply: '250-mx.example.com\r\n250 ENHANCEDSTATUSCODES\r\n' }
const noOffer: Exchange = { sent: 'EHLO a\r\n', reply: '250-mx.example.com\r\n250 PIPELINING\r\n' }
const coded: Exchange = { sent: 'RSET\r\n', reply: '250 2.0.0 Ok\r\n' }
const bare: Exchange = { sent: 'RSET\r\n', reply: '250 Ok\r\n' }

/** `2 code/missing` for each finding: the exchange and the rule. */
const found = (protocol: Protocol, ...exchanges: readonly Exchange[]): readonly string[] =>
  checkSession({ protocol, exchanges }).map(({ exchange, finding }) => `${exchange} ${finding.rule}`)

describe('checkSession', () => {
  it('judges each reply by what was sent', () => {
    const reply = '250 2.0.0 Ok\r\n'
    expect(found('smtp', { sent: null, reply })).toEqual(['0 code/in-greeting'])
    for (const sent of ['HELO a\r\n', 'ehlo a', 'Ehlo\r\n', 'HELO'])
      expect(found('smtp', { sent, reply })).toEqual(['0 code/in-hello'])
    for (const sent of [
      '',
      'RSET\r\n',
      'EHLOS a\r\n',
      'EHLO-a',
      ' EHLO a',
      'EHLO1',
      '2EHLO a',
      'STARTTLS\r\n',
    ])
      expect(found('smtp', { sent, reply })).toEqual([])
  })

  it('takes no line of a message and no response of AUTH for a command', () => {
    const asked: Exchange = { sent: 'DATA\r\n', reply: '354 Go on\r\n' }
    const message = 'HELO there, friend\r\n.\r\n'
    expect(found('smtp', offer, asked, { sent: message, reply: '250 2.6.0 Queued\r\n' })).toEqual([])
    expect(found('smtp', offer, asked, { sent: message, reply: '250 Queued\r\n' })).toEqual([
      '2 code/missing',
    ])
    const challenge: Exchange = { sent: 'AUTH LOGIN\r\n', reply: '334 VXNlcm5hbWU6\r\n' }
    const response: Exchange = { sent: 'EHLO\r\n', reply: '535 5.7.8 No\r\n' }
    expect(found('smtp', offer, challenge, response)).toEqual([])
    expect(found('smtp', greeting, offer, bare, challenge, response)).toEqual(['2 code/missing'])
  })

  it('takes 220 for a greeting behind XCLIENT alone, as STARTTLS is answered by it too (RFC 3207 section 4)', () => {
    const ready = '220 2.0.0 Ready\r\n'
    expect(found('smtp', offer, { sent: 'STARTTLS\r\n', reply: ready })).toEqual([])
    expect(found('smtp', offer, { sent: 'XCLIENT NAME=a\r\n', reply: ready })).toEqual(['1 code/in-greeting'])
  })

  it('owes codes to everybody once they are offered to anybody, also before', () => {
    expect(found('smtp', greeting, { ...noOffer, sent: 'HELO a' }, bare, greeting, offer, coded)).toEqual([
      '2 code/missing',
    ])
  })

  it('owes none where none are offered, and says once that they are sent all the same', () => {
    expect(found('smtp', greeting, noOffer, bare, coded, coded)).toEqual(['3 code/not-offered'])
    const [first] = checkSession({
      protocol: 'smtp',
      exchanges: [noOffer, { sent: 'X\r\n', reply: '500-No\r\n500 5.5.2 No\r\n' }],
    })
    expect(first?.finding).toEqual({
      rule: 'code/not-offered',
      severity: 'note',
      source: 'RFC 2034 section 3',
      lines: [2],
      found: '5.5.2',
    })
  })

  it('says nothing of offers where no EHLO was taken', () => {
    const refused: Exchange = { sent: 'EHLO a\r\n', reply: '502 Not known\r\n' }
    expect(found('smtp', greeting, refused, { ...noOffer, sent: 'HELO a\r\n' }, coded, bare)).toEqual([])
  })

  it('finds malformed codes where none are owed', () => {
    expect(found('smtp', noOffer, { sent: 'X\r\n', reply: '500 #5.5.2 No\r\n' })).toEqual([
      '1 code/malformed',
    ])
  })

  it('takes a code in a greeting or a hello reply for no sign that codes are sent', () => {
    expect(
      found('smtp', { sent: null, reply: '220 2.0.0 a\r\n' }, { ...noOffer, reply: '250 2.0.0 a\r\n' }),
    ).toEqual(['0 code/in-greeting', '1 code/in-hello'])
  })

  it('passes over exchanges without a reply', () => {
    const nothing = [{ reply: '' }, { reply: new Uint8Array() }, { reply: parseReply('') }]
    const silent = nothing.map((one) => Object.assign({ sent: 'RSET\r\n' }, one))
    expect(found('smtp', offer, ...silent, bare)).toEqual(['4 code/missing'])
    expect(found('smtp', offer, { sent: 'RSET\r\n', reply: '\r\n' })).toEqual(['1 reply/empty'])
  })

  it('takes replies that were read, and octets', () => {
    const reply = '250-a\n250 2.0.0 Ok\r\n'
    const rules = found('smtp', offer, { sent: 'RSET\r\n', reply })
    expect(rules).toEqual(['1 reply/line-ending', '1 code/missing'])
    expect(found('smtp', offer, { sent: 'RSET\r\n', reply: parseReply(reply) })).toEqual(rules)
    expect(found('smtp', offer, { sent: 'RSET\r\n', reply: new TextEncoder().encode(reply) })).toEqual(rules)
  })

  it('takes the reply to XCLIENT for a greeting where it is one', () => {
    const xclient: Exchange = { sent: 'XCLIENT NAME=a\r\n', reply: '220 mx.example.com\r\n' }
    expect(found('smtp', offer, xclient)).toEqual([])
    expect(found('smtp', offer, { ...xclient, reply: '220 2.0.0 a\r\n' })).toEqual(['1 code/in-greeting'])
    expect(found('smtp', offer, { ...xclient, reply: '550 No\r\n' })).toEqual(['1 code/missing'])
  })

  it('wants the offer of LMTP in the reply to LHLO alone', () => {
    const lhlo = { ...noOffer, sent: 'LHLO a\r\n' }
    expect(found('lmtp', lhlo)).toEqual(['0 hello/keyword-missing'])
    expect(found('lmtp', { ...offer, sent: 'LHLO a\r\n' })).toEqual([])
    expect(found('lmtp', noOffer)).toEqual([])
    expect(found('smtp', lhlo)).toEqual([])
  })

  it('takes LHLO for an unknown command where a server of SMTP refuses it', () => {
    const refused: Exchange = { sent: 'LHLO a\r\n', reply: '500 5.5.1 What?\r\n' }
    expect(found('smtp', offer, refused)).toEqual([])
    expect(found('smtp', offer, { ...refused, reply: '500 What?\r\n' })).toEqual(['1 code/missing'])
    expect(found('lmtp', offer, refused)).toEqual(['1 code/in-hello'])
  })

  it('judges HELO in LMTP as HELO', () => {
    expect(found('lmtp', offer, { sent: 'HELO a\r\n', reply: '500 5.5.1 LHLO\r\n' })).toEqual([
      '1 code/in-hello',
    ])
  })

  it('finds nothing where nothing was said', () => {
    expect(found('smtp')).toEqual([])
  })
})

describe('answeredIn', () => {
  it.each([
    [null, '220 mx\r\n', 'smtp', 'greeting'],
    ['XCLIENT NAME=a', '220 mx\r\n', 'smtp', 'greeting'],
    ['helo a', '250 mx\r\n', 'smtp', 'hello'],
    ['EHLO', '501 No name\r\n', 'smtp', 'hello'],
    ['LHLO a', '250 mx\r\n', 'smtp', 'hello'],
    ['LHLO a', '500 5.5.2 What?\r\n', 'smtp', 'other'],
    ['LHLO a', '500 5.5.2 What?\r\n', 'lmtp', 'hello'],
    ['EHLOW a', '500 5.5.2 What?\r\n', 'smtp', 'other'],
    ['', '250 2.1.5 Ok\r\n', 'lmtp', 'other'],
  ] as const)('of %j, answered by %j over %s, is %s', (sent, reply, protocol, answered) => {
    expect(answeredIn({ sent, reply }, protocol)).toBe(answered)
  })

  it('is no hello where the reply before asked for more', () => {
    const exchange: Exchange = { sent: 'HELO a\r\n', reply: '250 2.6.0 Queued\r\n' }
    expect(answeredIn(exchange, 'smtp', parseReply('354 Go on\r\n'))).toBe('other')
    expect(answeredIn(exchange, 'smtp', parseReply('250 Ok\r\n'))).toBe('hello')
  })
})

describe('offersExtension', () => {
  const hello = parseReply('250-SIZE\r\n250-Auth PLAIN\r\n250-XAUTHX\r\n250 enhancedstatuscodes\r\n')

  it('compares without case, with parameters or without', () => {
    expect(['AUTH', 'ENHANCEDSTATUSCODES'].map((keyword) => offersExtension(hello, keyword))).toEqual([
      true,
      true,
    ])
    expect(offersExtension(hello)).toBe(true)
  })

  it('takes neither the first line, nor a part of a keyword, nor a refusal', () => {
    expect(['SIZE', 'XAUTH', 'DSN'].map((keyword) => offersExtension(hello, keyword))).toEqual([
      false,
      false,
      false,
    ])
    for (const text of [
      '550-mx\r\n550 ENHANCEDSTATUSCODES',
      '550-mx\r\n250 ENHANCEDSTATUSCODES',
      '250-mx\r\n550 ENHANCEDSTATUSCODES',
    ])
      expect(offersExtension(parseReply(`${text}\r\n`))).toBe(false)
  })
})
