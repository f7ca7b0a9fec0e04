import type { Entry } from '../model/entry.js'
import { titleOf } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { compareRegistryCodes } from '../model/registry-code.js'
import { isSameCode } from './places.js'

/** A field that holds a text, as its file names it. */
export type TextField = 'summary' | 'sampleText' | 'description'

/** Two entries of a table; the finding is the later one's. */
export interface EntryPair {
  readonly earlier: Entry
  readonly later: Entry
}

/** The field that holds the short text of an entry. */
export function titleField(entry: Entry): TextField {
  return entry.code.table === 'enumerated' ? 'sampleText' : 'summary'
}

/** Entries of a table that have a short text. */
export function titled(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => titleOf(entry) !== '')
}

/** The entries, table by table: a text is compared within its table alone, since a subject and its codes may well sound alike. */
export function byTable(registry: Registry): readonly (readonly Entry[])[] {
  return [registry.classes, registry.subjects, registry.enumerated]
}

function replaces(left: Entry, right: Entry): boolean {
  return right.deprecated !== undefined && isSameCode(right.deprecated.replacedBy, left.code)
}

/**
 * Two entries in order of their codes; `undefined` where they have no quarrel: they share one code, which is a conflict of
 * its own, or one is deprecated in favour of the other, which settles it.
 */
export function pairOf(left: Entry | undefined, right: Entry | undefined): EntryPair | undefined {
  if (!left || !right || isSameCode(left.code, right.code)) return undefined
  if (replaces(left, right) || replaces(right, left)) return undefined
  return compareRegistryCodes(left.code, right.code) < 0
    ? { earlier: left, later: right }
    : { earlier: right, later: left }
}
