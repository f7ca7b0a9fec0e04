import { looksLikeCommand } from '../command-line.js'
import { Conversation } from '../conversation.js'
import type { Transcript } from '../transcript.js'
import { replyStart } from './dialogue-marks.js'
import { EndsOfMessages } from './ends-of-messages.js'

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
export function readBare(lines: readonly string[]): Transcript {
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
