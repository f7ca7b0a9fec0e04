import { isOnStandardsTrack, standingOf } from '../../model/document.js'
import { otherEntry, standardsTrackEntry, changePair } from '../../example/example-update.js'
import { claimedDocument, isStandardsTrackEntry, succeedsReference } from '../standing.js'
import type { ClaimedStep, Transition } from '../transition.js'
import { claimPath, governedFields, stepsOn } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'
import { waysToChange } from '../ways.js'

const isNewReference = ({ from, to }: ClaimedStep, id: string): boolean =>
  to.references.some(({ document }) => document === id) &&
  !from.references.some(({ document }) => document === id)

function checkDocument(step: ClaimedStep, transition: Transition): readonly Refusal[] {
  const claimed = claimedDocument(step, transition, 'a document on the standards track')
  if ('refusal' in claimed) return [claimed.refusal]
  const { document } = claimed
  const path = claimPath(step, 'document')
  if (!isOnStandardsTrack(document))
    return [
      {
        path,
        message: 'the claim of `standards` rests on a document that is not on the standards track',
        found: `${document.id}, ${standingOf(document)}`,
        expected: 'a standards-track RFC, a best current practice, or a draft approved to become one',
        advice: "name the standard that asks for the change, or the IESG's direction",
      },
    ]
  if (isNewReference(step, document.id) || succeedsReference(document, step.from, transition.registries))
    return []
  return [
    {
      path,
      message: 'the document is not shown to update a standard of this entry',
      found: document.id,
      expected:
        "a document that the change adds to the references, or that updates or obsoletes one of the entry's",
      advice:
        "add it to the entry's references, or say in documents.yaml which documents it updates or obsoletes",
    },
  ]
}

function checkStep(step: ClaimedStep, transition: Transition): readonly Refusal[] {
  if (isStandardsTrackEntry(step.from, transition.registries)) return checkDocument(step, transition)
  return governedFields(step).map((field) => ({
    path: [field],
    message: 'an update of standards changes standards-track entries alone, and this entry is not one',
    advice: `claim ${waysToChange(field, step.from, transition.registries)}`,
  }))
}

/** An entry on the standards track changes when its standards are updated. */
export const standardsRule: UpdateRule = {
  id: 'update/standards',
  title: 'A standards-track entry changes when its standards are updated',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'What a standard defines is changed by a standard. An entry is a standards-track one if a document that it refers to is on ' +
    'the standards track or a best current practice. The document claimed has to be one itself, and to be new among the ' +
    'references, or to update or obsolete one of them. Any field may then change, the description and `classes` included.',
  authority: 'standards',
  check: (transition) => stepsOn('standards', transition).flatMap((step) => checkStep(step, transition)),
  example: {
    fires: (base) =>
      changePair(
        base,
        otherEntry,
        { references: [...otherEntry.references, { document: 'rfc7504' }] },
        { authority: 'standards', document: 'rfc7504', was: { references: otherEntry.references } },
      ),
    quiet: (base) =>
      changePair(
        base,
        standardsTrackEntry,
        { references: [...standardsTrackEntry.references, { document: 'rfc7504' }] },
        { authority: 'standards', document: 'rfc7504', was: { references: standardsTrackEntry.references } },
      ),
  },
}
