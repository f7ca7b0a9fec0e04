import type { Document, DocumentId } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import type { RegistryPair } from './update-rule.js'

/**
 * Tells whether a document is on the standards track, in the sense of RFC 5248 section 2.3: an RFC on the standards track or a
 * best current practice, or an Internet-Draft that was approved to become one.
 */
export function isOnStandardsTrack(document: Document | undefined): boolean {
  const status = document?.status === 'Internet-Draft' ? document.approvedAs : document?.status
  return status === 'standards track' || status === 'best current practice'
}

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

/** The documents that a document, or the RFC that it was published as, updates or obsoletes. */
function succeededBy(document: Document, registries: RegistryPair): readonly DocumentId[] {
  const rfc =
    document.publishedAs === undefined ? undefined : documentBefore(document.publishedAs, registries)
  const all = rfc === undefined ? [document] : [document, rfc]
  return all.flatMap(({ updates, obsoletes }) => updates.concat(obsoletes))
}

/** Tells whether a document, or the RFC that it was published as, updates or obsoletes one that an entry refers to. */
export function succeedsReference(document: Document, entry: Entry, registries: RegistryPair): boolean {
  const names = namesIn(entry, registries)
  return succeededBy(document, registries).some((id) => names.includes(id))
}

/** Tells whether a document, or the RFC that it was published as, updates or obsoletes RFC 5248. */
export function succeedsRfc5248(document: Document, registries: RegistryPair): boolean {
  return succeededBy(document, registries).includes('rfc5248')
}
