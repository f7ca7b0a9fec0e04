import { Conversation } from '../conversation.js'
import type { LinePlace, Transcript, TranscriptForm } from '../transcript.js'

const mark = /^ ?(?:(Out):|In: )(?: |$)/
const continued = /^ ? {4}(?=\S)/

/** Tells whether a line belongs to the session in a mail of Postfix to the postmaster. */
function isPostfixMailLine(line: string): boolean {
  return mark.test(line)
}

interface Folded extends LinePlace {
  readonly isReply: boolean
  text: string
}

class Unfolder {
  readonly #conversation = new Conversation()
  #folded: Folded | null = null

  line(folded: Folded): void {
    this.flush()
    this.#folded = folded
  }

  /** Gives whether there was a line to continue. */
  more(text: string): boolean {
    if (!this.#folded) return false
    this.#folded.text += ` ${text}`
    return true
  }

  flush(): void {
    const folded = this.#folded
    this.#folded = null
    if (!folded) return
    if (folded.isReply) this.#conversation.received(folded.text, { line: folded.line, from: folded.from })
    else this.#conversation.sent(folded.text)
  }

  end(): Conversation {
    this.flush()
    return this.#conversation
  }
}

/**
 * Reads the mails in which Postfix shows the postmaster a session that went wrong (`notify_classes`): a line each for what came
 * in and what went out, folded at spaces where it is long. Several in one file are of one server.
 */
function readPostfixMail(lines: readonly string[]): Transcript {
  const unfolder = new Unfolder()
  let passedOver = 0
  for (const [index, line] of lines.entries()) {
    const marked = mark.exec(line)
    const rest = continued.exec(line)
    if (marked) {
      const from = marked[0].length
      unfolder.line({ isReply: marked[1] === 'Out', text: line.slice(from), line: index + 1, from })
    } else if (!(rest && unfolder.more(line.slice(rest[0].length)))) {
      unfolder.flush()
      if (line.startsWith('Transcript of session follows')) unfolder.end().opened()
      else if (line !== '') passedOver += 1
    }
  }
  return {
    kind: 'transcript',
    recordings: [{ protocol: null, exchanges: unfolder.end().end() }],
    passedOver,
  }
}

/** Mails of Postfix to the postmaster. */
export const postfixMail: TranscriptForm = {
  purpose: 'the mails with "Transcript of session follows" that Postfix sends to the postmaster',
  isLine: isPostfixMailLine,
  read: readPostfixMail,
}
