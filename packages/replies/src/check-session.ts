import { checkReply, offersExtension, readReply } from './check.js'
import type { ReplyFinding } from './findings.js'
import { finding } from './findings.js'
import { isIntermediate } from './parse/line.js'
import type { Answered, Protocol, Reply } from './reply.js'

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

/** Facts on an exchange before its reply is judged. */
interface KnownExchange {
  /** The command's name in capitals; `null` where the server spoke first, empty where no command was sent. */
  readonly command: string | null
  readonly reply: Reply
}

/** An exchange whose reply was read. */
interface Step extends KnownExchange {
  /** Number of the exchange in the session, from 0. */
  readonly exchange: number
}

const isSilent = ({ reply }: Exchange): boolean =>
  (typeof reply === 'string' || !('lines' in reply) ? reply : reply.lines).length === 0

const commandOf = (sent: string): string => /^[A-Za-z]*(?![^ \r\n])/.exec(sent)?.[0].toUpperCase() ?? ''

/** Tells whether a reply asks for more (3yz): a message or a response of AUTH follows, no command (RFC 5321 section 4.2.1). */
const asksForMore = (reply: Reply | undefined): boolean => isIntermediate(reply?.basic ?? 0)

function knownOf({ sent, reply }: Exchange, before: Reply | undefined): KnownExchange {
  const command = sent === null ? null : asksForMore(before) ? '' : commandOf(sent)
  return { command, reply: readReply(reply) }
}

/** Reads the replies one after the other. Of a long session there is never more than two at a time. */
function* stepsOf({ exchanges }: Session): Generator<Step, void, void> {
  let before: Reply | undefined
  for (const [index, exchange] of exchanges.entries()) {
    if (isSilent(exchange)) continue
    const step = { exchange: index, ...knownOf(exchange, before) }
    before = step.reply
    yield step
  }
}

/** Facts of a whole session that the judgement of each reply needs. */
interface SessionFacts {
  readonly offered: boolean
  /** The number of the first exchange with a code that no hello offers. */
  readonly unexpected: number | undefined
}

function factsOf(session: Session): SessionFacts {
  let [hasHello, offered] = [false, false]
  let coded: number | undefined
  for (const step of stepsOf(session)) {
    const isHello = isExtendedHello(step.command) && step.reply.basic === 250
    hasHello ||= isHello
    offered ||= isHello && offersExtension(step.reply)
    if (carriesCode(step, session.protocol)) coded ??= step.exchange
  }
  return { offered, unexpected: hasHello && !offered ? coded : undefined }
}

/** The commands whose replies can offer extensions (RFC 5321 section 4.1.1.1, RFC 2033 section 4.1). */
const isExtendedHello = (command: string | null): boolean => command === 'EHLO' || command === 'LHLO'

/**
 * Finds the context of a step. XCLIENT begins the session anew, with a greeting. LHLO is LMTP's; to a server of SMTP that does not
 * take it, it is an unknown command like any other.
 */
function answeredBy({ command, reply }: KnownExchange, protocol: Protocol): Answered {
  if (command === null || (command === 'XCLIENT' && reply.basic === 220)) return 'greeting'
  if (command === 'LHLO' && protocol === 'smtp') return reply.basic === 250 ? 'hello' : 'other'
  return command === 'HELO' || isExtendedHello(command) ? 'hello' : 'other'
}

/**
 * Context of the reply of an exchange, as {@link checkSession} takes it: the greeting, a hello, or anything else. Which codes are due
 * depends on it (RFC 2034 section 4).
 * @param before the reply before, if there was one: where it asked for more, no command was sent
 */
export function answeredIn(exchange: Exchange, protocol: Protocol, before?: Reply): Answered {
  return answeredBy(knownOf(exchange, before), protocol)
}

function checkStep(step: Step, { protocol }: Session, offered: boolean): readonly SessionFinding[] {
  const context = {
    answers: answeredBy(step, protocol),
    protocol: step.command === 'LHLO' ? protocol : 'smtp',
    offered,
  } as const
  return checkReply(step.reply, context).map((one) => ({ exchange: step.exchange, finding: one }))
}

const carriesCode = (step: Step, protocol: Protocol): boolean =>
  step.reply.status !== null && answeredBy(step, protocol) === 'other'

/** Finds that codes are sent which were never offered; said once. */
function notOffered({ exchange, reply: { status, lines } }: Step): SessionFinding {
  const coded = lines.flatMap((line, index) => (line.status === null ? [] : [index + 1]))
  return { exchange, finding: finding('code/not-offered', coded, status) }
}

/**
 * Judges what one server said, over one connection or several: every reply by what it answers, and whether the server
 * keeps to what it offers. A server that offers enhanced status codes to anybody owes them to all of its clients, those
 * that said HELO among them (RFC 2034 section 4); so the offer is looked for in the whole session first.
 * @param session the exchanges in order; those without a reply are passed over
 * @returns the findings in the order of the exchanges, those of one exchange in the order of `replyRuleIds`
 */
export function checkSession(session: Session): readonly SessionFinding[] {
  return [...findingsOfSession(session)]
}

/** The same, one after the other: of a long session with many findings there is never more than one at a time. */
export function* findingsOfSession(session: Session): Generator<SessionFinding, void, void> {
  const { offered, unexpected } = factsOf(session)
  for (const step of stepsOf(session)) {
    yield* checkStep(step, session, offered)
    if (step.exchange === unexpected) yield notOffered(step)
  }
}
