import type { BouncedRecipient } from '../bounce.js'
import { readMessage } from '../message/message.js'
import { settleRecipient } from '../recipient.js'
import type { FoundReply } from '../reply-in-text.js'
import { replyIn } from '../reply-in-text.js'
import { addressesIn } from '../text/addresses.js'
import { actionInLogLine } from '../text/disposition.js'
import { ownLines } from '../text/own-lines.js'

/** Text before the recipient in the line of a log. */
const marks = /(?:\bto=<?|\brcpt=<?|\brcpt to: ?<|\*\* |== |=> |recipient[=:] ?<?|to remote |to local )$/i

/** The address that the line of a log is about; `null` where it names none. */
function recipientIn(line: string): string | null {
  const found = addressesIn(line)
  const marked = found.find(({ start }) => marks.test(line.slice(Math.max(0, start - 24), start)))
  return marked?.address ?? null
}

const remoteHosts = /(?:\bhost |\brelay=|\bH=)([\w.-]+\.[\w-]+)/

function readLine(line: string, found: FoundReply | null, number: number): BouncedRecipient | null {
  const action = actionInLogLine(line)
  const address = recipientIn(line)
  if (found === null && (action === null || address === null)) return null
  return settleRecipient({
    finalRecipient: address ?? addressesIn(found?.text ?? '')[0]?.address ?? null,
    action,
    replies: [found],
    words: [line],
    remoteHost: remoteHosts.exec(line)?.[1] ?? null,
    confidence: 'text',
    places: [{ part: 'text', line: number }],
  })
}

/** Puts the lines of a reply together, whose hyphen says that a further one follows (RFC 5321 section 4.2.1). */
function joinedLines(lines: readonly string[]): readonly { text: string; number: number }[] {
  const joined: { text: string; number: number }[] = []
  let continues = false
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1)
    const text = line.trim()
    const isNext = continues && last !== undefined && /^[2-5]\d\d(?:[ -]|$)/.test(text)
    if (isNext) last.text += `\n${text}`
    else joined.push({ text, number: index + 1 })
    continues = /^[2-5]\d\d-/.test(text)
  }
  return joined
}

/** Reads the lines of a log, or replies that stand in a text, each by itself; a line without any gives nothing. */
export function readLog(lines: readonly string[]): readonly BouncedRecipient[] {
  return joinedLines(lines)
    .map(({ text, number }) => readLine(text, replyIn(text), number))
    .filter((recipient) => recipient !== null)
}

/**
 * Reads the replies that stand in the text of a message, whoever wrote it: for people who ask what one means that they were sent. Who was not
 * reached, and whether anybody was, is for `readBounce` to say.
 */
export function readReplies(message: Uint8Array): readonly BouncedRecipient[] {
  const { parts } = readMessage(message)
  return parts.flatMap(({ text }) => readLog(ownLines(text)))
}
