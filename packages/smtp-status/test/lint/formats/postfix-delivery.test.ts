import { describe, expect, it } from 'vitest'
import { isPostfixDeliveryLine, readPostfixDelivery } from '../../../src/lint/formats/postfix-delivery.js'

const host = 'mx.example.net[192.0.2.25]'
const of = (service: string, message: string): string =>
  `Nov 29 05:04:03 client postfix/${service}[9]: 4F2A: ${message}`
const delivered = (status: string, relay = `${host}:25`, service = 'smtp'): string =>
  of(service, `to=<bob@example.net>, relay=${relay}, delay=1, dsn=5.7.1, status=${status}`)
const refused = (reply: string, command = 'RCPT TO command'): string =>
  `bounced (host ${host} said: ${reply} (in reply to ${command}))`

/** Facts that are read of each server: the protocol, the commands and the replies. */
const told = (...lines: readonly string[]): readonly unknown[] =>
  readPostfixDelivery(lines).recordings.map(({ protocol, exchanges }) =>
    [`${protocol}`].concat(
      exchanges.map(({ sent, reply }) => `${sent} → ${Buffer.from(reply).toString('latin1')}`),
    ),
  )

describe('a delivery of Postfix', () => {
  it.each([
    ['end of DATA command', '.'],
    ['end of DATA', '.'],
    ['MAIL FROM command', 'MAIL FROM'],
    ['DATA command', 'DATA'],
  ])('tells what was answered: %s', (command, sent) => {
    expect(told(delivered(refused('550 5.7.1 No', command)))).toEqual([
      ['smtp', `${sent} → 550 5.7.1 No\r\n`],
    ])
  })

  it('has the reply whole, whatever stands in it', () => {
    const reply = '550 5.1.1 (in reply to what) he said: no, status=x (y'
    expect(told(delivered(refused(reply)))).toEqual([['smtp', `RCPT TO → ${reply}\r\n`]])
  })

  it('tells where the reply stands, and that alone', () => {
    const lines = [
      '',
      delivered(refused('550 5.7.1 No')),
      of('smtp', `host ${host} said: 450 No (in reply to DATA)`),
    ]
    const places = readPostfixDelivery(lines).recordings.flatMap(({ exchanges }) =>
      exchanges.flatMap((exchange) => exchange.places),
    )
    expect(places.map(({ line, from, to }) => [line, lines[line - 1]?.slice(from, to)])).toEqual([
      [2, '550 5.7.1 No'],
      [3, '450 No'],
    ])
    const accepted = delivered('sent (250 2.0.0 Ok)')
    const [recording] = readPostfixDelivery([accepted]).recordings
    const from = accepted.indexOf('250 2.0.0')
    expect(recording?.exchanges[0]?.places).toEqual([{ line: 1, from, to: accepted.length - 1 }])
  })

  it('accepts the message by 2yz and by nothing else', () => {
    expect(told(delivered('sent (299-x)'), delivered('sent (200 x)'))).toEqual([
      ['smtp', '. → 299-x\r\n', '. → 200 x\r\n'],
    ])
    expect(['354 x', '150 x', '250', '2500 x'].map((text) => told(delivered(`sent (${text})`)))).toEqual([
      [],
      [],
      [],
      [],
    ])
  })
})

describe('the lines of a reply in one line', () => {
  it.each([
    ['550-a 550-b 550 c', '550-a\r\n550-b\r\n550 c\r\n'],
    ['550-a 450 b 550 c', '550-a 450 b\r\n550 c\r\n'],
    // The object of the next line is not there.
    ['550-a b', '550-a b\r\n'],
    ['550-a 550-b', '550-a\r\n550-b\r\n'],
    ['550-a 5500 b', '550-a 5500 b\r\n'],
    ['550- 550 b', '550-\r\n550 b\r\n'],
    // The last line of a reply has none behind it.
    ['550 a 550 b', '550 a 550 b\r\n'],
  ])('%j', (text, reply) => {
    expect(told(delivered(refused(text)))).toEqual([['smtp', `RCPT TO → ${reply}`]])
  })
})

describe('the servers of a log of deliveries', () => {
  it('are apart by protocol, and by the whole relay', () => {
    const ok = 'sent (250 2.0.0 Ok)'
    const recordings = told(
      delivered(ok),
      delivered(ok, `${host}:25`, 'relay/lmtp'),
      delivered(ok, 'mx.example.org[192.0.2.25]:25'),
      delivered(ok, `${host}:25`, 'relay/smtp'),
    )
    const one = '. → 250 2.0.0 Ok\r\n'
    expect(recordings).toEqual([
      ['smtp', one, one],
      ['lmtp', one],
      ['smtp', one],
    ])
  })

  it('are the same for what was tried before: port 25, but for a socket', () => {
    const tried = (name: string): string => of('lmtp', `host ${name} said: 450 No (in reply to DATA command)`)
    const socket = 'mx.example.net[private/dovecot-lmtp]'
    expect(told(tried(socket), delivered('sent (250 Ok)', socket, 'lmtp'))).toHaveLength(1)
    expect(told(tried(host), delivered('sent (250 Ok)', `${host}:25`, 'lmtp'))).toHaveLength(1)
    expect(told(tried(host), delivered('sent (250 Ok)', `${host}:24`, 'lmtp'))).toHaveLength(2)
  })
})

describe('a line that quotes no server', () => {
  const ok = delivered('sent (250 2.0.0 Ok)')

  it.each([
    ['of another program', of('qmgr', 'removed')],
    ["of Postfix's own server", delivered('sent (250 2.0.0 Ok)', `${host}:25`, 'smtpd')],
    ['without a relay', ok.replace(' relay=', ' via=')],
    ['without a status', ok.replace(', status=', ', ')],
    ['that is cut off', ok.slice(0, -1)],
    ['of a refusal with no reply', delivered(`deferred (host ${host} said: no (in reply to DATA command))`)],
    ['of a refusal to nothing', delivered(`deferred (host ${host} said: 450 no)`)],
    ['of a host that is named later', delivered(`deferred (x host ${host} said: 450 no (in reply to DATA))`)],
    [
      'of a host without a mark of the message',
      'client postfix/smtp[9]: host a[b] said: 450 no (in reply to DATA)',
    ],
  ])('is one %s', (_, line) => {
    expect(isPostfixDeliveryLine(line)).toBe(false)
    expect(readPostfixDelivery([line])).toEqual({ kind: 'transcript', recordings: [], passedOver: 1 })
  })

  it('is passed over and counted, unless it is empty', () => {
    expect(isPostfixDeliveryLine(ok)).toBe(true)
    const { passedOver, recordings } = readPostfixDelivery(['', ok, 'x', '', ' '])
    expect([passedOver, recordings.length]).toEqual([2, 1])
    expect(readPostfixDelivery([])).toEqual({ kind: 'transcript', recordings: [], passedOver: 0 })
  })
})
