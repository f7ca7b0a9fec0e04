import { newestDate } from '../../model/date.js'
import { isAnnotation, isFormerField } from '../../model/field-lists.js'
import { showField, valueOf, sameValue } from '../../model/field-values.js'
import type { Field } from '../../model/fields.js'
import type { Change } from '../../model/history.js'
import { settledUntil } from '../../model/registry.js'
import { otherEntry, changePair, updatePair } from '../../example/example-update.js'
import type { Transition, ClaimedStep } from '../transition.js'
import { claimPath } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'
import { waysToChange } from '../ways.js'

const references = [{ document: 'draft-levine-mailbomb-header-02' }]

/** The example of a new reference, with what is claimed for it besides its authority. */
const newReference = (claim: Pick<Change, 'was'> & Partial<Change>): UpdateRule['example']['fires'] => {
  return (base) =>
    changePair(
      base,
      otherEntry,
      { references },
      { authority: 'change-controller', by: 'standards@taugh.com', ...claim },
    )
}

const was = { references: otherEntry.references }

const isClaimed = (field: Field, { steps }: Transition): boolean =>
  steps.some(({ claim }) =>
    field === 'description' ? claim.reworded !== undefined : Object.hasOwn(claim.was, field),
  )

function unclaimed(transition: Transition): readonly Field[] {
  return transition.changed.filter(
    (field) =>
      (field === 'description' || isFormerField(field)) &&
      !isAnnotation(field) &&
      !isClaimed(field, transition),
  )
}

function refuseUnclaimed(field: Field, { before, registries }: Transition): readonly Refusal[] {
  if (before === undefined) return []
  const ways = waysToChange(field, before, registries)
  const key = isFormerField(field)
    ? `its former value under \`was\` (${field}: ${showField(before, field)})`
    : 'the reason under `reworded`'
  return [
    {
      path: [field],
      message: 'the field changed, and no new item of the history says on whose authority',
      advice: `add an item to \`history\`, with ${key}; claim ${ways}`,
    },
  ]
}

/** Everything that changed is claimed by a new item of the history. */
export const claimMissingRule: UpdateRule = {
  id: 'update/claim-missing',
  title: 'Every field that changed is claimed by a new history item',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'Who may change a field depends on the field and on the entry, so a change has to say on whose authority it is made. The former value ' +
    "goes with it, so that the registry of any past day can be worked out. A description's former wording is not kept; why it " +
    'changed is.',
  check: (transition) => unclaimed(transition).flatMap((field) => refuseUnclaimed(field, transition)),
  example: {
    fires: (base) => updatePair(base, [otherEntry], [{ ...otherEntry, references }]),
    quiet: newReference({ was }),
  },
}

const claimedFields = ({ claim }: ClaimedStep): readonly (Field & keyof ClaimedStep['claim']['was'])[] =>
  Object.keys(claim.was).filter(isFormerField)

function checkFormer(step: ClaimedStep, { before, steps }: Transition): readonly Refusal[] {
  if (before === undefined) return []
  const isOldest = (field: Field): boolean =>
    steps.find(({ claim }) => Object.hasOwn(claim.was, field)) === step
  return claimedFields(step)
    .filter((field) => isOldest(field) && !sameValue(valueOf(before, field), valueOf(step.claim.was, field)))
    .map((field) => ({
      path: claimPath(step, 'was', field),
      message: 'the claim says that the field was something else than it was',
      found: showField(step.claim.was, field),
      expected: showField(before, field),
      advice: 'put under `was` what the entry said before the change',
    }))
}

function checkChanged(step: ClaimedStep): readonly Refusal[] {
  return claimedFields(step)
    .filter((field) => sameValue(valueOf(step.to, field), valueOf(step.claim.was, field)))
    .map((field) => ({
      path: claimPath(step, 'was', field),
      message: 'the claim says that the field changed, but it did not',
      found: showField(step.claim.was, field),
      advice: 'take it out of `was`, or make the change',
    }))
}

function checkReworded(step: ClaimedStep, { before, changed }: Transition): readonly Refusal[] {
  if (step.claim.reworded === undefined || before === undefined || changed.includes('description')) return []
  return [
    {
      path: claimPath(step, 'reworded'),
      message: 'the claim says that the description was reworded, but it was not',
      advice: 'take `reworded` out, or change the description',
    },
  ]
}

function checkEmpty(step: ClaimedStep): readonly Refusal[] {
  if (step.claim.reworded !== undefined || claimedFields(step).length > 0) return []
  return [
    {
      path: claimPath(step),
      message: 'the item of the history claims no change',
      advice: 'put the former values of what changed under `was`, or take the item out',
    },
  ]
}

/** Refuses a claim that differs from the change that happened. */
export const claimUntrueRule: UpdateRule = {
  id: 'update/claim-untrue',
  title: 'A history item names what changed, with its former value, and nothing else',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'The entry holds what is true today, and its history undoes that step by step. One wrong former value, or one field too many, and ' +
    'the past that is worked out of it is false.',
  check: (transition) =>
    transition.steps.flatMap((step) => [
      ...checkEmpty(step),
      ...checkFormer(step, transition),
      ...checkChanged(step),
      ...checkReworded(step, transition),
    ]),
  example: {
    fires: newReference({ was: { references: [{ document: 'rfc3463' }] } }),
    quiet: newReference({ was }),
  },
}

function checkDate(step: ClaimedStep, { registries }: Transition): readonly Refusal[] {
  const { from } = step
  const earlier = from.history.map(({ date }) => date)
  const { date: registered = '' } = from.registration
  const newest = newestDate([settledUntil(registries.before), registered, ...earlier]) ?? registered
  const { date } = step.claim
  if (date >= newest) return []
  return [
    {
      path: claimPath(step, 'date'),
      message: 'the change is dated before what is in the registry already, or before its newest release',
      found: date,
      expected: `${newest} or later`,
      advice: 'give the day on which it enters the registry, and put the items in the order of their days',
    },
  ]
}

/** Changes are dated in the order in which they are made. */
export const claimOrderRule: UpdateRule = {
  id: 'update/claim-order',
  title: 'A change is dated no earlier than what is in the registry already, or was released',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'What the registry was on a past day is settled once the day is over and published. A change that is dated before the last one, ' +
    'or before the newest release, would change what has already been said of that day.',
  check: (transition) => transition.steps.flatMap((step) => checkDate(step, transition)),
  example: {
    fires: newReference({ date: '2008-05-28', was }),
    quiet: newReference({ date: '9999-12-31', was }),
  },
}
