import type { FoundCode } from '../classify/code-at.js'
import { codeText } from '../classify/code-at.js'
import { findCode } from '../classify/find-code.js'

/** A reply as it stands somewhere in a text. */
export interface FoundReply {
  /** From its code on, where it begins with a basic status code; else the whole line. */
  readonly given: string
  /** What is to be explained of it. */
  readonly reply: string
}

/** How many replies are taken from one text. */
const most = 20

const isFailure = ({ basic, class: digit }: FoundCode): boolean => (basic === -1 ? digit !== 2 : basic >= 400)

function replyIn(line: string): FoundReply | undefined {
  const found: FoundCode = { basic: -1, class: -1, subject: 0, detail: 0, start: -1 }
  const bytes = Buffer.from(line)
  if (!findCode(bytes, 0, bytes.length, found) || !isFailure(found)) return undefined
  const text = bytes.subarray(found.start).toString()
  const isReply = text.startsWith(`${found.basic}`)
  return { given: isReply ? text : line, reply: isReply ? text : codeText(found) }
}

/** Finds the replies that tell of a failure in a text for people, such as a bounce of qmail; each once. */
export function repliesInText(text: string): readonly FoundReply[] {
  const replies = new Map<string, FoundReply>()
  for (const line of text.split(/\r?\n/)) {
    const found = replyIn(line.trim())
    if (found) replies.set(found.given, found)
    if (replies.size === most) break
  }
  return [...replies.values()]
}
