import type { ReportedRule } from '@smtp-status/terminal/report'
import type { Finding, EntryUpdate } from '@smtp-status/registry'
import type { LoadResult, SourceItem } from '@smtp-status/source'

/** The id of a rule that only a history in git can break. */
type GitRule = 'git/unreadable' | 'git/second-root' | 'git/release-off-line'

/** Descriptions in reports of the rules that only a history in git can break, under their ids. */
export const gitRules: Readonly<Record<GitRule, ReportedRule>> = {
  'git/unreadable': {
    title: 'The registry of every commit can be read',
    why:
      'What cannot be read cannot be judged. The next commit that can be read is compared with the last one that could, so that nothing ' +
      'passes in between.',
  },
  'git/second-root': {
    title: 'The history has one beginning',
    why: 'A past that is merged in with its own beginning can take the place of the true one without a forced push.',
  },
  'git/release-off-line': {
    title: 'Every release lies on the line of first parents',
    why: 'What was published was a state of that line. Where the line no longer has it, the past was replaced.',
  },
}

/** The part of a history to audit. */
export interface GitAuditOptions {
  /** The branch, tag or commit whose history it is. */
  readonly ref: string
  /** The commit that everything later is judged from; by default the first one at which the registry can be read. */
  readonly since?: string | undefined
  /** Today; no date of any commit may be later, whatever day the commit claims. */
  readonly today: string
  /** Reads a state of the registry. Whoever audits often gives one that remembers files; by default each audit has its own. */
  readonly read?: (items: readonly SourceItem[]) => LoadResult
  /** Takes, after each commit, the number of commits that are done and of all. A promise that it gives is waited for. */
  readonly onProgress?: (done: number, total: number) => Promise<void> | undefined
}

/** Finding on a commit. The place is in the registry's folder as that commit has it. */
export interface CommitFinding extends Finding {
  /** The commit's whole id. */
  readonly commit: string
}

/** Result of the audit for one commit. */
export interface CommitAudit {
  /** The commit's whole id. */
  readonly commit: string
  /**
   * `before`: older than the start, not judged. `base`: the start itself. `judged`: compared with what stood before. `line`: what
   * is said of the line of commits as a whole, under the id of its last one.
   */
  readonly role: 'before' | 'base' | 'judged' | 'line'
  /** The commit that it was compared with; absent for what was not judged. */
  readonly against?: string
  /** Its changes to the entries, and which rule permits each field; empty where it could not be read. */
  readonly updates: readonly EntryUpdate[]
  readonly findings: readonly CommitFinding[]
  /** The texts that the findings are about, by file; empty where there are none. */
  readonly sources: ReadonlyMap<string, string>
}

/** Finding of one of the rules about histories in git. */
export type GitFinding = Finding & { readonly rule: GitRule }
