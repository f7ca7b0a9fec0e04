import type { Field } from '../../model/fields.js'
import { claimPath } from '../claimed-document.js'
import { otherEntry } from '../example/entries.js'
import { changePair } from '../example/example-pair.js'
import { isFormerField } from '../../model/field-lists.js'
import { valueOf } from '../../model/field-values.js'
import { sameValue } from '../../model/field-values.js'
import { showField } from '../../model/field-values.js'
import type { Step, Transition } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'

const claimedFields = ({ claim }: Step): readonly (Field & keyof Step['claim']['was'])[] =>
  Object.keys(claim.was).filter(isFormerField)

function checkFormer(step: Step, { before, steps }: Transition): readonly Refusal[] {
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

function checkChanged(step: Step): readonly Refusal[] {
  return claimedFields(step)
    .filter((field) => sameValue(valueOf(step.to, field), valueOf(step.claim.was, field)))
    .map((field) => ({
      path: claimPath(step, 'was', field),
      message: 'the claim says that the field changed, but it did not',
      found: showField(step.claim.was, field),
      advice: 'take it out of `was`, or make the change',
    }))
}

function checkReworded(step: Step, { before, changed }: Transition): readonly Refusal[] {
  if (step.claim.reworded === undefined || before === undefined || changed.includes('description')) return []
  return [
    {
      path: claimPath(step, 'reworded'),
      message: 'the claim says that the description was reworded, but it was not',
      advice: 'take `reworded` out, or change the description',
    },
  ]
}

function checkEmpty(step: Step): readonly Refusal[] {
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
    fires: (base) =>
      changePair(
        base,
        otherEntry,
        { references: [{ document: 'draft-levine-mailbomb-header-02' }] },
        {
          authority: 'change-controller',
          by: 'standards@taugh.com',
          was: { references: [{ document: 'rfc3463' }] },
        },
      ),
    quiet: (base) =>
      changePair(
        base,
        otherEntry,
        { references: [{ document: 'draft-levine-mailbomb-header-02' }] },
        {
          authority: 'change-controller',
          by: 'standards@taugh.com',
          was: { references: otherEntry.references },
        },
      ),
  },
}
