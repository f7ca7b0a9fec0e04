import { Conversation } from '../conversation.js'
import type { Recording, Transcript, Unreadable } from '../transcript.js'
import { readBare } from './bare-dialogue.js'
import { replyStart, speakerOf } from './dialogue-marks.js'
import type { Speaker, MarkedLine } from './dialogue-marks.js'
import { EndsOfMessages } from './ends-of-messages.js'

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

/** Whether a line continues a reply whose further lines stand under the first, without a mark. */
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
export function readDialogue(lines: readonly string[]): Transcript | Unreadable {
  const speaker = speakerOf(lines)
  return speaker ? readMarked(lines, speaker) : readBare(lines)
}
