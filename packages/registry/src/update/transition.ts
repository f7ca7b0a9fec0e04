import type { Entry } from '../model/entry.js'
import { fieldsOfTable, isFormerField, fieldNames, isAnnotation } from '../model/field-lists.js'
import { sameValue, changedFields } from '../model/field-values.js'
import type { Field } from '../model/fields.js'
import type { Change } from '../model/history.js'
import type { RegistryCode } from '../model/registry-code.js'
import type { FieldPath } from '../conflict/rule-finding.js'
import type { RegistryPair } from './update-rule.js'

function historyBefore({ history }: Entry, change: Change): readonly Change[] {
  const index = history.findLastIndex((each) => sameValue(each, change))
  return index < 0 ? history : history.slice(0, index)
}

/**
 * The entry as it was before one of its changes: the fields that the change holds have their former values, and the
 * history ends before it. To go back by several changes, undo the newest first. The former wording of a description is
 * not kept, so that stays as it is now; a field that the entry's table does not have is left alone.
 */
export function undoChange(entry: Entry, change: Change): Entry {
  const former = { ...entry, history: historyBefore(entry, change) }
  for (const field of fieldsOfTable(entry.code.table).filter(isFormerField)) {
    const value = change.was[field]
    // `FormerFields` gives each field the type that the entry has.
    if (value === null) Reflect.deleteProperty(former, field)
    else if (value !== undefined) Reflect.set(former, field, value)
  }
  return former
}

/** One claim of an update, and the states of the entry between which it stands. */
export interface ClaimedStep {
  /** The claim's place in the history, from 0. */
  readonly index: number
  readonly claim: Change
  readonly from: Entry
  readonly to: Entry
  /** Fields that changed under the claim; the description where the claim says that it was reworded. */
  readonly fields: readonly Field[]
}

/** An entry in two states of the registry. */
export interface EntryStates {
  /** Absent for an entry that is new. */
  readonly before?: Entry
  /** Absent for an entry that is gone. */
  readonly after?: Entry
}

/** Changes of one entry between two states of the registry. */
export interface Transition extends EntryStates {
  readonly code: RegistryCode
  readonly registries: RegistryPair
  /** The entry as its registration made it; absent for an entry that is not new. */
  readonly registered?: Entry
  readonly changed: readonly Field[]
  /** Oldest first. */
  readonly steps: readonly ClaimedStep[]
}

type Claim = Pick<ClaimedStep, 'index' | 'claim'>

const isKept = (past: readonly Change[], { history }: Entry): boolean =>
  past.every((each, index) => sameValue(each, history[index]))

/** The items behind those of the past. Where the past is not kept, an item of it that moved there is none. */
function claimsOf(before: Entry | undefined, after: Entry): readonly Claim[] {
  const past = before?.history ?? []
  return after.history
    .map((claim, index) => ({ index, claim }))
    .slice(past.length)
    .filter(({ claim }) => isKept(past, after) || !past.some((each) => sameValue(each, claim)))
}

function fieldsBetween(from: Entry, to: Entry, { reworded }: Change): readonly Field[] {
  const changed = new Set(changedFields(from, to))
  return fieldNames.filter((field) =>
    field === 'description' ? reworded !== undefined : changed.has(field) && isFormerField(field),
  )
}

/** Replays the claims backwards. The oldest starts from what truly stood before, whatever it says itself. */
function claimedSteps(before: Entry | undefined, after: Entry): readonly ClaimedStep[] {
  const steps: ClaimedStep[] = []
  let to = after
  for (const { index, claim } of claimsOf(before, after).toReversed()) {
    const from = undoChange(to, claim)
    steps.unshift({ index, claim, from, to, fields: fieldsBetween(from, to, claim) })
    to = from
  }
  const [first, ...rest] = steps
  if (first === undefined || before === undefined) return steps
  return [{ ...first, from: before, fields: fieldsBetween(before, first.to, first.claim) }, ...rest]
}

/** An entry that is new as its registration made it, before what its history claims. */
function registeredAs(
  { before, after }: EntryStates,
  [first]: readonly ClaimedStep[],
): Pick<Transition, 'registered'> {
  if (before !== undefined || after === undefined) return {}
  return { registered: first?.from ?? after }
}

/** Works out what happened to an entry, and under which claims. */
export function transitionOf(code: RegistryCode, registries: RegistryPair, states: EntryStates): Transition {
  const { before, after } = states
  const steps = after === undefined ? [] : claimedSteps(before, after)
  const changed = before === undefined || after === undefined ? [] : changedFields(before, after)
  return { code, registries, ...states, ...registeredAs(states, steps), changed, steps }
}

/** Changes of a step that an authority has to permit: all that changed but our own notes. */
export function governedFields({ fields }: ClaimedStep): readonly Field[] {
  return fields.filter((field) => !isAnnotation(field))
}

/** The steps whose claim is of one authority. */
export function stepsOn(authority: Change['authority'], { steps }: Transition): readonly ClaimedStep[] {
  return steps.filter(({ claim }) => claim.authority === authority)
}

/** The way to a claim in the entry's file, or to a key of it. */
export function claimPath({ index }: ClaimedStep, ...keys: readonly string[]): FieldPath {
  return ['history', index, ...keys]
}
