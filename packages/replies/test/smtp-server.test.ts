import type { StatusCodeText } from '@smtp-status/codes'
import type { SMTPServerOptions } from 'smtp-server'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import type { Answered } from '../src/index.js'
import { checkReply } from '../src/index.js'
import type { StatusCodeConnection } from '../src/smtp-server.js'
import { accept, refuse, ReplyError, withStatusCodes } from '../src/smtp-server.js'
import { converse } from './converse.js'

describe('refuse', () => {
  it('makes an error that smtp-server understands', () => {
    const error = refuse({ basic: 450, status: '4.2.1', text: 'Closed for now' })
    expect(error).toBeInstanceOf(ReplyError)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'ReplyError',
      responseCode: 450,
      message: '4.2.1 Closed for now',
    })
  })

  it('throws where the codes that only the running program knows do not go together', () => {
    const basic: number = 450
    expect(() => refuse({ basic, status: '5.2.1', text: '' })).toThrow(
      new RangeError('5.2.1 is no status for a 450; give one such as 4.0.0, or null (RFC 2034 section 4)'),
    )
  })

  it('throws where what only the running program knows is no refusal', () => {
    const given: { basic: number; status: StatusCodeText; text: string } = {
      basic: 250,
      status: '2.0.0',
      text: '',
    }
    expect(() => Reflect.apply(refuse, undefined, [given])).toThrow(
      new RangeError('250 does not refuse; give a basic status code 4yz or 5yz'),
    )
  })
})

describe('refuse, at the border', () => {
  it('takes the lowest basic status code that refuses', () => {
    expect(refuse({ basic: 400, status: '4.0.0', text: 'No' })).toMatchObject({ responseCode: 400 })
  })
})

describe('accept', () => {
  it('makes the message that smtp-server sends with 250', () => {
    expect(accept({ status: '2.6.0', text: 'Queued' })).toBe('2.6.0 Queued')
  })

  it('throws where plain JavaScript gives a code of another class', () => {
    const given: { status: StatusCodeText; text: string } = { status: '5.1.1', text: '' }
    expect(() => Reflect.apply(accept, undefined, [given])).toThrow(RangeError)
  })
})

const common: SMTPServerOptions = {
  name: 'mx.example.com',
  logger: false,
  authOptional: true,
  allowInsecureAuth: true,
  disableReverseLookup: true,
  disabledCommands: ['STARTTLS'],
  closeTimeout: 200,
}

const makeServer = (options: SMTPServerOptions): SMTPServer =>
  withStatusCodes(new SMTPServer({ ...common, ...options }))

const octets = (reply: string): Uint8Array => Buffer.from(reply, 'latin1')
const found = (reply: string, answers: Answered): readonly string[] =>
  checkReply(octets(reply), { answers })
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule }) => rule)

const hello = 'EHLO client.example.org'
const mail = 'MAIL FROM:<a@example.org>'
const recipient = 'RCPT TO:<b@example.com>'
const message = 'Subject: x\r\n\r\nx\r\n.'

/** Refuses and accepts in every handler that may. */
const handlers: SMTPServerOptions = {
  onAuth: (_auth, _session, done) => {
    done(refuse({ basic: 535, status: '5.7.8', text: 'Wrong password' }))
  },
  onMailFrom: ({ address }, _session, done) => {
    if (address.startsWith('a@')) return done()
    return done(refuse({ basic: 550, status: '5.7.27', text: `<${address}>\r\n250 2.0.0 takes no mail` }))
  },
  onRcptTo: ({ address }, _session, done) => {
    if (address.startsWith('b@')) return done()
    return done(refuse({ basic: 452, status: '4.2.2', text: 'Mailbox full' }))
  },
  onData: (stream, _session, done) => {
    stream.resume()
    stream.on('end', () => done(null, accept({ status: '2.6.0', text: 'Queued as 42' })))
  },
}

const sent = [
  hello,
  'AUTH PLAIN AGEAYg==',
  'MAIL FROM:<null@example.org>',
  mail,
  'RCPT TO:<full@example.com>',
  recipient,
  'DATA',
  message,
  'QUIT',
]

