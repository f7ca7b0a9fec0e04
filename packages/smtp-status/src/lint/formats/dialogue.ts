import { Conversation, looksLikeCommand } from '../conversation.js'
import type { Recording, Transcript, TranscriptForm, Unreadable } from '../transcript.js'
import { isReplyOfDialogue, replyStart, speakerOf } from './dialogue-marks.js'
import type { MarkedLine, Speaker } from './dialogue-marks.js'

/** Finds where messages end in the lines of a dialogue. */
class EndsOfMessages {
  readonly #lines: readonly string[]
  readonly #textOf: (line: string) => string
  #isAhead: readonly boolean[] | undefined

  /** @param textOf takes the mark off a line */
  constructor(lines: readonly string[], textOf: (line: string) => string) {
    this.#lines = lines
    this.#textOf = textOf
  }

  /** Tells whether the next line of only a dot, which ends a message, comes before another DATA; the line itself counts. */
  isAhead(index: number): boolean {
    this.#isAhead ??= this.#look()
    return this.#isAhead[index] === true
  }

  #look(): readonly boolean[] {
    const isAhead: boolean[] = []
    let isDotSeen = false
    for (let index = this.#lines.length - 1; index >= 0; index--) {
      const text = this.#textOf(this.#lines[index] ?? '')
      if (text === '.') isDotSeen = true
      else if (/^data$/i.test(text)) isDotSeen = false
      isAhead[index] = isDotSeen
    }
    return isAhead
  }
}

// Status lines of telnet, nc, openssl and swaks.
const ofPrograms =
  /^(?:Trying .*\.\.\.|Connected to .*|Connection to .* succeeded!|Escape character is .*|Connection closed.*|CONNECTED\(.*|=== .*|\*\*\* .*|DONE|closed|read:errno=\d+)$/

// sendmail -v, and swaks without hints of what it receives, mark commands alone.
const ofSender = /^(?:>>>| [-~]>|\*[*~]>) /

function saysTheClient(line: string, conversation: Conversation): boolean {
  if (conversation.isOpening || conversation.isReplyOpen) return looksLikeCommand(line)
  return true
}

/** Reads a session whose lines have no marks: what begins with three digits is a reply and all else a command. */
function readBare(lines: readonly string[]): Transcript {
  const conversation = new Conversation()
  const ends = new EndsOfMessages(lines, (line) => line.replace(ofSender, ''))
  let passedOver = 0
  if (lines.some((line) => looksLikeCommand(line.replace(ofSender, '')))) conversation.opened()
  for (const [index, marked] of lines.entries()) {
    const line = marked.replace(ofSender, '')
    if (conversation.isInMessage && ends.isAhead(index)) conversation.sent(line)
    else if (replyStart.test(line)) conversation.received(line, { line: index + 1, from: 0 })
    else if (ofPrograms.test(line)) passedOver += 1
    else if (line.trim() === '') continue
    else if (marked !== line || saysTheClient(line, conversation)) conversation.sent(line)
    else if (conversation.isReplyOpen) conversation.received(line, { line: index + 1, from: 0 })
    else passedOver += 1
  }
  return { kind: 'transcript', recordings: [{ protocol: null, exchanges: conversation.end() }], passedOver }
}

/** The connections of a dialogue: the servers that they are opened to, and the threads on which they are told. */
class Connections {
  readonly #servers = new Map<string, Conversation[]>()
  readonly #threads = new Map<string, Conversation>()
  readonly #isClientHeard: boolean

  constructor(isClientHeard: boolean) {
    this.#isClientHeard = isClientHeard
  }

  open(thread: string, server: string): Conversation {
    const conversation = new Conversation()
    if (this.#isClientHeard) conversation.opened()
    const served = this.#servers.get(server) ?? []
    served.push(conversation)
    this.#servers.set(server, served)
    this.#threads.set(thread, conversation)
    return conversation
  }

  on(thread: string): Conversation {
    return this.#threads.get(thread) ?? this.open(thread, '')
  }

  end(): readonly Recording[] {
    return Array.from(this.#servers.values(), (served) => ({
      protocol: null,
      exchanges: served.flatMap((conversation) => conversation.end()),
    })).filter(({ exchanges }) => exchanges.length > 0)
  }
}

/** Tells whether a line continues a reply whose further lines stand under the first, without a mark. */
const continues = (text: string, conversation: Conversation): boolean =>
  conversation.isReplyOpen && /^\s+\d{3}(?:[ -]|$)/.test(text)

/** Takes a line that is no part of a message; gives what else it is where nobody says it. */
function take(
  conversation: Conversation,
  { by, from }: MarkedLine,
  line: string,
  index: number,
): 'said' | 'aside' | 'unmarked reply' {
  const text = line.slice(from)
  if (by === 'client') conversation.sent(text)
  else if (by === 'server') conversation.received(text, { line: index + 1, from })
  else if (continues(line, conversation)) {
    const indent = line.search(/\S/)
    conversation.received(line.slice(indent), { line: index + 1, from: indent })
  } else return replyStart.test(text) ? 'unmarked reply' : 'aside'
  return 'said'
}

function readMarked(lines: readonly string[], speaker: Speaker): Transcript | Unreadable {
  const connections = new Connections(lines.some((line) => speaker(line)?.by === 'client'))
  const ends = new EndsOfMessages(lines, (line) => line.slice(speaker(line)?.from))
  let passedOver = 0
  let last: MarkedLine = { by: 'nobody', from: 0, thread: '' }
  for (const [index, line] of lines.entries()) {
    const marked: MarkedLine = speaker(line) ?? { by: 'nobody', from: 0, thread: last.thread }
    last = marked
    const conversation = connections.on(marked.thread)
    if (conversation.isInMessage && (marked.by === 'nobody' || ends.isAhead(index)))
      conversation.sent(line.slice(marked.from))
    else if (marked.opens !== undefined) connections.open(marked.thread, marked.opens)
    else {
      const taken = take(conversation, marked, line, index)
      if (taken === 'unmarked reply') return withoutMark(index)
      if (taken === 'aside' && line.slice(marked.from).trim() !== '') passedOver += 1
    }
  }
  return { kind: 'transcript', recordings: connections.end(), passedOver }
}

const withoutMark = (index: number): Unreadable => ({
  kind: 'unreadable',
  line: index + 1,
  problem: 'a reply without a mark of who says it, among lines that have one',
  expected: 'the same mark as before the other replies',
})

/**
 * Reads a session as people and programs write it down: marked by letters, by names, by arrows (the one that replies stand behind is
 * the server's), or not at all, as telnet shows it; then what begins with three digits is a reply and all else a command.
 */
function readDialogue(lines: readonly string[]): Transcript | Unreadable {
  const speaker = speakerOf(lines)
  return speaker ? readMarked(lines, speaker) : readBare(lines)
}

/** A session as people and programs write it down. */
export const dialogue: TranscriptForm = {
  purpose:
    'S: and C:, arrows as curl -v prints, or as telnet shows it; what nodemailer, PHPMailer and Exim (-v, -d) print',
  isLine: isReplyOfDialogue,
  read: readDialogue,
}
