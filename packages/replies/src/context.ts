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
   * Whether the server offers ENHANCEDSTATUSCODES, in this session or any other; true unless told. A server that does has to
   * send codes to clients that said HELO too (RFC 2034 section 4).
   */
  readonly offered?: boolean
}
