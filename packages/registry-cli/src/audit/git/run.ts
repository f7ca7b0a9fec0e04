import { plural } from '@smtp-status/terminal/layout'
import { paletteOf } from '@smtp-status/terminal'
import type { JsonFinding } from '@smtp-status/terminal/report'
import { countSeverities, countText, jsonFinding, listOf, reportText } from '@smtp-status/terminal/report'
import { withProgress } from '@smtp-status/terminal/progress'
import { sourceFolderName } from '@smtp-status/submission'
import type { AuditResult } from '../result.js'
import type { Context } from '../../context.js'
import { findProject } from '../../project.js'
import type { CommitAudit, CommitFinding, GitAuditOptions } from './commit-audit.js'
import { auditGit } from './audit-git.js'

const shortId = (commit: string): string => commit.slice(0, 12)

// Errors in commits stay for ever, so whoever audits from the beginning has to be told where else to begin.
const laterStart = ({ begun, lastError }: GitAuditSummary): string =>
  begun === 'named' || lastError === null
    ? ''
    : `. If these errors are from before the first release, begin after them: --since ${shortId(lastError)}`

/** Result of replaying the commits. */
export function gitResult(summary: GitAuditSummary): AuditResult {
  const { since, commits, errors, warnings, notes, first } = summary
  const found = countText({ error: errors, warning: warnings, note: notes })
  return {
    audit: 'git',
    outcome: errors === 0 ? 'passed' : 'failed',
    summary: `${plural(commits, 'commit')} since ${shortId(since)}: ${found.toLowerCase()}${laterStart(summary)}`,
    table: [],
    details: first.map(({ commit, file, line, rule, message }) => ({
      label: shortId(commit),
      text: `${file}${line === null ? '' : `:${line}`} ${rule}: ${message}`,
    })),
    data: summary,
  }
}

/** Options of the audit of a history in git. */
interface GitAuditRun extends Pick<GitAuditOptions, 'ref' | 'since'> {
  /** Tells whether to print what is found as soon as it is found; true by default. */
  readonly print?: boolean
}

/** A finding in JSON. */
interface JsonCommitFinding extends JsonFinding {
  readonly commit: string
}

/** Result of the audit of a history in git. */
interface GitAuditSummary {
  /** The commit that was started from. */
  readonly since: string
  /** Tells whether the user named that commit, or it is the first one that can be read. */
  readonly begun: 'named' | 'first'
  /** Number of later commits that were judged. */
  readonly commits: number
  /** Number of commits that touched the registry before the start. */
  readonly before: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** The last commit with an error of its own, by its whole id; `null` where there is none. */
  readonly lastError: string | null
  /** The first of the findings, at most `firstLimit`. */
  readonly first: readonly JsonCommitFinding[]
}

/** Number of findings that a summary holds at most. */
const firstLimit = 100

const jsonOf = (finding: CommitFinding): JsonCommitFinding => ({
  commit: finding.commit,
  ...jsonFinding(finding, { root: sourceFolderName }),
})

function add(summary: GitAuditSummary, { commit, role, findings }: CommitAudit): GitAuditSummary {
  if (role === 'base') return { ...summary, since: commit }
  if (role === 'before') return { ...summary, before: summary.before + 1 }
  const { error, warning, note } = countSeverities(listOf(findings))
  const room = findings.slice(0, Math.max(0, firstLimit - summary.first.length))
  return {
    ...summary,
    commits: summary.commits + (role === 'line' ? 0 : 1),
    errors: summary.errors + error,
    warnings: summary.warnings + warning,
    notes: summary.notes + note,
    lastError: role === 'judged' && error > 0 ? commit : summary.lastError,
    first: room.length === 0 ? summary.first : [...summary.first, ...room.map(jsonOf)],
  }
}

// `git show` takes a place as it is printed, up to the line: 2cd6a84a7fd2...:registry-src/enumerated/X.7.28.yaml
function printAudit({ commit, findings, sources }: CommitAudit, { terminal }: Context): void {
  if (findings.length === 0) return
  const { columns } = terminal
  const root = `${commit}:${sourceFolderName}`
  const options = { sources, root, columns, palette: paletteOf(terminal) }
  for (const part of reportText(listOf(findings), options)) terminal.print(part)
}

/**
 * Audits the history of the project that the user is in, showing how far it is where that takes long, and prints findings as they
 * are found. Throws `CannotRun` as `auditGit` does.
 */
export async function runGitAudit(
  { print = true, ...options }: GitAuditRun,
  context: Context,
): Promise<GitAuditSummary> {
  const project = findProject(context.workingFolder)
  const begun = options.since === undefined ? 'first' : 'named'
  const none = { commits: 0, before: 0, errors: 0, warnings: 0, notes: 0, lastError: null, first: [] }
  let summary: GitAuditSummary = { since: '', begun, ...none }
  await withProgress('Replaying the commits', context, async (onProgress) => {
    for await (const audit of auditGit(project, { ...options, today: context.today(), onProgress })) {
      summary = add(summary, audit)
      if (print) printAudit(audit, context)
    }
  })
  return summary
}
