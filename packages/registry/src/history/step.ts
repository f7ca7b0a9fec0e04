import type { ChangeAuthority, RegistrationAuthority } from '../model/authorities.js'
import type { RegistryDate } from '../model/date.js'
import type { DocumentId } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import { isFormerField } from '../model/field-lists.js'
import { changedFields, valueOf } from '../model/field-values.js'
import type { FormerField } from '../model/fields.js'
import type { Change, Registration } from '../model/history.js'
import type { RegistryCode } from '../model/registry-code.js'
import { undoChange } from '../update/transition.js'
import { ruleOfAuthority, updateRules } from '../update/update-rules.js'

/** A field that a step changed, before and after, in the model's form; `null` where it was or is absent. */
export interface FieldStep {
  readonly field: FormerField
  readonly before: unknown
  readonly after: unknown
}

interface StepFacts {
  readonly code: RegistryCode
  /** Absent where no source tells. */
  readonly date?: RegistryDate
  readonly document?: DocumentId
  readonly note?: string
}

/** The registration of an entry. */
export interface RegistrationStep extends StepFacts {
  readonly kind: 'registered'
  readonly authority: RegistrationAuthority
  /** The entry as it was registered. */
  readonly entry: Entry
}

/** A change of an entry. */
export interface ChangeStep extends StepFacts {
  readonly kind: 'changed' | 'deprecated'
  readonly date: RegistryDate
  readonly authority: ChangeAuthority
  readonly by?: string
  readonly direction?: string
  /** The whole entry before this step, and after it. */
  readonly before: Entry
  readonly after: Entry
  readonly fields: readonly FieldStep[]
  /** Reason for another wording of the description, where it changed. */
  readonly reworded?: string
}

/** One thing that happened to one entry. */
export type Step = RegistrationStep | ChangeStep

const fieldSteps = (before: Entry, after: Entry): readonly FieldStep[] =>
  changedFields(before, after)
    .filter(isFormerField)
    .map((field) => ({ field, before: valueOf(before, field), after: valueOf(after, field) }))

function registrationStep(entry: Entry): RegistrationStep {
  const { date, authority, document, note }: Registration = entry.registration
  return {
    kind: 'registered',
    code: entry.code,
    authority,
    document,
    entry,
    ...(date !== undefined && { date }),
    ...(note !== undefined && { note }),
  }
}

function changeStep(before: Entry, after: Entry, change: Change): ChangeStep {
  const { date, authority, by, document, direction, reworded, note } = change
  const isDeprecation = before.deprecated === undefined && after.deprecated !== undefined
  return {
    kind: isDeprecation ? 'deprecated' : 'changed',
    code: after.code,
    date,
    authority,
    before,
    after,
    fields: fieldSteps(before, after),
    ...(by !== undefined && { by }),
    ...(document !== undefined && { document }),
    ...(direction !== undefined && { direction }),
    ...(reworded !== undefined && { reworded }),
    ...(note !== undefined && { note }),
  }
}

/** Steps of an entry, oldest first: its registration, as it was then, and every change since. */
export function stepsOf(entry: Entry): readonly Step[] {
  const steps: Step[] = []
  let state = entry
  for (const change of entry.history.toReversed()) {
    const before = undoChange(state, change)
    steps.push(changeStep(before, state, change))
    state = before
  }
  return [registrationStep(state), ...steps.toReversed()]
}

const registrationRule = 'update/registration'

/**
 * The id of the update rule that judges a step, by the word on which it was made: `update/standards`,
 * `update/registration`.
 */
export function ruleOf(step: Step): string {
  if (step.kind === 'registered') return registrationRule
  return ruleOfAuthority[step.authority].id
}

/** The section that asks for a rule: `RFC 5248 section 2.3`; empty for a rule that there is not. */
export function sourceOfRule(rule: string): string {
  return updateRules.find(({ id }) => id === rule)?.source ?? ''
}
