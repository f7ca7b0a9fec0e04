import { isBefore, newestDate } from '../model/date.js'
import type { Document, DocumentId } from '../model/document.js'
import { isOnStandardsTrack } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import { datesOf } from '../model/registry.js'
import type { ClaimedStep, Transition } from './transition.js'
import { claimPath } from './transition.js'
import type { RegistryPair, Refusal } from './update-rule.js'

/** Tells whether a document can be relied on: anything but an Internet-Draft that was not approved. */
export function isInForce(document: Document): boolean {
  return document.status !== 'Internet-Draft' || document.approvedAs !== undefined
}

/**
 * A document as it stood before the update; one that is new, as the update describes it. All that decides whether a change is
 * permitted is read from here, so that an update cannot change the rule that it falls under.
 */
export function documentBefore(id: DocumentId, { before, after }: RegistryPair): Document | undefined {
  return before.documents.get(id) ?? after.documents.get(id)
}

/** Tells whether a text is an address on the web that everybody can read in safety. Nothing is fetched. */
export function isHttpsAddress(text: string | undefined): boolean {
  return /^https:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/.test(text ?? '')
}

/**
 * Tells whether an entry is a standards-track one: whether a document that it refers to is on the standards track.
 */
export function isStandardsTrackEntry({ references }: Entry, registries: RegistryPair): boolean {
  return references.some(({ document }) => isOnStandardsTrack(documentBefore(document, registries)))
}

/** The names under which an entry's references know their documents, the RFC that a draft became included. */
function namesIn({ references }: Entry, registries: RegistryPair): readonly DocumentId[] {
  return references.flatMap(({ document }) => {
    const { publishedAs } = documentBefore(document, registries) ?? {}
    return publishedAs === undefined ? [document] : [document, publishedAs]
  })
}

/** Facts of a document that say what it takes the place of. */
type Succession = Pick<Document, 'updates' | 'obsoletes' | 'publishedAs'>

/** The documents that a document, or the RFC that it was published as, updates or obsoletes. */
function succeededBy(document: Succession, registries: RegistryPair): readonly DocumentId[] {
  const rfc =
    document.publishedAs === undefined ? undefined : documentBefore(document.publishedAs, registries)
  const all = rfc === undefined ? [document] : [document, rfc]
  return all.flatMap(({ updates, obsoletes }) => updates.concat(obsoletes))
}

/** Tells whether a document, or the RFC that it was published as, updates or obsoletes one that an entry refers to. */
export function succeedsReference(document: Succession, entry: Entry, registries: RegistryPair): boolean {
  const names = namesIn(entry, registries)
  return succeededBy(document, registries).some((id) => names.includes(id))
}

/** Tells whether a document, or the RFC that it was published as, updates or obsoletes RFC 5248. */
export function succeedsRfc5248(document: Document, registries: RegistryPair): boolean {
  return succeededBy(document, registries).includes('rfc5248')
}

/** The document on which a claim rests, or why there is none. */
export type ClaimedDocument = { readonly document: Document } | { readonly refusal: Refusal }

/**
 * The refusal of a document that is older than what the entry says already, and so cannot change it. An RFC that a draft became may
 * be older: it says what the draft said.
 */
function olderThanEntry(
  document: Document,
  step: ClaimedStep,
  { before }: Transition,
): ClaimedDocument | undefined {
  const last = before && newestDate(datesOf(before))
  if (step.claim.authority === 'publication' || last === undefined || !isBefore(document.date, last))
    return undefined
  return {
    refusal: {
      path: claimPath(step, 'document'),
      message: 'the document is older than the last step of the entry, so it cannot ask for a change of it',
      found: `${document.id} of ${document.date}`,
      expected: `a document of ${last} or later`,
      advice: 'name the newer document that asks for the change',
    },
  }
}

/** Looks up the document that a claim names. `expected` says what kind of document the claim needs. */
export function claimedDocument(
  step: ClaimedStep,
  transition: Transition,
  expected: string,
): ClaimedDocument {
  const { registries } = transition
  const { authority, document: id } = step.claim
  if (id === undefined) {
    const message = `the claim of \`${authority}\` names no document`
    return {
      refusal: { path: claimPath(step), message, expected, advice: 'name it as the `document` of this item' },
    }
  }
  const document = documentBefore(id, registries)
  if (document !== undefined) return olderThanEntry(document, step, transition) ?? { document }
  return {
    refusal: {
      path: claimPath(step, 'document'),
      message: 'the claim rests on a document that the registry does not know',
      found: id,
      expected,
      advice: 'describe the document in documents.yaml, or mend its name',
    },
  }
}
