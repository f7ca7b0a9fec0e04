import type { Registry } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import type { RuleFinding } from './rule-finding.js'

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
