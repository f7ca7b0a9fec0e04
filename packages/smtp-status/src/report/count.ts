import type { ReplyRuleId, ReplySeverity } from '@smtp-status/replies'
import type { FileFinding } from './finding.js'

/** Gravest first. */
export const severities: readonly ReplySeverity[] = ['error', 'warning', 'remark']

/** How often a rule found something. */
export interface RuleCount {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  readonly count: number
}

/** Counts findings by rule: gravest first, then the most frequent, then by name. */
export function countRules(findings: readonly FileFinding[]): readonly RuleCount[] {
  const counts = new Map<ReplyRuleId, RuleCount>()
  for (const { rule, severity } of findings)
    counts.set(rule, { rule, severity, count: (counts.get(rule)?.count ?? 0) + 1 })
  return [...counts.values()].toSorted(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      other.count - one.count ||
      (one.rule < other.rule ? -1 : 1),
  )
}

/** Counts findings by severity. */
export function countSeverities(
  findings: readonly Pick<FileFinding, 'severity'>[],
): Readonly<Record<ReplySeverity, number>> {
  const count = (severity: ReplySeverity): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), remark: count('remark') }
}
