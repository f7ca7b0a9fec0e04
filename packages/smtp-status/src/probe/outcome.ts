import { offersExtension } from '@smtp-status/replies'
import type { Protocol } from '@smtp-status/replies'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Budget } from './budget.js'
import { judgeVisits } from './conformance.js'
import type { RuleVerdict } from './conformance.js'
import { helloOf, isHello } from './plan.js'
import type { ProbeWishes } from './plan.js'
import { secretsOf, withoutSecrets } from './secrets.js'
import { firstDigit } from './take-step.js'
import type { VisitResult } from './take-visit.js'

/** What came of a probe. */
export interface ProbeOutcome {
  readonly address: string
  readonly protocol: Protocol
  readonly visits: readonly VisitResult[]
  readonly used: ReturnType<Budget['used']>
  /** Whether ENHANCEDSTATUSCODES is offered; `null` where no EHLO was answered by 250. */
  readonly offered: boolean | null
  readonly verdicts: readonly RuleVerdict[]
  /** Why what the user asked for could not be judged at all; `null` where it could. */
  readonly obstacle: string | null
}

function findOffer(visits: readonly VisitResult[]): boolean | null {
  const hellos = visits
    .flatMap(({ exchanges }) => exchanges)
    .filter(({ sent, reply }) => isHello(sent ?? '') && reply.basic === 250)
  return hellos.length === 0 ? null : hellos.some(({ reply }) => offersExtension(reply))
}

/** Whether the server knows no EHLO, as those of LMTP do not (RFC 2033 section 4.1). */
const refusesEhlo = (visits: readonly VisitResult[]): boolean =>
  visits.some(({ exchanges }) =>
    exchanges.some(({ sent, reply }) => sent?.startsWith('EHLO ') === true && firstDigit(reply) === 5),
  )

function unseen({ protocol }: ProbeWishes, visits: readonly VisitResult[]): string {
  const hint = protocol === 'smtp' && refusesEhlo(visits) ? '; if it speaks LMTP, give --lmtp' : ''
  return `no ${helloOf(protocol)} was answered by 250, so the server was hardly seen${hint}`
}

function obstacleOf(
  wishes: ProbeWishes,
  visits: readonly VisitResult[],
  offered: boolean | null,
): string | null {
  if (offered === null) return unseen(wishes, visits)
  const isSecure = visits.some(({ exchanges }) => exchanges.some(({ secure }) => secure))
  return wishes.startTls && !isSecure ? 'TLS was never started, so nothing was seen inside it' : null
}

/** Judges what came of the visits; passwords that the server repeated are taken out first. */
export function outcomeOf(
  address: string,
  wishes: ProbeWishes,
  visits: readonly VisitResult[],
  used: ProbeOutcome['used'],
): ProbeOutcome {
  const secrets = secretsOf(wishes.auth)
  const shown = visits.map((visit) => ({
    ...visit,
    exchanges: visit.exchanges.map((one) => ({ ...one, reply: withoutSecrets(one.reply, secrets) })),
  }))
  const offered = findOffer(shown)
  return {
    address,
    protocol: wishes.protocol,
    visits: shown,
    used,
    offered,
    verdicts: judgeVisits(wishes.protocol, shown, offered === true),
    obstacle: obstacleOf(wishes, shown, offered),
  }
}

const isError = ({ offences }: RuleVerdict): boolean =>
  offences.some(({ finding }) => finding.severity === 'error')

/** Whether a session ended by a fault of the server, whatever rules it keeps: it sends without end, or unasked. */
export const isAtFault = ({ visits }: Pick<ProbeOutcome, 'visits'>): boolean =>
  visits.some(({ cut }) => cut?.fault === true)

/** 1 where a requirement is not kept or the server is at fault; else 2 where nothing could be judged; else 0. */
export function statusOf(outcome: ProbeOutcome): ExitStatus {
  const { verdicts, obstacle } = outcome
  if (verdicts.some(isError) || isAtFault(outcome)) return 1
  return obstacle === null ? 0 : 2
}
