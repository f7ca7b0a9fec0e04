import type { BouncedRecipient } from './bounce.js'
import { readMessage } from './message/message.js'
import { ownLines } from './text/own-lines.js'
import { readLog } from './read/read-log.js'

/**
 * Reads the replies that stand in the text of a message, whoever wrote it: for people who ask what one means that they were sent. Who was not
 * reached, and whether anybody was, is for `readBounce` to say.
 */
export function readReplies(message: Uint8Array): readonly BouncedRecipient[] {
  const { parts } = readMessage(message)
  return parts.flatMap(({ text }) => readLog(ownLines(text)))
}
