import { otherEntry, changePair } from '../../example/example-update.js'
import { isStandardsTrackEntry } from '../standing.js'
import type { ClaimedStep, Transition } from '../transition.js'
import { claimPath, governedFields, stepsOn } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'
import { isControllersField, waysToChange } from '../ways.js'

function checkController(step: ClaimedStep): readonly Refusal[] {
  const { by } = step.claim
  const { changeController } = step.from
  if (changeController !== undefined && by === changeController) return []
  return [
    {
      path: by === undefined ? claimPath(step) : claimPath(step, 'by'),
      message: 'the claim is not that of the change controller who was listed before the change',
      found: by ?? 'no `by`',
      expected: changeController ?? 'no change controller is listed',
      advice:
        changeController === undefined
          ? "ask the IESG for its direction, since the entry's change controller is not known"
          : `have ${changeController} make the change, and say so as \`by: ${changeController}\``,
    },
  ]
}

function checkStep(step: ClaimedStep, { registries }: Transition): readonly Refusal[] {
  const isStandard = isStandardsTrackEntry(step.from, registries)
  const refused = governedFields(step).filter((field) => isStandard || !isControllersField(field))
  const message = isStandard
    ? 'a standards-track entry is not for its change controller to change'
    : 'a change controller may change the description and the references alone'
  return [
    ...checkController(step),
    ...refused.map((field) => ({
      path: [field],
      message,
      advice: `leave it as it was, or claim ${waysToChange(field, step.from, registries)}`,
    })),
  ]
}

/** Any other entry is changed by its change controller, in its description and references. */
export const changeControllerRule: UpdateRule = {
  id: 'update/change-controller',
  title:
    'A change controller changes the description and the references of an entry that no standard defines',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'The listed change controller may keep the description and the references up to date. The code stays, and so does the text that ' +
    'goes with it (sample text or summary), since programs rely on both. The controller who counts is the one listed before the ' +
    'change, so that nobody can become controller and change the entry in one step.',
  authority: 'change-controller',
  check: (transition) =>
    stepsOn('change-controller', transition).flatMap((step) => checkStep(step, transition)),
  example: {
    fires: (base) =>
      changePair(
        base,
        otherEntry,
        { sampleText: 'Mail flood found' },
        {
          authority: 'change-controller',
          by: 'standards@taugh.com',
          was: { sampleText: 'Mail flood detected' },
        },
      ),
    quiet: (base) =>
      changePair(
        base,
        otherEntry,
        {
          description: 'The message belongs to a flood.',
          references: [{ document: 'draft-levine-mailbomb-header-02' }],
        },
        {
          authority: 'change-controller',
          by: 'standards@taugh.com',
          was: { references: otherEntry.references },
          reworded: 'The wording is shorter.',
        },
      ),
  },
}
