import type { ReplyRuleId } from './rule-facts.js'

/**
 * `error`: against a document's requirement. `warning`: permitted, and yet it misleads who reads it.
 * `note`: worth knowing, wrong by no document.
 */
export type ReplySeverity = 'error' | 'warning' | 'note'

/** Finding of a rule in a reply: one finding a rule and reply, whatever the number of lines. */
export interface ReplyFinding {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  /** The section that asks for it: `RFC 2034 section 4`. */
  readonly source: string
  /** The lines of the reply that it is about, from 1; empty where there is no line. */
  readonly lines: readonly number[]
  /** The text found there, unchanged; `null` where the finding is that there is none. */
  readonly found: string | null
}
