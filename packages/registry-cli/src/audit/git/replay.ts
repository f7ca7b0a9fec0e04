import type { Entry, EntryUpdate, Registry, Finding } from '@smtp-status/registry'
import { printRegistryCode, changedFields, judgeUpdate } from '@smtp-status/registry'
import type { Locator } from '@smtp-status/submission'
import { frameFindings, futureDates, toFinding } from '@smtp-status/submission'
import type { LoadResult } from '@smtp-status/source'
import type { GitFinding, CommitAudit, CommitFinding } from './commit-audit.js'

interface Removal {
  readonly entry: Entry
  readonly commit: string
}

const source = 'RFC 5248 section 2.3'

function givenAgain({ code }: Entry, { commit }: Removal, { locate }: Locator): GitFinding {
  return {
    rule: 'git/code-given-out-again',
    severity: 'error',
    place: locate(code, ['code']),
    message: `${printRegistryCode(code)} was given out before, and comes back as another entry`,
    found: 'an entry that is not the one that was removed',
    expected: `the entry as it stood before commit ${commit} removed it`,
    advice:
      'put the old entry back, deprecated if need be, and register the new meaning under the next free code',
    source,
  }
}

function putBack({ code }: Entry, { commit }: Removal, { locate }: Locator): GitFinding {
  return {
    rule: 'git/entry-put-back',
    severity: 'note',
    place: locate(code, ['code']),
    message: `${printRegistryCode(code)} is back as it was`,
    expected: `it to have stayed; commit ${commit} removed it`,
    advice: 'nothing is left to do',
    source,
  }
}

/** The entries that a history has removed and not put back. It grows with the codes that were removed, not with the commits. */
class RemovedEntries {
  readonly #removals = new Map<string, Removal>()

  /**
   * Takes note of what a commit did to an entry, and gives what is to be said of it besides what the update rules found: of an entry
   * that is put back as it was, nothing of what they found holds.
   */
  judge(
    update: EntryUpdate,
    commit: string,
    locator: Locator,
  ): EntryUpdate & { readonly again?: GitFinding } {
    const { before, after } = update
    if (before && !after) {
      this.#removals.set(printRegistryCode(before.code), { entry: before, commit })
      return update
    }
    const removal = after && this.#removals.get(printRegistryCode(after.code))
    if (!removal) return update
    this.#removals.delete(printRegistryCode(after.code))
    return changedFields(removal.entry, after).length > 0
      ? { ...update, again: givenAgain(after, removal, locator) }
      : { ...update, fields: [], findings: [], again: putBack(after, removal, locator) }
  }
}

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

const messagesOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.map(({ message }) => message))

/** The states of a registry, one after the other; holds the last one that could be read, and the entries that are gone. */
export class Replay {
  #last: State | undefined
  readonly #removed = new RemovedEntries()
  /** Dates in the future that were reported before; each is reported once. */
  #future: ReadonlySet<string> = new Set()

  /** Tells whether there is a state to compare with. */
  get hasBegun(): boolean {
    return this.#last !== undefined
  }

  /** Starts from a commit; `undefined` where it cannot be read. */
  begin(commit: string, loaded: LoadResult, day: string): CommitAudit | undefined {
    const { registry } = loaded
    if (!registry) return undefined
    this.#last = { commit, registry }
    this.#future = messagesOf(futureDates({ ...loaded, registry }, day))
    return { commit, role: 'base', ...nothing }
  }

  /** Compares a commit with the last one that could be read. */
  judge(commit: string, loaded: LoadResult, day: string): CommitAudit {
    const before = this.#last
    if (!before || !loaded.registry) return this.#audit(commit, loaded, [], unreadable(loaded))
    const judged = judgeUpdate(before.registry, loaded.registry).map((update) =>
      this.#removed.judge(update, commit, loaded),
    )
    const entries = judged.flatMap(({ again, findings: found }) => [
      ...(again ? [again] : []),
      ...found.map((finding) => toFinding(finding, loaded)),
    ])
    const frame = frameFindings(before.registry, loaded.registry, loaded)
    const future = futureDates({ ...loaded, registry: loaded.registry }, day)
    const fresh = future.filter(({ message }) => !this.#future.has(message))
    const audit = this.#audit(commit, loaded, judged, [...entries, ...frame, ...fresh])
    this.#last = { commit, registry: loaded.registry }
    this.#future = messagesOf(future)
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

/** Result for a line of commits as a whole. */
export function lineAudit(commit: string, findings: readonly GitFinding[]): CommitAudit {
  return { commit, role: 'line', ...nothing, findings: findings.map((finding) => ({ ...finding, commit })) }
}

/** Result for a commit that is older than the start. */
export function beforeStart(commit: string): CommitAudit {
  return { commit, role: 'before', ...nothing }
}
