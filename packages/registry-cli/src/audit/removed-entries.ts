import type { Entry, EntryUpdate } from '@smtp-status/registry'
import { printRegistryCode, changedFields } from '@smtp-status/registry'
import type { Locator } from '../rule-findings.js'
import type { GitFinding } from './git-audit-types.js'

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
export class RemovedEntries {
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