describe.each([true, false])('smtp-server with hideENHANCEDSTATUSCODES: %s', (hidden) => {
  it('sends the codes that handlers name, once and in every line', async () => {
    const said = await converse(makeServer({ ...handlers, hideENHANCEDSTATUSCODES: hidden }), sent)
    const own = (status: string): string => (hidden ? '' : `${status} `)
    expect(said.toSpliced(1, 1)).toEqual([
      '220 mx.example.com ESMTP\r\n',
      '535 5.7.8 Wrong password\r\n',
      '550-5.7.27 <null@example.org>\r\n550 5.7.27 250 2.0.0 takes no mail\r\n',
      `250 ${own('2.1.0')}Accepted\r\n`,
      '452 4.2.2 Mailbox full\r\n',
      `250 ${own('2.1.5')}Accepted\r\n`,
      '354 End data with <CR><LF>.<CR><LF>\r\n',
      '250 2.6.0 Queued as 42\r\n',
      `221 ${own('2.0.0')}Bye\r\n`,
    ])
    expect(said[1]?.includes('250-ENHANCEDSTATUSCODES\r\n')).toBe(!hidden)
  })

  it('closes the connection with 421', async () => {
    const server = makeServer({
      hideENHANCEDSTATUSCODES: hidden,
      onMailFrom: (_address, _session, done) =>
        done(refuse({ basic: 421, status: '4.3.2', text: 'Come again later' })),
    })
    const said = await converse(server, [hello, mail, 'NOOP'])
    expect(said.slice(2)).toEqual(['421 4.3.2 Come again later\r\n', ''])
  })

  it('refuses a connection without a status, as its refusal is the greeting', async () => {
    const server = makeServer({
      hideENHANCEDSTATUSCODES: hidden,
      onConnect: (_session, done) => done(refuse({ basic: 554, status: '5.7.1', text: 'Not from\nthere' })),
    })
    const said = await converse(server, [])
    expect(said).toEqual(['554-Not from\r\n554 there\r\n'])
    expect(found(said[0] ?? '', 'greeting')).toEqual([])
  })
})

