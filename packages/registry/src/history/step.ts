import type { Change, ChangeAuthority, Registration, RegistrationAuthority } from '../model/history.js'
import type { DocumentId } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import type { RegistryCode } from '../model/registry-code.js'
import type { RegistryDate } from '../model/date.js'
import type { ChangedField } from '../update/update-report.js'
import { changedFields } from '../update/fields.js'
import { undoChange } from '../update/undo-change.js'

/** A field that a step changed, before and after, in the model's form; `null` where it was or is absent. */
export interface FieldStep {
  readonly field: ChangedField
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

/** That an entry came into the registry. */
export interface RegistrationStep extends StepFacts {
  readonly kind: 'registered'
  readonly authority: RegistrationAuthority
  /** The entry as it was registered. */
  readonly entry: Entry
}

/** That an entry changed. */
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
  /** Why the wording of the description changed, where it did. */
  readonly reworded?: string
}

/** One thing that happened to one entry. */
export type Step = RegistrationStep | ChangeStep

const wordless: ReadonlySet<ChangedField> = new Set(['history', 'description'])

const valueIn = (entry: Entry, field: ChangedField): unknown => Reflect.get(entry, field) ?? null

function fieldSteps(before: Entry, after: Entry): readonly FieldStep[] {
  const fields = changedFields(before, after).filter((field) => !wordless.has(field))
  return fields.map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }))
}

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

/** What happened to an entry, oldest first: its registration, as it was then, and every change since. */
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
