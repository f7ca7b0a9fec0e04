import type { RegistryDate } from '../../model/date.js'
import { newestDate } from '../../model/date.js'
import { lastUpdated } from '../../model/registry.js'
import { claimPath } from '../claimed-document.js'
import { otherEntry } from '../example/entries.js'
import { changePair } from '../example/example-pair.js'
import type { Step, Transition } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'

const example = (date: RegistryDate): UpdateRule['example']['fires'] => {
  return (base) =>
    changePair(
      base,
      otherEntry,
      { references: [{ document: 'draft-levine-mailbomb-header-02' }] },
      {
        date,
        authority: 'change-controller',
        by: 'standards@taugh.com',
        was: { references: otherEntry.references },
      },
    )
}

function checkDate({ from, ...step }: Step, { registries }: Transition): readonly Refusal[] {
  const earlier = from.history.map(({ date }) => date)
  const { date: registered = '' } = from.registration
  const newest = newestDate([lastUpdated(registries.before), registered, ...earlier]) ?? registered
  const { date } = step.claim
  if (date >= newest) return []
  return [
    {
      path: claimPath({ from, ...step }, 'date'),
      message: 'the change is dated before what is in the registry already',
      found: date,
      expected: `${newest} or later`,
      advice: 'give the day on which it enters the registry, and put the items in the order of their days',
    },
  ]
}

/** Changes are dated in the order in which they are made. */
export const claimOrderRule: UpdateRule = {
  id: 'update/claim-order',
  title: 'A change is dated no earlier than what is in the registry already',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'What the registry was on a past day is settled once the day is over and published: a change that is dated before the last one ' +
    'would change what has already been said of that day.',
  check: (transition) => transition.steps.flatMap((step) => checkDate(step, transition)),
  example: { fires: example('2008-05-28'), quiet: example('9999-12-31') },
}
