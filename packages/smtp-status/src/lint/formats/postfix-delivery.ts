import type { Protocol } from '@smtp-status/replies'
import { replyOctets } from '../octets.js'
import type { RecordedExchange, Transcript, TranscriptForm } from '../transcript.js'
import { readLogLine } from './postfix-log.js'

interface Quoted {
  readonly protocol: Protocol
  readonly relay: string
  readonly sent: string
  readonly text: string
  readonly from: number
}

/** A reply with where it begins in what stands in the brackets behind the status, and what it answers. */
type InBrackets = Omit<Quoted, 'relay' | 'protocol'>

/** `host NAME[ADDRESS] said: REPLY (in reply to RCPT TO command)`, where the reply stands whole. */
function refusalIn(text: string): InBrackets | null {
  const from = text.indexOf(' said: ') + ' said: '.length
  const end = text.lastIndexOf(' (in reply to ')
  if (!text.startsWith('host ') || end < from || !/^\d{3}[ -]/.test(text.slice(from, from + 4))) return null
  const answered = text.slice(end + ' (in reply to '.length).replace(/(?: command)?\)$/, '')
  return { sent: answered === 'end of DATA' ? '.' : answered, text: text.slice(from, end), from }
}

const acceptanceIn = (text: string): InBrackets | null =>
  /^2\d\d[ -]/.test(text) ? { sent: '.', text, from: 0 } : null

/** Quotation in a line, and where it begins in the message of the log. */
type InMessage = Omit<Quoted, 'protocol'>

/** `to=<...>, relay=NAME[ADDRESS]:25, ..., status=bounced (...)`. */
function outcomeIn(message: string): InMessage | null {
  const status = message.indexOf(', status=')
  const open = message.indexOf(' (', status)
  const relay = / relay=([^,\s]+),/.exec(message.slice(0, Math.max(0, status)))?.[1]
  if (open < 0 || relay === undefined) return null
  const text = message.slice(open + 2, -1)
  const found = refusalIn(text) ?? acceptanceIn(text)
  return found && { ...found, relay, from: open + 2 + found.from }
}

/**
 * `4F2A: host NAME[ADDRESS] said: REPLY (in reply to RCPT TO command)`, where another server is tried next. The port is not told;
 * a socket has none, and other servers mostly have 25.
 */
function triedIn(message: string): InMessage | null {
  const [mark = '', lead = '', host = ''] = /^(\w+: )host (\S+\]) said: /.exec(message) ?? []
  const found = mark === '' ? null : refusalIn(message.slice(lead.length))
  const relay = host.includes('/') ? host : `${host}:25`
  return found && { ...found, relay, from: lead.length + found.from }
}

function quotedIn(line: string): Quoted | null {
  const read = readLogLine(line)
  if (!read || read.isServer || !line.endsWith(')')) return null
  const found = outcomeIn(read.message) ?? triedIn(read.message)
  const protocol = read.service.endsWith('lmtp') ? 'lmtp' : 'smtp'
  return found && { ...found, protocol, from: read.from + found.from }
}

/** The lines of a reply, which are written one after the other with a space between them. */
function linesOfReply(text: string): readonly string[] {
  const code = text.slice(0, 3)
  const lines: string[] = []
  let rest = text
  while (rest.startsWith(`${code}-`)) {
    const end = rest.slice(4).search(new RegExp(` ${code}[ -]`))
    if (end < 0) break
    lines.push(rest.slice(0, end + 4))
    rest = rest.slice(end + 5)
  }
  return [...lines, rest]
}

function exchangeOf({ sent, text, from }: Quoted, index: number): RecordedExchange {
  const reply = replyOctets(linesOfReply(text))
  return { sent, reply, places: [{ line: index + 1, from, to: from + text.length }] }
}

/** Tells whether a line quotes the reply of a server to which Postfix delivered. */
export function isPostfixDeliveryLine(line: string): boolean {
  return quotedIn(line) !== null
}

/**
 * Reads the replies that Postfix writes into its log as it delivers: of each server those that decided upon a message, without the
 * greeting and the hello, so that nothing is known of what the server offers.
 */
export function readPostfixDelivery(lines: readonly string[]): Transcript {
  const servers = new Map<string, { readonly protocol: Protocol; readonly exchanges: RecordedExchange[] }>()
  let passedOver = 0
  for (const [index, line] of lines.entries()) {
    const quoted = quotedIn(line)
    if (quoted) {
      const { protocol, relay } = quoted
      const server = servers.get(`${protocol} ${relay}`) ?? { protocol, exchanges: [] }
      servers.set(`${protocol} ${relay}`, server)
      server.exchanges.push(exchangeOf(quoted, index))
    } else if (line !== '') passedOver += 1
  }
  return { kind: 'transcript', recordings: [...servers.values()], passedOver }
}

/** The log of Postfix without `-v`. */
export const postfixDelivery: TranscriptForm = {
  purpose: "Postfix's log without -v, with what servers answered to messages",
  isLine: isPostfixDeliveryLine,
  isTriedLast: true,
  read: readPostfixDelivery,
}
