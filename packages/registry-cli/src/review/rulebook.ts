import type { Registry } from '@smtp-status/model'
import type { EntryUpdate, RuleFinding } from '@smtp-status/rules'

/** What a review holds a change to. */
export interface Rulebook {
  /** What is wrong with one registry. */
  readonly checkConflicts: (registry: Registry) => readonly RuleFinding[]
  /** What happened to each entry between two, and whether it may. */
  readonly judgeUpdate: (before: Registry, after: Registry) => readonly EntryUpdate[]
}
