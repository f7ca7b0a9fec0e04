import { Conversation } from '../conversation.js'
import type { RecordedExchange, Transcript, Unreadable } from '../transcript.js'
import { readBare } from './bare-dialogue.js'
import { replyStart, speakerOf } from './dialogue-marks.js'
import type { Speaker, Spoken } from './dialogue-marks.js'
import { EndsOfMessages } from './ends-of-messages.js'

const unmarked: Spoken = { by: 'nobody', from: 0, thread: '' }

/** The connections of a dialogue, by the thread on which they are told. */
class Threads {
  readonly #conversations = new Map<string, Conversation>()

  readonly #isClientHeard: boolean

  constructor(isClientHeard: boolean) {
    this.#isClientHeard = isClientHeard
  }

  of(thread: string): Conversation {
    const known = this.#conversations.get(thread)
    if (known) return known
    const conversation = new Conversation()
    if (this.#isClientHeard) conversation.opened()
    this.#conversations.set(thread, conversation)
    return conversation
  }

  end(): readonly RecordedExchange[] {
    return Array.from(this.#conversations.values(), (conversation) => conversation.end()).flat()
  }
}

/** Whether a line continues a reply whose further lines stand under the first, without a mark. */
const continues = (text: string, conversation: Conversation): boolean =>
  conversation.isReplyOpen && /^\s+\d{3}(?:[ -]|$)/.test(text)

function readMarked(lines: readonly string[], speaker: Speaker): Transcript | Unreadable {
  const threads = new Threads(lines.some((line) => speaker(line)?.by === 'client'))
  const ends = new EndsOfMessages(lines, (line) => line.slice(speaker(line)?.from))
  let passedOver = 0
  for (const [index, line] of lines.entries()) {
    const { by, from, thread } = speaker(line) ?? unmarked
    const text = line.slice(from)
    const conversation = threads.of(thread)
    if (conversation.isInMessage && (by === 'nobody' || ends.isAhead(index))) conversation.sent(text)
    else if (by === 'client') conversation.sent(text)
    else if (by === 'server') conversation.received(text, { line: index + 1, from })
    else if (continues(line, conversation)) {
      const indent = line.search(/\S/)
      conversation.received(line.slice(indent), { line: index + 1, from: indent })
    } else if (replyStart.test(text)) return withoutMark(index)
    else if (text.trim() !== '') passedOver += 1
  }
  return { kind: 'transcript', recordings: [{ protocol: null, exchanges: threads.end() }], passedOver }
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
