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
import { futureDateRule, futureDates } from './future-dates.js'
import { toFinding } from './locate.js'

/** Descriptions in reports of each rule that `registry check` goes by: those of the files, and the conflict checks. */
export const checkedRules: Readonly<Record<string, ReportedRule>> = {
  ...faultRules,
  ...Object.fromEntries(
    [...conflictRules, exceptionNotNeeded, exceptionUnknownRule, futureDateRule].map(({ id, title, why }) => [
      id,
      { title, why },
    ]),
  ),
}

/**
 * Finds the faults of the files and, where they make a registry, the conflicts in it; in the order of reports. With a day, also
 * the dates that are later.
 */
export function allFindings(loaded: LoadResult, day?: string): readonly Finding[] {
  const { registry, findings } = loaded
  if (!registry) return findings
  const conflicts = checkConflicts(registry).map((finding) => toFinding(finding, loaded))
  const later = day === undefined ? [] : futureDates({ ...loaded, registry }, day)
  return [...findings, ...conflicts, ...later].toSorted(compareFindings)
}
