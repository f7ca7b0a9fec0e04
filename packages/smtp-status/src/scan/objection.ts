import type { ReplyRuleId, ReplySeverity } from '@smtp-status/replies'

/** What is wrong with a code that a program sends or a configuration names. */
export interface Objection {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  /** One sentence, without a full stop. */
  readonly message: string
  /** What to do, without a full stop. */
  readonly advice: string
  /** The section that asks for it. */
  readonly source: string
}

/** The same code with another class. */
export const withClass = (status: string, first: number | string): string => `${first}${status.slice(1)}`
