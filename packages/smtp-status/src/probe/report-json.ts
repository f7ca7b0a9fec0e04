import type { ReplyRuleId, ReplySeverity } from '@smtp-status/replies'
import type { Offence } from './conformance.js'
import type { ProbeOutcome } from './outcome.js'
import { shownStep } from './plan.js'
import type { ProbeSetting, Visit } from './plan.js'
import { printReplyLine } from './report.js'

/** The report of a probe as a program reads it. Nothing of a password is in it. */
export interface ProbeDocument {
  readonly formatVersion: '1.0.0'
  readonly address: string
  readonly protocol: string
  readonly offered: boolean | null
  readonly used: ProbeOutcome['used']
  readonly rules: readonly {
    readonly rule: ReplyRuleId
    readonly result: string
    readonly occasions: number
    readonly findings: readonly {
      readonly severity: ReplySeverity
      readonly source: string
      readonly connection: string
      readonly sent: string
      readonly secure: boolean
      readonly reply: readonly string[]
      readonly lines: readonly number[]
      readonly found: string | null
    }[]
  }[]
  /** Reason for which what was asked for could not be judged; `null` where it could. */
  readonly failure: string | null
  /** Steps that were not sent, as the server does not offer them, or did not ask for them. */
  readonly leftOut: readonly { readonly connection: string; readonly sent: string }[]
  readonly endedEarly: readonly {
    readonly connection: string
    readonly reason: string
    readonly fault: boolean
  }[]
}

type FindingDocument = ProbeDocument['rules'][number]['findings'][number]

function findingDocument({ visit, exchange, finding }: Offence): FindingDocument {
  const { severity, source, lines, found } = finding
  const reply = exchange.reply.lines.map(printReplyLine)
  return {
    severity,
    source,
    connection: visit,
    sent: exchange.shown,
    secure: exchange.secure,
    reply,
    lines,
    found,
  }
}

/** The report of a probe, for programs. */
export function probeDocument(outcome: ProbeOutcome): ProbeDocument {
  const { address, protocol, offered, used, results, visits, failure } = outcome
  return {
    formatVersion: '1.0.0',
    address,
    protocol,
    offered,
    used,
    rules: results.map(({ rule, result, occasions, offences }) => ({
      rule,
      result,
      occasions,
      findings: offences.map(findingDocument),
    })),
    failure,
    leftOut: visits.flatMap(({ title, leftOut }) => leftOut.map((sent) => ({ connection: title, sent }))),
    endedEarly: visits.flatMap(({ title, cut }) => (cut === null ? [] : [{ connection: title, ...cut }])),
  }
}

/** Steps that would be sent, for programs. */
export function planDocument(address: string, { protocol }: ProbeSetting, visits: readonly Visit[]): object {
  const connections = visits.map(({ title, steps }) => ({ title, sends: steps.map(shownStep) }))
  return { formatVersion: '1.0.0', address, protocol, connections }
}
