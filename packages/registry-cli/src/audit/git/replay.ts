import type { EntryUpdate } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type { ReadableSource, Removal, Removals } from '@smtp-status/submission'
import { isReadable, judgeChange, toFinding } from '@smtp-status/submission'
import type { LoadResult } from '@smtp-status/source'
import type { GitFinding, CommitAudit, CommitFinding } from './commit-audit.js'

interface State {
  readonly commit: string
  readonly loaded: ReadableSource
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
  /** The entries that are gone and were not put back. It grows with the codes that were removed, not with the commits. */
  readonly #removed: Map<string, Removal>

  /** Takes the entries that were removed before the start, as far as git tells. */
  constructor(removed: Removals = new Map()) {
    this.#removed = new Map(removed)
  }

  /** Tells whether there is a state to compare with. */
  get hasBegun(): boolean {
    return this.#last !== undefined
  }

  /** Starts from a commit; `undefined` where it cannot be read. */
  begin(commit: string, loaded: LoadResult): CommitAudit | undefined {
    if (!isReadable(loaded)) return undefined
    this.#last = { commit, loaded }
    return { commit, role: 'base', ...nothing }
  }

  /** Compares a commit with the last one that could be read. */
  judge(commit: string, loaded: LoadResult, day: string): CommitAudit {
    if (!this.#last || !isReadable(loaded)) return this.#audit(commit, loaded, [], unreadable(loaded))
    const change = { before: this.#last.loaded, after: loaded, day, removed: this.#removed }
    const { updates, onChange, onState } = judgeChange(change)
    const entries = updates.flatMap((update) => update.findings)
    const found = [
      ...entries.map((finding) => toFinding(finding, loaded)),
      ...onChange,
      // The warnings of a state are for those who review it; what is past cannot be mended by them.
      ...onState.filter(({ severity }) => severity === 'error'),
    ]
    const audit = this.#audit(commit, loaded, updates, found)
    for (const update of updates) this.#note(update, commit)
    this.#last = { commit, loaded }
    return audit
  }

  #note({ code, before, after }: EntryUpdate, commit: string): void {
    if (after) this.#removed.delete(printRegistryCode(code))
    else if (before) this.#removed.set(printRegistryCode(code), { entry: before, commit })
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

/** Result for a line of commits as a whole. */
export function lineAudit(commit: string, findings: readonly GitFinding[]): CommitAudit {
  return { commit, role: 'line', ...nothing, findings: findings.map((finding) => ({ ...finding, commit })) }
}

/** Result for a commit that is older than the start. */
export function beforeStart(commit: string): CommitAudit {
  return { commit, role: 'before', ...nothing }
}
