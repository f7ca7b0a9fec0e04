import type { Registry, EntryUpdate } from '@smtp-status/registry'
import { judgeUpdate } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { toFinding } from '../rule-findings.js'
import type { CommitAudit, CommitFinding, GitFinding } from './git-audit-types.js'
import { RemovedEntries } from './removed-entries.js'

interface State {
  readonly commit: string
  readonly registry: Registry
}

const nothing = { updates: [], findings: [], sources: new Map<string, string>() } as const

function unreadable({ findings }: LoadResult): readonly GitFinding[] {
  const [first, ...others] = findings.filter(({ severity }) => severity === 'error')
  if (!first) return []
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return [
    {
      ...first,
      rule: 'git/unreadable',
      message: `the registry cannot be read: ${first.message} (${first.rule}${more})`,
      advice: 'mend it in a later commit, which is then compared with the last one that can be read',
    },
  ]
}

/** The states of a registry, one after the other; holds the last one that could be read, and the entries that are gone. */
export class Replay {
  #last: State | undefined
  readonly #removed = new RemovedEntries()

  /** Whether there is a state to compare with. */
  get hasBegun(): boolean {
    return this.#last !== undefined
  }

  /** Starts from a commit; `undefined` where it cannot be read. */
  begin(commit: string, { registry }: LoadResult): CommitAudit | undefined {
    if (!registry) return undefined
    this.#last = { commit, registry }
    return { commit, role: 'base', ...nothing }
  }

  /** Compares a commit with the last one that could be read. */
  judge(commit: string, loaded: LoadResult): CommitAudit {
    const before = this.#last
    if (!before || !loaded.registry) return this.#audit(commit, loaded, [], unreadable(loaded))
    const judged = judgeUpdate(before.registry, loaded.registry).map((update) =>
      this.#removed.judge(update, commit, loaded),
    )
    const findings = judged.flatMap(({ again, findings: found }) => [
      ...(again ? [again] : []),
      ...found.map((finding) => toFinding(finding, loaded)),
    ])
    const audit = this.#audit(commit, loaded, judged, findings)
    this.#last = { commit, registry: loaded.registry }
    return audit
  }

  #audit(
    commit: string,
    { sources }: LoadResult,
    updates: readonly EntryUpdate[],
    findings: readonly Omit<CommitFinding, 'commit'>[],
  ): CommitAudit {
    return {
      commit,
      role: 'judged',
      ...(this.#last && { against: this.#last.commit }),
      updates,
      findings: findings.map((finding) => ({ ...finding, commit })),
      sources: findings.length === 0 ? nothing.sources : sources,
    }
  }
}

/** What is said of a commit that is older than the start. */
export function beforeStart(commit: string): CommitAudit {
  return { commit, role: 'before', ...nothing }
}
