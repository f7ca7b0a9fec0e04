import type { Protocol } from './context.js'
import type { ReplyFinding } from './finding.js'
import type { Reply } from './reply.js'

/** One command and its reply, or one reply to nothing. */
export interface Exchange {
  /** Text that the client sent; `null` at the opening of a connection, empty where a further reply came with nothing sent. */
  readonly sent: string | null
  /** Reply of the server, as octets, as text that was decoded already, or read; empty where it was silent. */
  readonly reply: string | Uint8Array | Reply
}

/** Replies of one server, over one connection or several, in order. */
export interface Session {
  readonly protocol: Protocol
  readonly exchanges: readonly Exchange[]
}

/** Finding in a session, with the number of its exchange, counted from 0. */
export interface SessionFinding {
  readonly exchange: number
  readonly finding: ReplyFinding
}
