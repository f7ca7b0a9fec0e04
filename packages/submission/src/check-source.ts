import type { Finding } from '@smtp-status/registry'
import {
  compareFindings,
  checkConflicts,
  conflictRules,
  exceptionNotNeeded,
  exceptionUnknownRule,
} from '@smtp-status/registry'
import type { ReportedRule } from '@smtp-status/terminal/report'
import type { LoadResult } from '@smtp-status/source'
import { faultRules } from '@smtp-status/source'
import { toFinding } from './locate.js'

/** What reports say of each rule that `registry check` goes by: those of the files, and the conflict checks. */
export const checkedRules: Readonly<Record<string, ReportedRule>> = {
  ...faultRules,
  ...Object.fromEntries(
    [...conflictRules, exceptionNotNeeded, exceptionUnknownRule].map(({ id, title, why }) => [
      id,
      { title, why },
    ]),
  ),
}

/** The faults of the files and, where they make a registry, the conflicts in it; in the order of reports. */
export function allFindings(loaded: LoadResult): readonly Finding[] {
  const { registry, findings } = loaded
  if (!registry) return findings
  const conflicts = checkConflicts(registry).map((finding) => toFinding(finding, loaded))
  return [...findings, ...conflicts].toSorted(compareFindings)
}
