import type { Document, Reference } from '../../model/document.js'
import { sameValue, showField } from '../../model/field-values.js'
import { standardsTrackEntry, changePair } from '../../example/example-update.js'
import { claimedDocument, documentBefore } from '../standing.js'
import type { ClaimedStep, Transition } from '../transition.js'
import { claimPath, governedFields, stepsOn } from '../transition.js'
import type { Refusal, UpdateRule } from '../update-rule.js'
import { waysToChange } from '../ways.js'

const waiting = {
  ...standardsTrackEntry,
  references: [{ document: 'rfc3463' }, { document: 'RFC-klensin-smtp-521code-07' }],
}

const becameRfc = (document: Document | undefined, rfc: string): boolean =>
  document?.status === 'Internet-Draft' && document.approvedAs !== undefined && document.publishedAs === rfc

function isPublication(former: Reference, now: Reference, { registries }: Transition): boolean {
  const draft = documentBefore(former.document, registries)
  return (
    former.section === now.section &&
    becameRfc(draft, now.document) &&
    registries.after.documents.has(now.document)
  )
}

function expectedFor(former: Reference, { registries }: Transition): string {
  const { publishedAs = former.document } = documentBefore(former.document, registries) ?? {}
  return showField({ references: [{ ...former, document: publishedAs }] }, 'references')
}

function checkReferences({ from, to }: ClaimedStep, transition: Transition): readonly Refusal[] {
  const advice = 'let each draft become the RFC that documents.yaml says it was published as, in its place'
  if (from.references.length !== to.references.length)
    return [{ path: ['references'], message: 'a publication adds and takes away no reference', advice }]
  return to.references.flatMap((now, index) => {
    const former = from.references[index]
    if (former === undefined || sameValue(former, now) || isPublication(former, now, transition)) return []
    const message = 'the reference is not the RFC that the approved draft in its place was published as'
    const found = showField({ references: [now] }, 'references')
    return [
      { path: ['references', index], message, found, expected: expectedFor(former, transition), advice },
    ]
  })
}

function checkDocument(step: ClaimedStep, transition: Transition): readonly Refusal[] {
  const claimed = claimedDocument(step, transition, 'the RFC that a draft became')
  if ('refusal' in claimed) return [claimed.refusal]
  const { id } = claimed.document
  const isNew = step.to.references.some(
    ({ document }, index) => document === id && step.from.references[index]?.document !== id,
  )
  if (isNew) return []
  return [
    {
      path: claimPath(step, 'document'),
      message: 'the document is not one that takes the place of a draft here',
      found: id,
      expected: 'the RFC that a draft among the references became',
      advice: 'name the RFC that was published',
    },
  ]
}

function checkStep(step: ClaimedStep, transition: Transition): readonly Refusal[] {
  const others = governedFields(step).filter((field) => field !== 'references')
  return [
    ...checkDocument(step, transition),
    ...checkReferences(step, transition),
    ...others.map((field) => ({
      path: [field],
      message: 'a publication changes nothing but the reference to what was published',
      advice: `leave it as it was, or claim for it ${waysToChange(field, step.from, transition.registries)}`,
    })),
  ]
}

/** A reference to an RFC-to-be becomes one to the RFC. */
export const publicationRule: UpdateRule = {
  id: 'update/publication',
  title: 'A reference to an approved draft may become the RFC that it was published as',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'A code is often registered from a draft that is approved and waits for its RFC number. When it has one, the specification is ' +
    'still the same, so that nobody has to decide anew. Nothing else can change on these grounds, not even a comma.',
  authority: 'publication',
  check: (transition) => stepsOn('publication', transition).flatMap((step) => checkStep(step, transition)),
  example: {
    fires: (base) =>
      changePair(
        base,
        waiting,
        { references: [{ document: 'rfc7504' }, { document: 'RFC-klensin-smtp-521code-07' }] },
        { authority: 'publication', document: 'rfc7504', was: { references: waiting.references } },
      ),
    quiet: (base) =>
      changePair(
        base,
        waiting,
        { references: [{ document: 'rfc3463' }, { document: 'rfc7504' }] },
        { authority: 'publication', document: 'rfc7504', was: { references: waiting.references } },
      ),
  },
}
