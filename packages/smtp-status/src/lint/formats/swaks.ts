import { Conversation, looksLikeCommand } from '../conversation.js'
import type { Transcript, TranscriptForm } from '../transcript.js'

// `-` in the clear, `~` within TLS; `**>`, `*~>`, `<**` and `<~*` mark what swaks did not expect.
const sentMark = /^(?: [-~]>|\*[*~]>)(?: |$)/
const receivedMark = /^(?:<[-~] |<~\*|<\*\*) /
// Hints of its own, and dumps of octets.
const aside = /^(?:===|\*\*\*| {2}>|< {2}) |^$/

/** Tells whether swaks prints such a line for an exchange. */
function isSwaksLine(line: string): boolean {
  return sentMark.test(line) || receivedMark.test(line)
}

/**
 * Reads what swaks prints, with or without TLS, hints of its own (`=== `) and dumps of octets left out. What it sends has no mark with
 * `-nsh`; then commands are told by their names.
 */
function readSwaks(lines: readonly string[]): Transcript {
  const conversation = new Conversation()
  let passedOver = 0
  for (const [index, line] of lines.entries()) {
    const isSent = sentMark.exec(line)
    const isReceived = receivedMark.exec(line)
    if (isSent) conversation.sent(line.slice(isSent[0].length))
    else if (isReceived) {
      const from = isReceived[0].length
      conversation.received(line.slice(from), { line: index + 1, from })
    } else if (/^=== (?:Trying|Connected) /.test(line)) conversation.opened()
    else if (conversation.isInMessage) conversation.sent(line)
    else if (aside.test(line)) continue
    else if (conversation.isChallenged || looksLikeCommand(line)) conversation.sent(line)
    else passedOver += 1
  }
  return {
    kind: 'transcript',
    recordings: [{ protocol: null, exchanges: conversation.end() }],
    passedOver,
  }
}

/** Output of swaks. */
export const swaks: TranscriptForm = {
  purpose: 'what swaks prints, with TLS or without',
  isLine: isSwaksLine,
  read: readSwaks,
}
