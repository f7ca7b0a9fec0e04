import { parseReply } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'
import type { RecordedExchange } from './transcript.js'

/** Keywords of extensions that a hello reply lists, one a line (RFC 5321 section 4.1.1.1). */
const keywords: ReadonlySet<string> = new Set([
  '8BITMIME',
  'AUTH',
  'BINARYMIME',
  'CHUNKING',
  'DELIVERBY',
  'DSN',
  'ENHANCEDSTATUSCODES',
  'ETRN',
  'EXPN',
  'HELP',
  'LIMITS',
  'PIPELINING',
  'REQUIRETLS',
  'SIZE',
  'SMTPUTF8',
  'STARTTLS',
  'VRFY',
  'XCLIENT',
  'XFORWARD',
])

const hasKeyword = ({ lines }: Reply): boolean =>
  lines.some(({ text }, index) => index > 0 && keywords.has(/^\S*/.exec(text)?.[0].toUpperCase() ?? ''))

/** Command that a 250 answers: a hello where it lists keywords, or comes first after the greeting or the start of TLS. */
function helloOf(reply: Reply, isDue: boolean): string {
  if (hasKeyword(reply) || (isDue && reply.lines.length > 1)) return 'EHLO'
  return isDue && reply.status === null ? 'HELO' : ''
}

/** A 220 amid a connection is about TLS; one that says nothing like it is the greeting of the next connection. */
const isAboutTls = ({ status, lines: [first] }: Reply): boolean =>
  status !== null || /\btls\b/i.test(first?.text ?? '')

class Assumption {
  #isOpening = true
  #isHelloDue = false

  /** Command that an exchange answers, as far as its reply tells; `null` for a greeting. */
  next({ sent, reply: octets }: RecordedExchange): string | null {
    const reply = parseReply(octets)
    const assumed = this.#assume(reply, sent)
    this.#isOpening = reply.basic === 221 || reply.basic === 421
    if (reply.basic === 220) this.#isHelloDue = true
    else if (reply.basic === 250) this.#isHelloDue = false
    return assumed
  }

  #assume(reply: Reply, sent: string | null): string | null {
    if (reply.basic === 220) return this.#isOpening || !isAboutTls(reply) ? null : 'STARTTLS'
    if (sent === null) return null
    return reply.basic === 250 ? helloOf(reply, this.#isHelloDue) : ''
  }
}

/**
 * Says what the replies of connections answer whose commands nobody wrote down, as far as they tell it themselves: the greeting, a
 * hello, the start of TLS. What is assumed is marked so.
 */
export function assumeCommands(exchanges: readonly RecordedExchange[]): readonly RecordedExchange[] {
  const assumption = new Assumption()
  return exchanges.map((exchange) => {
    const sent = assumption.next(exchange)
    return sent === null || sent === '' ? { ...exchange, sent } : { ...exchange, sent, isAssumed: true }
  })
}

/** Tells whether the commands that the replies of a connection answer are not in the transcript. */
export function lacksCommands(exchanges: readonly RecordedExchange[]): boolean {
  return (
    exchanges.some(({ isAssumed, sent }) => isAssumed === true || sent === '') &&
    exchanges.every(({ isAssumed, sent }) => isAssumed === true || sent === '' || sent === null)
  )
}
