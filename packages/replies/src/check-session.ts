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

function stepsOf({ exchanges }: Session): readonly Step[] {
  const steps: Step[] = []
  for (const [index, exchange] of exchanges.entries())
    if (!isSilent(exchange)) steps.push({ exchange: index, ...knownOf(exchange, steps.at(-1)?.reply) })
  return steps
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
  const steps = stepsOf(session)
  const hellos = steps.filter(({ command, reply }) => isExtendedHello(command) && reply.basic === 250)
  const offered = hellos.some(({ reply }) => offersExtension(reply))
  const mayCarry = hellos.length === 0 || offered
  const unexpected = mayCarry ? undefined : steps.find((step) => carriesCode(step, session.protocol))
  return steps.flatMap((step) =>
    checkStep(step, session, offered).concat(step === unexpected ? notOffered(step) : []),
  )
}
