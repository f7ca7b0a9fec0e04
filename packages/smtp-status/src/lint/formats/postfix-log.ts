import { Conversation } from '../conversation.js'
import type { Transcript } from '../transcript.js'

interface LogLine {
  /** Host, service and number of the process: `mx postfix/smtpd[1234]`. */
  readonly process: string
  /** Host and service. */
  readonly service: string
  /** Whether the process is the server's end. */
  readonly isServer: boolean
  readonly message: string
  /** Where the message begins in the line. */
  readonly from: number
}

const tag = /(?:(\S+) )?(\S*?(smtpd|smtp|lmtp))\[\d+\]$/
const talk = /^([<>]) [^\s[]*\[[^\]\s]*\](?::\d+)?: /

function readLine(line: string): LogLine | null {
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

/** Whether a line is one in which a program of Postfix, run with `-v`, logs what went over the line. */
export function isPostfixLogLine(line: string): boolean {
  const read = readLine(line)
  return read !== null && talk.test(read.message)
}

class Processes {
  readonly #conversations = new Map<string, Map<string, Conversation>>()

  of({ service, process }: LogLine): Conversation {
    const served = this.#conversations.get(service) ?? new Map<string, Conversation>()
    this.#conversations.set(service, served)
    const known = served.get(process) ?? new Conversation()
    served.set(process, known)
    return known
  }

  get services(): readonly (readonly Conversation[])[] {
    return Array.from(this.#conversations.values(), (served) => Array.from(served.values()))
  }
}

function take(conversation: Conversation, read: LogLine, line: number): void {
  const found = talk.exec(read.message)
  if (!found) {
    if (read.isServer && read.message.startsWith('connect from ')) conversation.opened()
    return
  }
  const text = read.message.slice(found[0].length)
  // Each program points from where the octets come to where they go, and is itself on the left.
  const isReply = (found[1] === '>') === read.isServer
  if (isReply) conversation.received(text, { line, from: read.from + found[0].length })
  else conversation.sent(text)
}

/**
 * Reads the log of Postfix's `smtpd -v` (and of `smtp -v` and `lmtp -v`, its clients): each process is a thread of its own,
 * the processes of one service on one host are one server. Other lines of the log are left out.
 */
export function readPostfixLog(lines: readonly string[]): Transcript {
  const processes = new Processes()
  let passedOver = 0
  for (const [index, line] of lines.entries()) {
    const read = readLine(line)
    if (read) take(processes.of(read), read, index + 1)
    else if (line !== '') passedOver += 1
  }
  const recordings = processes.services.map((conversations) => ({
    protocol: null,
    exchanges: conversations.flatMap((conversation) => conversation.end()),
  }))
  return { kind: 'transcript', recordings, passedOver }
}
