import { checkSession, replyRuleIds } from '@smtp-status/replies'
import type { Protocol, Reply, ReplyFinding, ReplyRuleId } from '@smtp-status/replies'
import type { ProbeExchange, VisitResult } from './take-visit.js'

/** A finding with the exchange that it is about. */
export interface Offence {
  readonly visit: string
  readonly exchange: ProbeExchange
  readonly finding: ReplyFinding
}

/** How a server keeps one rule. */
export interface RuleVerdict {
  readonly rule: ReplyRuleId
  /** `not seen`: no reply came to which the rule applies. */
  readonly verdict: 'kept' | 'broken' | 'not seen'
  /** To how many replies the rule applies. */
  readonly occasions: number
  readonly offences: readonly Offence[]
}

const isHello = (sent: string | null): boolean => /^(HELO|EHLO|LHLO)( |$)/i.test(sent ?? '')
const inClass = (reply: Reply, ...digits: readonly number[]): boolean =>
  digits.includes(Math.floor((reply.basic ?? 0) / 100))

/** Whether a rule has anything to say of an exchange. */
type Applies = (exchange: ProbeExchange, protocol: Protocol) => boolean

const toAny: Applies = () => true
const toGreeting: Applies = ({ sent }) => sent === null
const toHello: Applies = ({ sent }) => isHello(sent)
const toOwed: Applies = ({ sent, reply }) => sent !== null && !isHello(sent) && inClass(reply, 2, 4, 5)
const toIntermediate: Applies = ({ reply }) => inClass(reply, 3)
const toCoded: Applies = ({ reply }) => reply.status !== null
const toSeveralLines: Applies = ({ reply }) => reply.lines.length > 1
const toAccepted: Applies = ({ sent, reply }) => isHello(sent) && reply.basic === 250

const special: Partial<Record<ReplyRuleId, Applies>> = {
  'reply/basic-code-changes': toSeveralLines,
  'code/missing': toOwed,
  'code/malformed': toOwed,
  'code/in-greeting': toGreeting,
  'code/in-hello': toHello,
  'code/in-intermediate': toIntermediate,
  'code/changes': (exchange, protocol) => toCoded(exchange, protocol) && toSeveralLines(exchange, protocol),
  'hello/keyword-missing': (exchange, protocol) => protocol === 'lmtp' && toAccepted(exchange, protocol),
  'hello/keyword-parameters': toAccepted,
}

const appliesTo = (rule: ReplyRuleId): Applies =>
  special[rule] ?? (rule.startsWith('code/') ? toCoded : toAny)

/** Judges what a server said, rule by rule, in the order of the rules. */
export function judgeVisits(protocol: Protocol, visits: readonly VisitResult[]): readonly RuleVerdict[] {
  const said = visits.flatMap(({ title, exchanges }) =>
    exchanges.map((exchange) => ({ visit: title, exchange })),
  )
  const exchanges = said.map(({ exchange }) => exchange)
  const offences = checkSession({ protocol, exchanges }).flatMap(({ exchange: at, finding }) => {
    const place = said[at]
    return place ? [{ ...place, finding }] : []
  })
  return replyRuleIds.map((rule) => {
    const applies = appliesTo(rule)
    const occasions = exchanges.filter((exchange) => applies(exchange, protocol)).length
    const own = offences.filter(({ finding }) => finding.rule === rule)
    const verdict = own.length > 0 ? 'broken' : occasions > 0 ? 'kept' : 'not seen'
    return { rule, verdict, occasions, offences: own }
  })
}
