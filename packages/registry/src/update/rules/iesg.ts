import { otherEntry, changePair } from '../../example/example-update.js'
import { isHttpsAddress } from '../standing.js'
import type { ClaimedStep } from '../transition.js'
import { claimPath, stepsOn } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'

const reworded = {
  authority: 'iesg',
  was: {},
  reworded: 'The former wording named one kind of flood alone.',
} as const

const newWording = { description: 'The message belongs to a flood of any kind.' }

function refuse(step: ClaimedStep): Refusal {
  const { direction } = step.claim
  return {
    path: direction === undefined ? claimPath(step) : claimPath(step, 'direction'),
    message: "the claim of `iesg` does not say where the IESG's direction can be read",
    ...(direction !== undefined && { found: direction }),
    expected: 'an address that begins with https://',
    advice: 'cite it as the `direction` of this item: the address of the decision, minutes or RFC',
  }
}

/** The IESG may direct any change of an entry. */
export const iesgRule: UpdateRule = {
  id: 'update/iesg',
  title: "The IESG's direction can be read somewhere",
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'In exceptional cases, to settle a conflict for instance, the IESG may have anything in an entry changed. Nobody else has that ' +
    'power, so its direction has to be cited where everybody can read it. It does not reach the past: registrations, history and ' +
    'the codes that were given out stay even then.',
  authority: 'iesg',
  check: (transition) =>
    stepsOn('iesg', transition)
      .filter(({ claim }) => !isHttpsAddress(claim.direction))
      .map(refuse),
  example: {
    fires: (base) => changePair(base, otherEntry, newWording, reworded),
    quiet: (base) =>
      changePair(base, otherEntry, newWording, {
        ...reworded,
        direction: 'https://datatracker.ietf.org/iesg/',
      }),
  },
}
