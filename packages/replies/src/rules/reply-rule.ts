import type { ReplyContext } from '../reply.js'
import type { ReplyRuleId, ReplySeverity } from '../findings.js'
import { ruleFacts } from '../findings.js'

/** A reply by which a rule is shown. */
export interface RuleExample {
  readonly reply: string
  readonly context: ReplyContext
  /** The earlier reply to EHLO, for a rule that looks at a whole session. */
  readonly hello?: string
}

/** A rule by which replies are judged, as data: the page of RFC 2034 is printed from it and its examples are tests. */
export interface ReplyRule {
  readonly id: ReplyRuleId
  readonly title: string
  /** The section that asks for it: `RFC 2034 section 4`. */
  readonly source: string
  readonly severity: ReplySeverity
  /** Reason for the rule; a sentence or two for people. */
  readonly why: string
  /** The fault and the form expected in its place; `{found}` stands for what the finding found. */
  readonly message: string
  /** The step that mends it. */
  readonly advice: string
  /** A reply in which the rule finds something, and one that comes near, in which it does not. */
  readonly fires: RuleExample
  readonly quiet: RuleExample
}

/** A rule, but for the facts on it that its findings carry. */
export type RuleWords = Omit<ReplyRule, 'id' | 'source' | 'severity'>

/** Rules by their names. */
export type ReplyRules<Id extends ReplyRuleId = ReplyRuleId> = Readonly<Record<Id, ReplyRule>>

/** Joins a rule's words and facts. */
export function defineRule(id: ReplyRuleId, words: RuleWords): ReplyRule {
  const [severity, source] = ruleFacts[id]
  return { id, severity, source, ...words }
}