describe('smtp-server that offers ENHANCEDSTATUSCODES', () => {
  const offered: SMTPServerOptions = { hideENHANCEDSTATUSCODES: false }

  it('keeps RFC 2034 in all its replies', async () => {
    const said = await converse(makeServer({ ...handlers, ...offered }), sent)
    const answers = (index: number): Answered => (index > 1 ? 'other' : index === 1 ? 'hello' : 'greeting')
    expect(said.flatMap((reply, index) => found(reply, answers(index)))).toEqual([])
    expect(said).toHaveLength(sent.length + 1)
  })

  it('breaks it by itself where a handler names a code', async () => {
    const server = new SMTPServer({ ...common, ...handlers, ...offered })
    const said = await converse(server, sent)
    expect(said[5]).toBe('452 4.2.2 4.2.2 Mailbox full\r\n')
    expect(said[2]).toBe('535 5.7.8 5.7.8 Wrong password\r\n')
    expect(said.flatMap((reply) => found(reply, 'other'))).toContain('code/doubled')
  })

  it('sends codes of texts that the application wrote itself, and folds long ones', async () => {
    const long = 'word '.repeat(200).trim()
    const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, done) => {
      const [name = ''] = address.split('@')
      const texts: Readonly<Record<string, string>> = {
        plain: 'Nobody of that name',
        coded: '5.2.1 5.2.1 Closed\r\n5.2.1 for good',
        other: '4.2.2 Full',
        empty: '',
        bare: '5.1.6',
        long: `5.1.1 ${long}`,
      }
      done(Object.assign(new Error(texts[name]), { responseCode: 550 }))
    }
    const names = ['plain', 'coded', 'other', 'empty', 'bare', 'long']
    const said = await converse(makeServer({ ...offered, onRcptTo }), [
      hello,
      mail,
      ...names.map((name) => `RCPT TO:<${name}@example.com>`),
    ])
    expect(said.slice(3, 8)).toEqual([
      '550 5.1.1 Nobody of that name\r\n',
      '550-5.2.1 Closed\r\n550 5.2.1 for good\r\n',
      '550 5.1.1 Full\r\n',
      '550 5.1.1\r\n',
      '550 5.1.6\r\n',
    ])
    const lines = said[8]?.trimEnd().split('\r\n') ?? []
    expect(lines).toHaveLength(3)
    expect(lines.map((line) => line.replace(/^550[ -]5\.1\.1 /, '')).join(' ')).toBe(long)
    for (const reply of said.slice(2)) expect(found(reply, 'other')).toEqual([])
  })

  it.each([
    ['5.7.1\tBlocked', '550 5.7.1 Blocked'],
    ['x\n5.7.1\tBlocked', '550-5.1.1 x\r\n550 5.1.1 Blocked'],
    ['5.7.1\nBlocked', '550-5.7.1\r\n550 5.7.1 Blocked'],
    ['5.7.1\r\nBlocked\n\nhere', '550-5.7.1\r\n550-5.7.1 Blocked\r\n550-5.7.1\r\n550 5.7.1 here'],
    [' 5.7.1 Blocked', '550 5.7.1 Blocked'],
    ['\n5.7.1 Blocked', '550 5.7.1 Blocked'],
    ['5.7.1\0Blocked', '550 5.7.1 Blocked'],
    ['5.7.1\u0085Blocked', '550 5.7.1 Blocked'],
    ['5.7.1: Blocked', '550 5.1.1 5.7.1: Blocked'],
  ])('sends the code of %j once, and in every line', async (text, wire) => {
    const onMailFrom: SMTPServerOptions['onMailFrom'] = (_address, _session, done) =>
      done(Object.assign(new Error(text), { responseCode: 550 }))
    const said = await converse(makeServer({ ...offered, onMailFrom }), [hello, mail])
    expect(said[2]).toBe(`${wire}\r\n`)
  })

  it('fills no line beyond 512 octets, whatever the code', async () => {
    const onMailFrom: SMTPServerOptions['onMailFrom'] = (_address, _session, done) =>
      done(Object.assign(new Error(`5.999.999 ${'x'.repeat(2000)}`), { responseCode: 550 }))
    const said = await converse(makeServer({ ...offered, onMailFrom }), [hello, mail])
    const lengths = (said[2] ?? '').split('\r\n').map((line) => line.length + 2)
    expect(Math.max(...lengths)).toBe(512)
  })

  it('says who comes too soon so without a code, as that is the greeting', async () => {
    const server = makeServer(offered)
    const [first] = await converse(server, [], 'NOOP\r\n')
    expect(first).toBe('421 mx.example.com You talk too soon\r\n')
  })

  it('leaves what asks for more as it is', () => {
    const sends: unknown[] = []
    const connection = { send: (...words: readonly unknown[]) => void sends.push(words) }
    const server = withStatusCodes({ connections: new Set<StatusCodeConnection>() })
    server.connections.add(connection)
    connection.send(220, 'mx.example.com')
    const challenge = 'x'.repeat(700)
    connection.send(334, challenge)
    expect(sends).toEqual([
      [220, 'mx.example.com', false],
      [334, challenge, undefined],
    ])
  })

  it('gives each recipient of LMTP a reply of its own', async () => {
    const server = makeServer({
      ...offered,
      lmtp: true,
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on('end', () =>
          done(null, [
            accept({ status: '2.1.5', text: 'b has it' }),
            refuse({ basic: 552, status: '5.2.3', text: 'Too long\nfor c' }),
          ]),
        )
      },
    })
    const said = await converse(server, [
      'LHLO client.example.org',
      mail,
      recipient,
      'RCPT TO:<c@example.com>',
      'DATA',
      { send: message, replies: 2 },
    ])
    expect(said.slice(6)).toEqual(['250 2.1.5 b has it\r\n', '552-5.2.3 Too long\r\n552 5.2.3 for c\r\n'])
  })

  it('stays as it was where withStatusCodes was called for another server, or twice', async () => {
    makeServer(offered)
    const onMailFrom: SMTPServerOptions['onMailFrom'] = (_address, _session, done) =>
      done(refuse({ basic: 550, status: '5.7.1', text: 'No' }))
    const [, , without] = await converse(new SMTPServer({ ...common, ...offered, onMailFrom }), [hello, mail])
    expect(without).toBe('550 5.1.1 5.7.1 No\r\n')
    const twice = withStatusCodes(makeServer({ ...offered, onMailFrom }))
    const [, , reply] = await converse(twice, [hello, mail])
    expect(reply).toBe('550 5.7.1 No\r\n')
  })
})

describe('withStatusCodes', () => {
  it('says what it wants where it is given something else', () => {
    const notServer: Parameters<typeof withStatusCodes>[0] = Object.create(null)
    expect(() => withStatusCodes(notServer)).toThrow(
      new TypeError('There is no set of connections; give an SMTPServer of smtp-server 3'),
    )
  })
})
