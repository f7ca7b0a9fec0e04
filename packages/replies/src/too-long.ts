/** How much of a reply a reader keeps before it gives up; what a server sends is not to fill a client's memory. */
export interface ReplyLimits {
  /** Octets in a line with its end; 4096 unless told. RFC 5321 section 4.5.3.1.5 permits 512. */
  readonly line?: number
  /** Lines in a reply; 1024 unless told. */
  readonly lines?: number
  /** Octets in a reply; 65536 unless told. */
  readonly reply?: number
}

/** That a server went beyond a limit. A reader hands it out in place of the reply, and nothing after it. */
export class ReplyTooLong extends Error {
  override readonly name = 'ReplyTooLong'
  /** Which limit. */
  readonly limit: keyof ReplyLimits
  /** `more than 4096 octets in a line`; how many more is not known, as no more was read. */
  readonly found: string
  readonly advice: string

  constructor(limit: keyof ReplyLimits, permitted: number) {
    const found = `more than ${permitted} ${limit === 'lines' ? 'lines in a reply' : `octets in a ${limit}`}`
    const advice = `Close the connection; to read such a server, give the reader a higher limit: ${limit}.`
    super(`The server sent ${found}. ${advice}`)
    this.limit = limit
    this.found = found
    this.advice = advice
  }
}
