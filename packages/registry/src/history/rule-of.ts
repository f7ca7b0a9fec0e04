import { ruleOfAuthority, updateRules } from '../update/update-rules.js'
import type { Step } from './step.js'

const registrationRule = 'update/registration'

/**
 * The id of the update rule that judges a step, by the word on which it was made: `update/standards`,
 * `update/registration`.
 */
export function ruleOf(step: Step): string {
  if (step.kind === 'registered') return registrationRule
  return ruleOfAuthority[step.authority].id
}

/** The section that asks for a rule: `RFC 5248 section 2.3`; empty for a rule that there is not. */
export function sourceOfRule(rule: string): string {
  return updateRules.find(({ id }) => id === rule)?.source ?? ''
}
