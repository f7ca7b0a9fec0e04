import type { StatusCodeText } from '@smtp-status/codes'
import type { ReplyFinding } from './findings.js'

/** One line of a reply: `550-5.7.26 No`, as what its parts say. */
export interface ReplyLine {
  /** The three digits of the basic status code as a number, 0 to 999; `null` where the line does not begin with three digits. */
  readonly basic: number | null
  /** Tells whether a hyphen says that a further line follows (RFC 5321 section 4.2.1). */
  readonly continues: boolean
  /** The enhanced status code, where there is one in the right form (RFC 2034 section 4); never in a line with 3yz. */
  readonly status: StatusCodeText | null
  /** The text for people: the rest of the line, without codes, the spaces after them and the line's end. */
  readonly text: string
}

/** A reply as it was read. Any input at all gives one; `findings` say what is wrong with its form. */
export interface Reply {
  /** The basic status code of the first line; `null` where that has none. */
  readonly basic: number | null
  /** The enhanced status code of the first line that has one. */
  readonly status: StatusCodeText | null
  /** In order; empty where the input was. */
  readonly lines: readonly ReplyLine[]
  /** Faults that do not depend on what the reply answers; `checkReply` also knows that. */
  readonly findings: readonly ReplyFinding[]
}

/** The command that a reply answers: the opening of the connection, one of HELO, EHLO and LHLO, or anything else. */
export type Answered = 'greeting' | 'hello' | 'other'

/** SMTP (RFC 5321), or LMTP, which demands of its servers that they send enhanced status codes (RFC 2033 section 5). */
export type Protocol = 'smtp' | 'lmtp'

/** Facts needed of a reply to judge it. */
export interface ReplyContext {
  readonly answers: Answered
  /** `smtp` unless told. */
  readonly protocol?: Protocol
  /**
   * Tells whether the server offers ENHANCEDSTATUSCODES, in this session or any other; true unless told. A server that does has to
   * send codes to clients that said HELO too (RFC 2034 section 4).
   */
  readonly offered?: boolean
}
