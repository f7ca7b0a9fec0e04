import { offersExtension } from '@smtp-status/replies'
import type { Protocol, Reply } from '@smtp-status/replies'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Budget } from './budget.js'
import { judgeVisits } from './conformance.js'
import type { RuleResult } from './conformance.js'
import { base64, helloOf, isHello, plainResponse } from './plan.js'
import type { Credentials, ProbeSetting } from './plan.js'
import { firstDigit } from './take-step.js'
import type { VisitResult } from './take-visit.js'

/** Text shown in place of a password. */
const hidden = '(password)'

/** Shorter ones stand in any text, and would be told by what is hidden. */
const shortest = 4

/** The forms in which a server could repeat what it was told, the longest first. */
export function secretsOf(auth: Credentials | undefined): readonly string[] {
  if (auth === undefined) return []
  const forms = [plainResponse(auth), base64(auth.password), auth.password]
  return forms.map((form) => form.replace(/=+$/, '')).filter(({ length }) => length >= shortest)
}

/** Takes secrets out of a reply: some servers repeat the line that they do not like. */
export function withoutSecrets(reply: Reply, secrets: readonly string[]): Reply {
  const hide = (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, hidden), text)
  return {
    ...reply,
    lines: reply.lines.map((line) => ({ ...line, text: hide(line.text) })),
    findings: reply.findings.map((one) => ({ ...one, found: one.found === null ? null : hide(one.found) })),
  }
}

/** Outcome of a probe. */
export interface ProbeOutcome {
  readonly address: string
  readonly protocol: Protocol
  readonly visits: readonly VisitResult[]
  readonly used: ReturnType<Budget['used']>
  /** True if ENHANCEDSTATUSCODES is offered; `null` where no EHLO was answered by 250. */
  readonly offered: boolean | null
  readonly results: readonly RuleResult[]
  /** Reason for which what the user asked for could not be judged at all; `null` where it could. */
  readonly failure: string | null
}

function findOffer(visits: readonly VisitResult[]): boolean | null {
  const hellos = visits
    .flatMap(({ exchanges }) => exchanges)
    .filter(({ sent, reply }) => isHello(sent ?? '') && reply.basic === 250)
  return hellos.length === 0 ? null : hellos.some(({ reply }) => offersExtension(reply))
}

/** Tells whether the server knows no EHLO, as those of LMTP do not (RFC 2033 section 4.1). */
const refusesEhlo = (visits: readonly VisitResult[]): boolean =>
  visits.some(({ exchanges }) =>
    exchanges.some(({ sent, reply }) => sent?.startsWith('EHLO ') === true && firstDigit(reply) === 5),
  )

function unseen({ protocol }: ProbeSetting, visits: readonly VisitResult[]): string {
  const hint = protocol === 'smtp' && refusesEhlo(visits) ? '; if it speaks LMTP, give --lmtp' : ''
  return `no ${helloOf(protocol)} was answered by 250, so too little of the server was seen${hint}`
}

function failureOf(
  setting: ProbeSetting,
  visits: readonly VisitResult[],
  offered: boolean | null,
): string | null {
  if (offered === null) return unseen(setting, visits)
  const isSecure = visits.some(({ exchanges }) => exchanges.some(({ secure }) => secure))
  return setting.startTls && !isSecure ? 'TLS was never started, so nothing was seen inside it' : null
}

/** Judges what came of the visits; passwords that the server repeated are taken out first. */
export function outcomeOf(
  address: string,
  setting: ProbeSetting,
  visits: readonly VisitResult[],
  used: ProbeOutcome['used'],
): ProbeOutcome {
  const secrets = secretsOf(setting.auth)
  const shown = visits.map((visit) => ({
    ...visit,
    exchanges: visit.exchanges.map((one) => ({ ...one, reply: withoutSecrets(one.reply, secrets) })),
  }))
  const offered = findOffer(shown)
  return {
    address,
    protocol: setting.protocol,
    visits: shown,
    used,
    offered,
    results: judgeVisits(setting.protocol, shown, offered === true),
    failure: failureOf(setting, shown, offered),
  }
}

const isError = ({ offences }: RuleResult): boolean =>
  offences.some(({ finding }) => finding.severity === 'error')

/** Tells whether a fault of the server ended a session: it sends without end, or sends unrequested replies. */
export const isAtFault = ({ visits }: Pick<ProbeOutcome, 'visits'>): boolean =>
  visits.some(({ cut }) => cut?.fault === true)

/** 1 where a requirement is not kept or the server is at fault; else 2 where nothing could be judged; else 0. */
export function statusOf(outcome: ProbeOutcome): ExitStatus {
  const { results, failure } = outcome
  if (results.some(isError) || isAtFault(outcome)) return 1
  return failure === null ? 0 : 2
}
