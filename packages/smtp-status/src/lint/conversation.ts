import { assumeCommands } from './assume-commands.js'
import { replyOctets } from './octets.js'
import type { LinePlace, RecordedExchange } from './transcript.js'

const command =
  /^(?:(?:HELO|EHLO|LHLO|VRFY|EXPN|ETRN|AUTH|BDAT|XCLIENT|XFORWARD)\s.*|MAIL\s+FROM:.*|RCPT\s+TO:.*|DATA|RSET|NOOP(?:\s.*)?|HELP(?:\s.*)?|QUIT|STARTTLS)\s*$/is

/** Tells whether a line without a mark looks like a command that a client sends. */
export function looksLikeCommand(line: string): boolean {
  return command.test(line)
}

const name =
  /^\s*(?:auth|ehlo|helo|lhlo|mail|rcpt|data|bdat|rset|noop|quit|starttls|vrfy|expn|help|etrn|xclient|xforward)\b/i

/** Tells whether a line begins with the name of a command, whatever follows. */
export function beginsWithCommand(line: string): boolean {
  return name.test(line)
}

interface ReplyLine {
  readonly text: string
  readonly place: LinePlace
}

const codeOf = (text: string): string => /^\d{3}(?!\d)/.exec(text)?.[0] ?? ''

/**
 * Puts the lines of one connection after the other together into exchanges: lines into replies, replies to the commands that
 * they answer, also where commands were sent in a group (RFC 2920), and without the message that follows upon 354.
 */
export class Conversation {
  readonly #exchanges: RecordedExchange[] = []
  readonly #waiting: string[] = []
  #reply: ReplyLine[] = []
  #isOpening = true
  #isOpeningSeen = false
  #isInMessage = false
  #isChallenged = false
  #isClientHeard = false

  /** Tells whether the last line of a reply says that another follows. */
  get isReplyOpen(): boolean {
    return this.#reply.length > 0
  }

  /** Tells whether nothing was received yet on this connection. */
  get isOpening(): boolean {
    return this.#isOpening && this.#reply.length === 0
  }

  /** Tells whether what is sent now is a message and no command. */
  get isInMessage(): boolean {
    return this.#isInMessage
  }

  /** Tells whether the server waits for an answer to its challenge (RFC 4954 section 4). */
  get isChallenged(): boolean {
    return this.#isChallenged
  }

  /** A new connection: what comes next is the greeting. */
  opened(): void {
    this.#endReply()
    this.#waiting.length = 0
    this.#isInMessage = false
    this.#isOpening = true
    this.#isOpeningSeen = true
  }

  /** The connection is over: nothing that was sent is answered any more. */
  #closed(): void {
    this.#waiting.length = 0
    this.#isOpening = true
    this.#isOpeningSeen = false
  }

  /** The client sent a line. */
  sent(text: string): void {
    this.#endReply()
    this.#isClientHeard = true
    this.#isChallenged = false
    if (this.#isInMessage && text !== '.') return
    this.#isInMessage = false
    this.#waiting.push(text)
  }

  /** The server sent a line: octets as Latin-1 text. `place` is where it stands. */
  received(text: string, place: LinePlace): void {
    this.#reply.push({ text, place })
    if (codeOf(text) !== '' && text[3] !== '-') this.#endReply()
  }

  /** All that was said; where nothing was sent, with what the replies seem to answer. */
  end(): readonly RecordedExchange[] {
    this.#endReply()
    return this.#isClientHeard ? this.#exchanges : assumeCommands(this.#exchanges)
  }

  #endReply(): void {
    const [first] = this.#reply
    if (first === undefined) return
    const code = codeOf(first.text)
    const sent = this.#whatWasSent(code)
    const reply = replyOctets(this.#reply.map(({ text }) => text))
    this.#exchanges.push({ sent, reply, places: this.#reply.map(({ place }) => place) })
    this.#reply = []
    this.#isOpening = false
    this.#isInMessage = code === '354' && sent !== null && /^data$/i.test(sent.trim())
    this.#isChallenged = code === '334'
    if (code === '221' || code === '421') this.#closed()
  }

  #whatWasSent(code: string): string | null {
    this.#leaveWithoutReply(code)
    if (this.#isGreeting(code)) return null
    if (this.#isInMessage) return '.'
    return this.#waiting.shift() ?? ''
  }

  /** A client that does not wait for the reply to QUIT never gets it: what comes is said on its next connection. */
  #leaveWithoutReply(code: string): void {
    const [first] = this.#waiting
    if (code !== '220' || this.#isInMessage || first === undefined || !/^quit\s*$/i.test(first)) return
    this.#closed()
  }

  #isGreeting(code: string): boolean {
    if (this.#waiting.length === 0 && !this.#isInMessage && code === '220') return true
    if (!this.#isOpening) return false
    // A client that does not wait for the greeting gets it all the same.
    if (code === '220') return true
    return this.#isOpeningSeen && this.#waiting.length === 0
  }
}
