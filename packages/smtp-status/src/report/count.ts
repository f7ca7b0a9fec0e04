import type { ReplyRuleId, ReplySeverity } from '@smtp-status/replies'
import type { FileFinding } from './finding.js'

/** Gravest first. */
export const severities: readonly ReplySeverity[] = ['error', 'warning', 'remark']

/** How often a rule found something of one severity. */
export interface RuleCount {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  readonly count: number
}

/** Counts findings by rule and severity: gravest first, then the most frequent, then by name. */
export function countRules(
  findings: readonly Pick<FileFinding, 'rule' | 'severity'>[],
): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>()
  for (const { rule, severity } of findings) {
    const key = `${severity} ${rule}`
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 })
  }
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
