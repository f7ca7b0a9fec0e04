import { longestMessage } from './message/outline.js'

/** A message of a mailbox, cut where it is longer than what is read of one. */
export interface MailboxMessage {
  /** Its octets, without the line that separates it from the one before. */
  readonly octets: Uint8Array
  /** The start in the mailbox, in octets: at the line that separates it, where there is one. */
  readonly offset: number
  /** The number of octets at its end that were left out. */
  readonly leftOut: number
}

const lineFeed = 10
const from = Uint8Array.from('From ', (letter) => letter.charCodeAt(0))
const firstLetter = 70

/** The line that a mailbox puts before a message (RFC 4155): a sender and a date. A line of a text that begins with "From" has no time of day. */
const separator = /^From \S.*\d\d:\d\d/

/** The longest separator that is waited for. */
const longestSeparator = 1000

function startsWithFrom(octets: Uint8Array, start = 0): boolean {
  for (let at = 0; at < from.length; at += 1) if (octets[start + at] !== from[at]) return false
  return true
}

const textOf = (line: Uint8Array): string => {
  let text = ''
  for (const octet of line.subarray(0, longestSeparator)) text += String.fromCharCode(octet)
  return text
}

/** Gathers the octets of one message, up to a limit. */
class Gathered {
  #pieces: Uint8Array[] = []
  #length = 0
  leftOut = 0

  add(piece: Uint8Array): void {
    const room = longestMessage - this.#length
    const kept = piece.subarray(0, Math.max(0, room))
    // A copy, as the chunk may be used again by who gave it.
    if (kept.length > 0) this.#pieces.push(kept.slice())
    this.#length += kept.length
    this.leftOut += piece.length - kept.length
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  take(): Uint8Array {
    const octets = new Uint8Array(this.#length)
    let at = 0
    for (const piece of this.#pieces) {
      octets.set(piece, at)
      at += piece.length
    }
    return octets
  }
}

/**
 * Cuts a mailbox into its messages as it comes in, in chunks cut anywhere. What is one message alone gives that one. Memory holds one message at a
 * time, and of that no more than is read.
 */
export class MailboxReader {
  #gathered = new Gathered()
  #offset = 0
  #begin = 0
  /** Octets of a line that may be a separator, until it is whole. */
  #waiting = new Uint8Array()
  #isLineStart = true
  #isMailbox: boolean | null = null

  #take(): MailboxMessage[] {
    const { leftOut, isEmpty } = this.#gathered
    const message = { octets: this.#gathered.take(), offset: this.#begin, leftOut }
    this.#gathered = new Gathered()
    return isEmpty ? [] : [message]
  }

  /** Takes a line that begins with "From ". */
  #takeFrom(line: Uint8Array): readonly MailboxMessage[] {
    const isFirst = this.#isMailbox === null
    const isSeparator = separator.test(textOf(line)) || isFirst
    this.#isMailbox ??= true
    const messages = isSeparator && this.#isMailbox ? this.#take() : []
    if (isSeparator && this.#isMailbox) this.#begin = this.#offset
    else this.#gathered.add(line)
    this.#offset += line.length
    return messages
  }

  #keep(octets: Uint8Array): void {
    this.#isMailbox ??= false
    this.#gathered.add(octets)
    this.#offset += octets.length
  }

  /** Finds the start of the next line that may be a separator, or of what may be the beginning of one; the length where none does. */
  #nextFrom(octets: Uint8Array): number {
    if (this.#isMailbox === false) return octets.length
    const last = Math.max(0, octets.length - from.length)
    for (
      let at = octets.indexOf(firstLetter, 1);
      at !== -1 && at <= last;
      at = octets.indexOf(firstLetter, at + 1)
    )
      if (octets[at - 1] === lineFeed && startsWithFrom(octets, at)) return at
    const end = octets.indexOf(lineFeed, last)
    return end === -1 ? octets.length : end + 1
  }

  #mayBeFrom(octets: Uint8Array): boolean {
    if (this.#isMailbox === false) return false
    return octets.subarray(0, from.length).every((octet, index) => octet === from[index])
  }

  /** Takes a chunk; gives the messages that are whole with it. */
  push(chunk: Uint8Array): readonly MailboxMessage[] {
    // A plain array, as a Buffer of Node.js is slower.
    let rest = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)
    if (this.#waiting.length > 0) {
      rest = new Uint8Array(this.#waiting.length + chunk.length)
      rest.set(this.#waiting)
      rest.set(chunk, this.#waiting.length)
      this.#waiting = new Uint8Array()
    }
    const messages: MailboxMessage[] = []
    while (rest.length > 0) rest = this.#step(rest, messages)
    return messages
  }

  /** Takes what can be taken of some octets, and gives the rest. */
  #step(octets: Uint8Array, messages: MailboxMessage[]): Uint8Array {
    if (this.#isLineStart && this.#mayBeFrom(octets)) {
      const end = octets.indexOf(lineFeed)
      if (end === -1 && octets.length < longestSeparator) {
        this.#waiting = octets.slice()
        return octets.subarray(octets.length)
      }
      const line = octets.subarray(0, end === -1 ? octets.length : end + 1)
      messages.push(...this.#takeFrom(line))
      this.#isLineStart = end !== -1
      return octets.subarray(line.length)
    }
    const next = this.#nextFrom(octets)
    this.#keep(octets.subarray(0, next))
    this.#isLineStart = octets[next - 1] === lineFeed
    return octets.subarray(next)
  }

  /** Says that nothing follows; gives what is left. */
  end(): readonly MailboxMessage[] {
    const waiting = this.#waiting
    this.#waiting = new Uint8Array()
    const messages = startsWithFrom(waiting) ? this.#takeFrom(waiting) : []
    if (!startsWithFrom(waiting)) this.#keep(waiting)
    return [...messages, ...this.#take()]
  }
}
