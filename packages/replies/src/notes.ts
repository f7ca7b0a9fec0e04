import type { ReplyFinding } from './finding.js'
import { ruleFacts } from './rule-facts.js'
import { replyRuleIds } from './rule-facts.js'
import type { ReplyRuleId } from './rule-facts.js'

/** Notes on a reply so far: a finding a rule, to which lines are added, in the order in which they were noted. */
export type Notes = (ReplyFinding & { readonly lines: number[] })[]

/** Makes a finding; severity and source come from its rule. */
export function finding<Lines extends readonly number[]>(
  rule: ReplyRuleId,
  lines: Lines,
  found: string | null,
): ReplyFinding & { readonly lines: Lines } {
  const facts = ruleFacts[rule]
  return { rule, severity: facts[0], source: facts[1], lines, found }
}

/** Notes that a rule found something in a line, from 1, and what stands there; of further lines the number alone is kept. */
export function note(notes: Notes, rule: ReplyRuleId, line: number, found: string | null): void {
  const known = notes.find((one) => one.rule === rule)
  if (known === undefined) notes.push(finding(rule, [line], found))
  else known.lines.push(line)
}

/** Compares findings by the order of their rules. */
export function inOrder(one: ReplyFinding, other: ReplyFinding): number {
  return replyRuleIds.indexOf(one.rule) - replyRuleIds.indexOf(other.rule)
}
