import { otherEntry, standardsTrackEntry, changePair } from '../../example/example-update.js'
import { claimedDocument, isInForce, succeedsRfc5248 } from '../standing.js'
import type { ClaimedStep, Transition } from '../transition.js'
import { claimPath, governedFields, stepsOn } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'
import { awaitsBasicCodes, waysToChange } from '../ways.js'

function checkDocument(step: ClaimedStep, transition: Transition): readonly Refusal[] {
  const claimed = claimedDocument(step, transition, 'a document that updates or obsoletes RFC 5248')
  if ('refusal' in claimed) return [claimed.refusal]
  const { document } = claimed
  if (isInForce(document) && succeedsRfc5248(document, transition.registries)) return []
  return [
    {
      path: claimPath(step, 'document'),
      message: 'the document is no update of RFC 5248 that is in force',
      found: document.id,
      expected: 'an RFC, or a draft approved to become one, that updates or obsoletes RFC 5248',
      advice:
        "name such a document, and say in documents.yaml that it updates RFC 5248; or claim the IESG's direction",
    },
  ]
}

function checkStep(step: ClaimedStep, transition: Transition): readonly Refusal[] {
  const refused = governedFields(step).filter(
    (field) => field !== 'basicCodes' || !awaitsBasicCodes(step.from),
  )
  return [
    ...checkDocument(step, transition),
    ...refused.map((field) => ({
      path: [field],
      message: 'an update of RFC 5248 fills in basic status codes that were not given, and no more',
      advice: `leave it as it was, or claim ${waysToChange(field, step.from, transition.registries)}`,
    })),
  ]
}

/** `not given` is filled in by an update of RFC 5248. */
export const notGivenRule: UpdateRule = {
  id: 'update/not-given',
  title: 'Basic status codes that were not given are filled in by an update of RFC 5248',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why:
    'RFC 5248 left open which basic status codes go with many of the codes that it registered first. It said how the gaps are ' +
    "to be filled: by an update of itself, or at the IESG's direction.",
  authority: 'rfc5248-update',
  check: (transition) => stepsOn('rfc5248-update', transition).flatMap((step) => checkStep(step, transition)),
  example: {
    fires: (base) =>
      changePair(
        base,
        standardsTrackEntry,
        { basicCodes: { kind: 'any' } },
        {
          authority: 'rfc5248-update',
          document: 'draft-example-basic-codes-00',
          was: { basicCodes: { kind: 'listed', codes: [453], others: [] } },
        },
      ),
    quiet: (base) =>
      changePair(
        base,
        otherEntry,
        { basicCodes: { kind: 'any' } },
        {
          authority: 'rfc5248-update',
          document: 'draft-example-basic-codes-00',
          was: { basicCodes: { kind: 'not given' } },
        },
      ),
  },
}
