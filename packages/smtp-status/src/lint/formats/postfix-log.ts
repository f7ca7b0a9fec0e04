import { Conversation } from '../conversation.js'
import type { Transcript, TranscriptForm } from '../transcript.js'

/** A line that a program of Postfix which speaks SMTP or LMTP wrote into the log. */
interface LogLine {
  /** Host, service and number of the process: `mx postfix/smtpd[1234]`. */
  readonly process: string
  /** Host and service. */
  readonly service: string
  /** True if the process is the server's end. */
  readonly isServer: boolean
  readonly message: string
  /** Place in the line where the message begins. */
  readonly from: number
}

const tag = /(?:(\S+) )?(\S*?(smtpd|smtp|lmtp))\[\d+\]$/

/** Takes a line of the log apart; `null` where another program wrote it. */
export function readLogLine(line: string): LogLine | null {
  const end = line.indexOf(']: ')
  // The name of a host and of a service; what is longer is none.
  if (end < 0 || end > 400) return null
  const found = tag.exec(line.slice(0, end + 1))
  if (!found) return null
  const [process, host = '', service = '', kind] = found
  return {
    process,
    service: `${host} ${service}`,
    isServer: kind === 'smtpd',
    message: line.slice(end + 3),
    from: end + 3,
  }
}

const talk = /^([<>]) ([^\s[]*\[[^\]\s]*\](?::\d+)?): /
// Lines that a client logs before it opens a connection.
const trying = /^smtp_connect_addr: trying: ([^\s[]*\[[^\]\s]*\]) port (\d+)\.\.\.$/

/** Tells whether a program of Postfix that runs with `-v` logged an exchange in a line. */
function isPostfixLogLine(line: string): boolean {
  const read = readLogLine(line)
  return read !== null && talk.test(read.message)
}

/** The conversations in a log, each under the server that was spoken to and the connections that follow upon each other. */
class Servers {
  readonly #conversations = new Map<string, Map<string, Conversation>>()

  /** The program's own service is the server; of a client, the peer is, and each peer is another. */
  of({ service, process, isServer }: LogLine, peer: string): Conversation {
    const [server, thread] = isServer ? [service, process] : [`${service} ${peer}`, `${process} ${peer}`]
    const served = this.#conversations.get(server) ?? new Map<string, Conversation>()
    this.#conversations.set(server, served)
    const known = served.get(thread) ?? new Conversation()
    served.set(thread, known)
    return known
  }

  get all(): readonly (readonly Conversation[])[] {
    return Array.from(this.#conversations.values(), (served) => Array.from(served.values()))
  }
}

/** The peer to whom a new connection is opened, as the lines of the conversation name it; `null` where none is. */
function openedTo({ isServer, message }: LogLine): string | null {
  if (isServer) return message.startsWith('connect from ') ? message.slice('connect from '.length) : null
  const found = trying.exec(message)
  return found ? `${found[1]}:${found[2]}` : null
}

function take(servers: Servers, read: LogLine, line: number): void {
  const found = talk.exec(read.message)
  if (!found) {
    const peer = openedTo(read)
    if (peer !== null) servers.of(read, peer).opened()
    return
  }
  const [mark, direction, peer = ''] = found
  const conversation = servers.of(read, peer)
  const text = read.message.slice(mark.length)
  // Each program points from where the octets come to where they go, and is itself on the left.
  const isReply = (direction === '>') === read.isServer
  if (isReply) conversation.received(text, { line, from: read.from + mark.length })
  else conversation.sent(text)
}

/**
 * Reads the log of Postfix's `smtpd -v`, and of `smtp -v` and `lmtp -v`, its clients. Each process is a thread of its own. The
 * processes of one service on one host are one server; a client's log is of as many servers as it spoke to, and what one of
 * them offers is no other's business (RFC 2034 section 3). Other lines of the log are left out.
 */
function readPostfixLog(lines: readonly string[]): Transcript {
  const servers = new Servers()
  let passedOver = 0
  for (const [index, line] of lines.entries()) {
    const read = readLogLine(line)
    if (read) take(servers, read, index + 1)
    else if (line !== '') passedOver += 1
  }
  const recordings = servers.all.map((conversations) => ({
    protocol: null,
    exchanges: conversations.flatMap((conversation) => conversation.end()),
  }))
  return {
    kind: 'transcript',
    recordings: recordings.filter(({ exchanges }) => exchanges.length > 0),
    passedOver,
  }
}

/** The log of Postfix with `-v`. */
export const postfixLog: TranscriptForm = {
  purpose: "the log of Postfix's smtpd -v, or of its clients (smtp -v)",
  isLine: isPostfixLogLine,
  read: readPostfixLog,
}
