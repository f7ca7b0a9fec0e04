import { otherEntry, changePair } from '../../example/example-update.js'
import type { ClaimedStep, Transition } from '../transition.js'
import { claimPath, governedFields, stepsOn } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'
import { waysToChange } from '../ways.js'

const references = [{ document: 'draft-levine-mailbomb-header-02' }]
const was = { references: otherEntry.references }

function refuse(step: ClaimedStep, { registries }: Transition): Refusal {
  const ways = governedFields(step).map(
    (field) => `for \`${field}\` claim ${waysToChange(field, step.from, registries)}`,
  )
  return {
    path: claimPath(step, 'authority'),
    message: 'the authority of a new change cannot be unknown',
    found: 'unknown',
    advice: ['find out who asked for it, and say so', ...ways].join('; '),
  }
}

/** A change on nobody's word is for the past alone. */
export const unknownRule: UpdateRule = {
  id: 'update/unknown',
  title: 'A new change names an authority that is known',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'Every update that RFC 5248 knows has somebody who may make it. `unknown` stands in old history, where no source tells; what ' +
    'happens from now on has to say.',
  authority: 'unknown',
  check: (transition) => stepsOn('unknown', transition).map((step) => refuse(step, transition)),
  example: {
    fires: (base) => changePair(base, otherEntry, { references }, { authority: 'unknown', was }),
    quiet: (base) =>
      changePair(
        base,
        {
          ...otherEntry,
          history: [
            { date: '2019-02-25', authority: 'unknown', was: {}, reworded: 'A plural was corrected.' },
          ],
        },
        { references },
        { authority: 'change-controller', by: 'standards@taugh.com', was },
      ),
  },
}
