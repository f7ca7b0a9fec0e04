import type { GitAuditSummary } from './run-git-audit.js'
import type { AuditVerdict } from './verdict.js'
import { count } from './verdict.js'

const shortId = (commit: string): string => commit.slice(0, 12)

/** What replaying the commits came to. */
export function gitVerdict(summary: GitAuditSummary): AuditVerdict {
  const { since, commits, errors, remarks, first } = summary
  return {
    audit: 'git',
    outcome: errors === 0 ? 'passed' : 'failed',
    summary: `${count(commits, 'commit')} since ${shortId(since)}: ${count(errors, 'error')}, ${count(remarks, 'remark')}`,
    table: [],
    details: first.map(({ commit, file, line, rule, message }) => ({
      label: shortId(commit),
      text: `${file}${line === null ? '' : `:${line}`} ${rule}: ${message}`,
    })),
    data: summary,
  }
}
