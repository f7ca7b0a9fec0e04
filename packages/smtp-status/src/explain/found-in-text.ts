import type { FoundCode } from '../classify/code-at.js'
import { findCode } from '../classify/find-code.js'

/** How many replies are taken from one text. */
const most = 20

const isFailure = ({ basic, class: digit }: FoundCode): boolean => (basic === -1 ? digit !== 2 : basic >= 400)

/** The reply that stands somewhere in a line, from its code on; `undefined` where there is none. */
function replyIn(line: string): string | undefined {
  const found: FoundCode = { basic: -1, class: -1, subject: 0, detail: 0, start: -1 }
  const bytes = Buffer.from(line)
  if (!findCode(bytes, 0, bytes.length, found) || !isFailure(found)) return undefined
  return bytes.subarray(found.start).toString().trim()
}

/** Finds the replies that tell of a failure in a text for people, such as a bounce of qmail; each once. */
export function repliesInText(text: string): readonly string[] {
  const replies = new Set<string>()
  for (const line of text.split(/\r?\n/)) {
    const reply = replyIn(line.trim())
    if (reply !== undefined) replies.add(reply)
    if (replies.size === most) break
  }
  return [...replies]
}
