import type { ReplyFinding } from './finding.js'
import { ruleFacts } from './rule-facts.js'
import type { ReplyRuleId } from './rule-ids.js'
import { replyRuleIds } from './rule-ids.js'

interface Note {
  readonly lines: number[]
  readonly found: string | null
}

/** What was noted of a reply so far, by rule. */
export type Notes = Map<ReplyRuleId, Note>

/** Notes that a rule found something in a line, from 1, and what stands there; of further lines the number alone is kept. */
export function note(notes: Notes, rule: ReplyRuleId, line: number, found: string | null): void {
  const known = notes.get(rule)
  if (known === undefined) notes.set(rule, { lines: [line], found })
  else known.lines.push(line)
}

/** Notes that a rule misses something in the reply as a whole. */
export function noteAbsence(notes: Notes, rule: ReplyRuleId): void {
  notes.set(rule, { lines: [], found: null })
}

/** Makes a finding; severity and source come from its rule. */
export function finding(rule: ReplyRuleId, lines: readonly number[], found: string | null): ReplyFinding {
  const [severity, source] = ruleFacts[rule]
  return { rule, severity, source, lines, found }
}

/** Makes findings of notes, in the order of the rules. */
export function findingsOf(notes: Notes): readonly ReplyFinding[] {
  return replyRuleIds.flatMap((rule) => {
    const noted = notes.get(rule)
    return noted === undefined ? [] : [finding(rule, noted.lines, noted.found)]
  })
}

const place = ({ rule }: ReplyFinding): number => replyRuleIds.indexOf(rule)

/** Puts findings of two kinds into the order of the rules. */
export function mergeFindings(
  some: readonly ReplyFinding[],
  others: readonly ReplyFinding[],
): readonly ReplyFinding[] {
  return [...some, ...others].toSorted((one, other) => place(one) - place(other))
}
