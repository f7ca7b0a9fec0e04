import { parseReply } from '@smtp-status/replies'
import { blameless } from '../../src/probe/take-step.js'
import type { VisitResult } from '../../src/probe/take-visit.js'

/** Command that was sent, `null` before the greeting, and the reply, whose lines stand without their ends. */
type Turn = readonly [sent: string | null, ...lines: readonly string[]]

/** A visit in clear text, whole unless there is a reason why it ended. */
export function aVisit(said: readonly Turn[], reason: string | null = null): VisitResult {
  const exchanges = said.map(([sent, ...lines]) => ({
    sent,
    shown: sent ?? '(greeting)',
    reply: parseReply(lines.map((line) => `${line}\r\n`).join('')),
    secure: false,
  }))
  return { title: 'a visit', exchanges, leftOut: [], cut: reason === null ? null : blameless(reason) }
}
