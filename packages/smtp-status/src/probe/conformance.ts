import { answeredIn, checkSession, replyRuleIds } from '@smtp-status/replies'
import type {
  Answered,
  Protocol,
  Reply,
  ReplyFinding,
  ReplyRuleId,
  SessionFinding,
} from '@smtp-status/replies'
import { firstDigit } from './take-step.js'
import type { ProbeExchange } from './take-step.js'
import type { VisitResult } from './take-visit.js'

/** A finding with the exchange that it is about. */
export interface Offence {
  readonly visit: string
  readonly exchange: ProbeExchange
  readonly finding: ReplyFinding
}

/** Result of one rule for a server. */
export interface RuleResult {
  readonly rule: ReplyRuleId
  /** `not seen`: no reply came to which the rule applies. */
  readonly result: 'kept' | 'broken' | 'not seen'
  /** To how many replies the rule applies. */
  readonly occasions: number
  readonly offences: readonly Offence[]
}

const inClass = (reply: Reply, ...digits: readonly number[]): boolean => digits.includes(firstDigit(reply))

/** An exchange with what decides which rules have anything to say of it. */
interface Judged {
  readonly answers: Answered
  readonly protocol: Protocol
  readonly reply: Reply
  /** True if the server offers codes to anybody. */
  readonly offered: boolean
}

type Applies = (judged: Judged) => boolean

const toAny: Applies = () => true
const toGreeting: Applies = ({ answers }) => answers === 'greeting'
const toHello: Applies = ({ answers }) => answers === 'hello'
const toOwed: Applies = ({ answers, reply, offered }) =>
  offered && answers === 'other' && inClass(reply, 2, 4, 5)
const toIntermediate: Applies = ({ reply }) => inClass(reply, 3)
const toCoded: Applies = ({ reply }) => reply.status !== null
const toSeveralLines: Applies = ({ reply }) => reply.lines.length > 1
const toAccepted: Applies = ({ answers, reply }) => answers === 'hello' && reply.basic === 250

const special: Partial<Record<ReplyRuleId, Applies>> = {
  'reply/basic-code-changes': toSeveralLines,
  'code/missing': toOwed,
  'code/in-greeting': toGreeting,
  'code/in-hello': toHello,
  'code/in-intermediate': toIntermediate,
  'code/changes': (judged) => toCoded(judged) && toSeveralLines(judged),
  'hello/keyword-missing': (judged) => judged.protocol === 'lmtp' && toAccepted(judged),
  'hello/keyword-parameters': toAccepted,
}

const appliesTo = (rule: ReplyRuleId): Applies =>
  special[rule] ?? (rule.startsWith('code/') ? toCoded : toAny)

const judgedOf = (
  protocol: Protocol,
  exchanges: readonly ProbeExchange[],
  offered: boolean,
): readonly Judged[] =>
  exchanges.map((exchange, at) => ({
    answers: answeredIn(exchange, protocol, exchanges[at - 1]?.reply),
    protocol,
    reply: exchange.reply,
    offered,
  }))

/** Judges a rule by what breaks it and by the replies to which it applies. It applies to all that break it. */
function resultOf(
  rule: ReplyRuleId,
  own: readonly SessionFinding[],
  judged: readonly Judged[],
): Pick<RuleResult, 'result' | 'occasions'> {
  const broken = new Set(own.map(({ exchange }) => exchange))
  const occasions = judged.filter((one, at) => broken.has(at) || appliesTo(rule)(one)).length
  return { result: own.length > 0 ? 'broken' : occasions > 0 ? 'kept' : 'not seen', occasions }
}

/**
 * Judges what a server said, rule by rule, in the order of the rules.
 * @param offered whether it offers codes to anybody, and so owes them
 */
export function judgeVisits(
  protocol: Protocol,
  visits: readonly VisitResult[],
  offered: boolean,
): readonly RuleResult[] {
  const said = visits.flatMap(({ title, exchanges }) =>
    exchanges.map((exchange) => ({ visit: title, exchange })),
  )
  const exchanges = said.map(({ exchange }) => exchange)
  const found = checkSession({ protocol, exchanges })
  const judged = judgedOf(protocol, exchanges, offered)
  return replyRuleIds.map((rule) => {
    const own = found.filter(({ finding }) => finding.rule === rule)
    const offences = own.flatMap(({ exchange: at, finding }) => {
      const place = said[at]
      return place ? [{ ...place, finding }] : []
    })
    const { result, occasions } = resultOf(rule, own, judged)
    return { rule, result, occasions, offences }
  })
}
