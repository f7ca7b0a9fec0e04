import type { Protocol } from './context.js'
import type { ReplyFinding } from './finding.js'

/** One command and its reply, or one reply to nothing. */
export interface Exchange {
  /** What the client sent; `null` at the opening of a connection, empty where a further reply came with nothing sent. */
  readonly sent: string | null
  /** What the server sent; empty where it was silent. Text stands for octets as Latin-1 does, or was decoded already. */
  readonly reply: string | Uint8Array
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
