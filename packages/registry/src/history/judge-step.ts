import type { Entry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import type { RuleFinding } from '../conflict/rule-finding.js'
import { conflictRules } from '../conflict/conflict-rules.js'
import { judgeUpdate } from '../update/judge-update.js'
import { withEntries } from './with-entries.js'

/** Stands for a wording that was not kept, so that a description that was reworded differs from what it was. */
const formerWording = 'The former wording of the description, which is not kept.'

function withFormerWording(before: Entry, after: Entry): Entry {
  const change = after.history.at(-1)
  return change?.reworded === undefined ? before : { ...before, description: formerWording }
}

/**
 * Judges by the update rules one step of one entry, as if it were made today: from `before` (absent for a registration)
 * to `after`, whose newest history item is the step.
 */
export function judgeStep(
  registry: Registry,
  before: Entry | undefined,
  after: Entry,
): readonly RuleFinding[] {
  const former = before === undefined ? [] : [withFormerWording(before, after)]
  const updates = judgeUpdate(withEntries(registry, former), withEntries(registry, [after]))
  return updates.flatMap(({ findings }) => findings)
}

const isAboutReuse = ({ id }: { readonly id: string }): boolean =>
  id === 'code/twice' || id === 'code/given-out-before'

/** The codes that were given out more than once, as far as the entries tell. */
export function findReuse(registry: Registry): readonly RuleFinding[] {
  return conflictRules.filter(isAboutReuse).flatMap((rule) => rule.check(registry))
}
