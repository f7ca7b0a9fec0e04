import { parseReply } from './parse.js'
import type { Reply } from './reply.js'

/** Limits of what a reader keeps of a reply before it gives up; what a server sends is not to fill a client's memory. */
export interface ReplyLimits {
  /** Octets in a line with its end; 4096 unless told. RFC 5321 section 4.5.3.1.5 permits 512. */
  readonly line?: number
  /** Lines in a reply; 1024 unless told. */
  readonly lines?: number
  /** Octets in a reply; 65536 unless told. */
  readonly reply?: number
}

/** A server that went beyond a limit. A reader hands it out in place of the reply, and nothing after it. */
export class ReplyTooLong extends Error {
  override readonly name = 'ReplyTooLong'
  /** The limit. */
  readonly limit: keyof ReplyLimits
  /** `more than 4096 octets in a line`; how many more is not known, as no more was read. */
  readonly found: string
  readonly advice: string

  constructor(limit: keyof ReplyLimits, permitted: number) {
    const found = `more than ${permitted} ${limit === 'lines' ? 'lines in a reply' : `octets in a ${limit}`}`
    const advice = `Close the connection; to read such a server, give the reader a higher limit: ${limit}.`
    super(`The server sent ${found}. ${advice}`)
    this.limit = limit
    this.found = found
    this.advice = advice
  }
}

const lineFeed = 10
const hyphen = 45
const isDigit = (octet = 0): boolean => octet > 47 && octet < 58

/**
 * Makes replies of the octets that a client receives on one connection, however they are cut into chunks. A reply ends
 * with the line whose basic status code is followed by no hyphen (RFC 5321 section 4.2.1). Takes time in proportion to
 * the octets, and memory up to the limits.
 */
export class ReplyReader {
  readonly #limits: Required<ReplyLimits>
  #octets = new Uint8Array(512)
  #length = 0
  #lineStart = 0
  #lines = 0
  #gaveUp = false

  constructor({ line = 4096, lines = 1024, reply = 65_536 }: ReplyLimits = {}) {
    this.#limits = { line, lines, reply }
  }

  /** Takes what was received and gives the replies that end in it. After a `ReplyTooLong` it gives nothing more. */
  push(chunk: Uint8Array): readonly (Reply | ReplyTooLong)[] {
    const replies: (Reply | ReplyTooLong)[] = []
    for (let at = 0; at < chunk.length && !this.#gaveUp;) {
      const end = chunk.indexOf(lineFeed, at) + 1
      const piece = chunk.subarray(at, end || chunk.length)
      at += piece.length
      const tooLong = this.#exceeded(piece.length)
      if (tooLong === undefined) this.#keep(piece)
      else replies.push(this.#giveUp(tooLong))
      if (end > 0 && this.#endsLine()) replies.push(this.#take())
    }
    return replies
  }

  /** At the end of the connection: what is left, as a reply that says of itself that it is unfinished. */
  end(): readonly Reply[] {
    return this.#length === 0 ? [] : [this.#take()]
  }

  /** The limit that so many more octets of a line break first. */
  #exceeded(more: number): keyof ReplyLimits | undefined {
    const { line, lines, reply } = this.#limits
    if (this.#lines >= lines) return 'lines'
    const lineRoom = line - (this.#length - this.#lineStart)
    const replyRoom = reply - this.#length
    if (more <= lineRoom && more <= replyRoom) return undefined
    return lineRoom <= replyRoom ? 'line' : 'reply'
  }

  #giveUp(limit: keyof ReplyLimits): ReplyTooLong {
    this.#gaveUp = true
    this.#length = 0
    this.#octets = new Uint8Array()
    return new ReplyTooLong(limit, this.#limits[limit])
  }

  #keep(piece: Uint8Array): void {
    const length = this.#length + piece.length
    if (length > this.#octets.length) {
      const larger = new Uint8Array(2 * length)
      larger.set(this.#octets)
      this.#octets = larger
    }
    this.#octets.set(piece, this.#length)
    this.#length = length
  }

  /** Ends a line, and tells whether it ends the reply; one without a basic status code does not. */
  #endsLine(): boolean {
    const at = this.#lineStart
    this.#lineStart = this.#length
    this.#lines += 1
    const octets = this.#octets
    const hasCode = isDigit(octets[at]) && isDigit(octets[at + 1]) && isDigit(octets[at + 2])
    return hasCode && octets[at + 3] !== hyphen
  }

  #take(): Reply {
    const reply = parseReply(this.#octets.subarray(0, this.#length), { wire: true })
    this.#length = this.#lineStart = this.#lines = 0
    return reply
  }
}
