import type { Registry } from '../model/registry.js'
import { compareRuleFindings } from './compare-rule-findings.js'
import type { ConflictRule } from './conflict-rule.js'
import type { RuleFinding } from './rule-finding.js'
import { conflictRules } from './conflict-rules.js'
import { exceptionNotNeeded, exceptionUnknownRule } from './exception-rules.js'
import type { PlacedException } from './exceptions.js'
import { answers, exceptionsOf } from './exceptions.js'

function judgeException(
  placed: PlacedException,
  found: readonly RuleFinding[],
  known: ReadonlySet<string>,
): readonly RuleFinding[] {
  if (!known.has(placed.exception.rule)) return [exceptionUnknownRule.findingOf(placed)]
  return found.some((finding) => answers(placed, finding)) ? [] : [exceptionNotNeeded.findingOf(placed)]
}

/**
 * Runs the conflict checks over a registry. Gives what they found and no written exception answers, and what is wrong with
 * the exceptions, ordered by code, path and rule. Pure: the order of entries, the clock and the machine play no part.
 */
export function checkConflicts(
  registry: Registry,
  rules: readonly ConflictRule[] = conflictRules,
): readonly RuleFinding[] {
  const found = rules.flatMap((rule) => rule.check(registry))
  const exceptions = exceptionsOf(registry)
  const known = new Set(rules.map(({ id }) => id))
  return [
    ...found.filter((finding) => !exceptions.some((placed) => answers(placed, finding))),
    ...exceptions.flatMap((placed) => judgeException(placed, found, known)),
  ].toSorted(compareRuleFindings)
}
