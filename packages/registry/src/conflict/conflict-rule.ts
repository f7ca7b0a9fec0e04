import type { Severity } from '../model/finding.js'
import type { Registry } from '../model/registry.js'
import type { RuleFinding } from './rule-finding.js'

/** A check over one registry, as data: the page of rules is printed from it and its examples are tests. */
export interface ConflictRule {
  /** `basic-codes/out-of-order`. */
  readonly id: string
  readonly title: string
  /** The section that asks for it. */
  readonly source: string
  readonly severity: Severity
  /** Reason for the rule; a sentence or two for people. */
  readonly why: string
  readonly check: (registry: Registry) => readonly RuleFinding[]
  /** Turn a sound registry into one in which the rule fires, and into one that comes near and keeps it quiet. */
  readonly example: {
    readonly fires: (base: Registry) => Registry
    readonly quiet: (base: Registry) => Registry
  }
}

/** Finding of a rule, without the parts that are the same in all findings of the rule. */
export type Conflict = Omit<RuleFinding, 'rule' | 'severity' | 'source'>

/** A rule, with what it looks for in place of its check. */
export interface RuleParts extends Omit<ConflictRule, 'check'> {
  readonly find: (registry: Registry) => readonly Conflict[]
}

/** Makes a rule whose findings carry its own name, severity and source. */
export function defineRule({ find, ...facts }: RuleParts): ConflictRule {
  const common = { rule: facts.id, severity: facts.severity, source: facts.source }
  return {
    ...facts,
    check: (registry) => find(registry).map((conflict) => Object.assign({}, conflict, common)),
  }
}
