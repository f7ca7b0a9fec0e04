import { otherEntry } from '../example/entries.js'
import { changePair, pairOf } from '../example/example-pair.js'
import { isAnnotation, isFormerField } from '../../model/field-lists.js'
import { showField } from '../../model/field-values.js'
import type { Transition } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'
import type { Field } from '../../model/fields.js'
import { waysToChange } from '../ways.js'

const references = [{ document: 'draft-levine-mailbomb-header-02' }]

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

function refuse(field: Field, { before, registries }: Transition): readonly Refusal[] {
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

/** Whatever changed is claimed by a new item of the history. */
export const claimMissingRule: UpdateRule = {
  id: 'update/claim-missing',
  title: 'Every field that changed is claimed by a new history item',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'Who may change a field depends on the field and on the entry, so a change has to say on whose authority it is made. The former value ' +
    "goes with it, so that the registry of any past day can be worked out. A description's former wording is not kept; why it " +
    'changed is.',
  check: (transition) => unclaimed(transition).flatMap((field) => refuse(field, transition)),
  example: {
    fires: (base) => pairOf(base, [otherEntry], [{ ...otherEntry, references }]),
    quiet: (base) =>
      changePair(
        base,
        otherEntry,
        { references },
        {
          authority: 'change-controller',
          by: 'standards@taugh.com',
          was: { references: otherEntry.references },
        },
      ),
  },
}
