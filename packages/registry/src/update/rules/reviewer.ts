import { otherEntry, updatePair } from '../../example/example-update.js'
import type { RuleFinding } from '../../conflict/rule-finding.js'
import { isOnStandardsTrack } from '../../model/document.js'
import { documentBefore } from '../standing.js'
import type { Transition } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'

type Finding = Pick<RuleFinding, 'rule'>

const expertsOf = ({ registries, code }: Transition): readonly string[] =>
  registries.before.tables[code.table].experts

function refuseUnreviewed(transition: Transition): readonly Refusal[] {
  const { authority, document = '', expert, review } = transition.registered?.registration ?? {}
  if (authority !== 'expert-review' || expert !== undefined || review !== undefined) return []
  // Of a standard no review is asked, so that claim is wrong by itself.
  if (isOnStandardsTrack(documentBefore(document, transition.registries))) return []
  return [
    {
      path: ['registration'],
      message: 'the registration does not name the review of the designated expert yet',
      found: 'neither `expert` nor `review`',
      expected: `the designated expert (${expertsOf(transition).join(', or ')}), and the address of the review`,
      advice:
        'once the designated expert has agreed, add the name as `expert` and the https address of the review as `review`; then the ' +
        'change can be merged',
    },
  ]
}

const { expert: _, review: __, ...unreviewed } = otherEntry.registration

/** A code that no standard registers waits for the review of an expert, and says where that can be read. */
export const reviewMissingRule: UpdateRule = {
  id: 'update/review-missing',
  title: 'A registration after review names the expert and the review before it enters the registry',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why:
    'Specification Required asks for a review by a designated expert (RFC 8126 section 4.6). A request comes before its review, so a ' +
    'change that lacks nothing else is not refused: it waits. Registrations of the past, of which no source tells who reviewed them, ' +
    'stay as they are.',
  check: refuseUnreviewed,
  example: {
    fires: (base) => updatePair(base, [], [{ ...otherEntry, registration: unreviewed }]),
    quiet: (base) => updatePair(base, [], [otherEntry]),
  },
}

function refuseOthers(transition: Transition): readonly Refusal[] {
  const { authority, expert } = transition.registered?.registration ?? {}
  const experts = expertsOf(transition)
  if (authority !== 'expert-review' || expert === undefined || experts.includes(expert)) return []
  return [
    {
      path: ['registration', 'expert'],
      message: 'the review is by somebody who is not a designated expert of the table',
      found: expert,
      expected: experts.join(', or '),
      advice: 'name the designated expert who reviewed the registration; registry.yaml lists them',
    },
  ]
}

/** The review is that of an expert whom the registry lists before the change. */
export const reviewerRule: UpdateRule = {
  id: 'update/reviewer',
  title: 'A registration is reviewed by a designated expert of its table',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why:
    'The IESG names the designated experts, and nobody else can review a registration. Those count whom registry.yaml lists before the ' +
    'change, so that nobody becomes an expert and registers a code in one step. A registration stays sound when its expert steps down.',
  check: refuseOthers,
  example: {
    fires: (base) =>
      updatePair(
        base,
        [],
        [{ ...otherEntry, registration: { ...otherEntry.registration, expert: 'Somebody Else' } }],
      ),
    quiet: (base) => updatePair(base, [], [otherEntry]),
  },
}

/** Tells whether a finding says no more than that the review of the designated expert is still to be named. */
export function isAwaitingReview({ rule }: Finding): boolean {
  return rule === reviewMissingRule.id
}

/** Tells whether a finding holds for a change alone: the experts of today say nothing of registrations of the past. */
export function isOnReviewer(finding: Finding): boolean {
  return isAwaitingReview(finding) || finding.rule === reviewerRule.id
}
