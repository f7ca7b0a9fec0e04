import type { Protocol } from './context.js'
import type { ReplyFinding } from './finding.js'
import type { Reply } from './reply.js'

/** One command and its reply, or one reply to nothing. */
export interface Exchange {
  /** What the client sent; `null` at the opening of a connection, empty where a further reply came with nothing sent. */
  readonly sent: string | null
  /** What the server sent, as octets, as text that was decoded already, or read; empty where it was silent. */
  readonly reply: string | Uint8Array | Reply
}

/** What one server said, over one connection or several, in order. */
export interface Session {
  readonly protocol: Protocol
  readonly exchanges: readonly Exchange[]
}

/** What was found in a session, and at which of its exchanges, from 0. */
export interface SessionFinding {
  readonly exchange: number
  readonly finding: ReplyFinding
}
