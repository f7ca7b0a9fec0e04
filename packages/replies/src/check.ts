import { noteCodesDue } from './check/codes-due.js'
import { noteHello } from './check/hello.js'
import { noteRegistered } from './check/registered.js'
import type { ReplyContext } from './context.js'
import type { ReplyFinding } from './finding.js'
import type { Notes } from './notes.js'
import { inOrder } from './notes.js'
import { parseReply } from './parse.js'
import type { Reply } from './reply.js'

/** A reply that may have been read already. */
export function readReply(reply: Reply | string | Uint8Array): Reply {
  return typeof reply === 'string' || !('lines' in reply) ? parseReply(reply) : reply
}

/**
 * Judges a reply by RFC 2034: where an enhanced status code is missing or none may be, whether the codes agree with the
 * basic one and with the registry, and whether LMTP's duty to offer them is met (RFC 2033 section 5).
 * @param reply a reply that was read, or its text or octets
 * @param context what the reply answers, and what is known of the server
 * @returns all findings, those of {@link parseReply} among them, in the order of `replyRuleIds`; none where all is right
 */
export function checkReply(
  reply: Reply | string | Uint8Array,
  context: ReplyContext,
): readonly ReplyFinding[] {
  const read = readReply(reply)
  if (read.lines.length === 0) return read.findings
  const notes: Notes = []
  noteCodesDue(notes, read, context)
  noteRegistered(notes, read)
  if (context.answers === 'hello') noteHello(notes, read, context.protocol)
  return notes.length === 0 ? read.findings : [...read.findings, ...notes].toSorted(inOrder)
}
