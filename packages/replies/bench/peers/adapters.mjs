import { parseReply } from '../../dist/index.js'

// Each adapter takes the text of a reply and gives { basic, status, texts } as the peer reads it: null where it says nothing of
// it, `texts` what it takes each line to say. What the peer throws is thrown on.

const number = (digits) => (/^\d+$/.test(digits ?? '') ? Number(digits) : null)

const ended = (text) => (text.endsWith('\n') ? text : `${text}\r\n`)

function ownReader() {
  return (text) => {
    const { basic, status, lines } = parseReply(text)
    return { basic, status, texts: lines.map((line) => line.text) }
  }
}

/** Its `enhancement` always is a code; 2.0.0 that was not there is taken as its way to say that there is none. */
function smtpReply({ load }) {
  const Reply = load('smtp-reply')
  return (text) => {
    const reply = Reply.parse(text)
    const said = reply.subject > 0 || reply.detail > 0 || /^\d{3}[ -]\d\.0\.0/.test(text)
    return { basic: reply.code, status: said ? reply.enhancement : null, texts: reply.lines }
  }
}

function emailjs({ load }) {
  const Parser = load('emailjs-smtp-client', '/dist/parser.js').default
  return (text) => {
    const parser = new Parser()
    let reply = null
    parser.ondata = (data) => {
      reply ??= data
    }
    parser.end(text)
    if (reply === null) return { basic: null, status: null, texts: [] }
    return { basic: reply.statusCode, status: reply.enhancedStatus, texts: reply.data.split('\n') }
  }
}

/** It hands whole lines to its user, from which no text was taken out, and the basic code of the last. */
function smtpClient({ load }) {
  const { SMTPChannel } = load('smtp-channel')
  return (text) => {
    const channel = new SMTPChannel({})
    const lines = channel._receiveBuffer.feed(Buffer.from(ended(text)))
    const last = lines.find((line) => channel.isLastReply(line))
    return { basic: number(channel.parseReplyCode(last)), status: null, texts: null }
  }
}

/**
 * The basic code is that of its errors; the one place where it reads enhanced codes is what a handler of an authentication
 * mechanism gets.
 */
function nodemailer({ load }) {
  const SMTPConnection = load('nodemailer', '/lib/smtp-connection')
  return (text) => {
    let reply = null
    const handler = ({ sendCommand }) =>
      sendCommand('X', (_, data) => {
        reply = data
      })
    const connection = new SMTPConnection({ customAuth: { X: handler } })
    connection._socket = { write: () => true, destroyed: false, writable: true }
    connection.close = () => {}
    connection.on('error', () => {})
    connection.login({ method: 'X', user: 'x', pass: 'x' }, () => {})
    connection._onData(Buffer.from(ended(text)))
    if (reply === null) return { basic: null, status: null, texts: [] }
    const { responseCode } = connection._formatError('x', 'EPROTOCOL', reply.response)
    return { basic: responseCode ?? null, status: reply.code ?? null, texts: reply.text.split('\n') }
  }
}

function expressionIn(text, name) {
  const found = new RegExp(`^const ${name} = /(.*)/$`, 'm').exec(text)
  if (found === null) throw new Error(`no expression ${name}`)
  return new RegExp(found[1])
}

/** The expression by which it reads what a server says to it when it delivers; the last line tells. */
function haraka({ textOf }) {
  const expression = expressionIn(textOf('Haraka', 'outbound/hmail.js'), 'smtp_regexp')
  return (text) => {
    const texts = []
    for (const line of ended(text).match(/[^\n]*\n/g) ?? []) {
      const match = expression.exec(line)
      if (match === null) return { basic: null, status: null, texts }
      texts.push(match[4])
      if (match[2] === ' ') return { basic: number(match[1]), status: match[3] ?? null, texts }
    }
    return { basic: null, status: null, texts }
  }
}

/** Parts of a reply by which it decides whether to try again; it joins the lines. */
function zoneMta({ load }) {
  const log = load('npmlog')
  log.level = 'silent'
  const bounces = load('zone-mta', '/lib/bounces.js')
  return (text) => {
    const { code, status } = bounces.check(text)
    return { basic: code === 0 ? null : code, status: status === false ? null : status, texts: null }
  }
}

/** Every reader: its package, what of it is used, and what makes its adapter; `readsCodes` is false where it never does. */
export const peers = [
  { name: '@smtp-status/replies', use: '`parseReply`', make: ownReader },
  { name: 'smtp-reply', use: '`parse`', make: smtpReply },
  { name: 'emailjs-smtp-client', use: 'its parser', make: emailjs },
  { name: 'smtp-client', use: '`SMTPChannel`', make: smtpClient, readsCodes: false },
  { name: 'nodemailer', use: '`responseCode` of errors, `customAuth`', make: nodemailer },
  { name: 'Haraka', use: 'the expression in `outbound/hmail.js`', make: haraka },
  { name: 'zone-mta', use: '`check` of `lib/bounces.js`', make: zoneMta },
]
