import type { RegistryDate } from './date.js'

/** The name under which a document is referred to: `rfc3463`, `draft-levine-mailbomb-header-00`. */
export type DocumentId = string

/** The standings that a document can have. */
export const documentStatuses = [
  'standards track',
  'best current practice',
  'experimental',
  'informational',
  'Internet-Draft',
  'other',
] as const

/** The standing of a document. */
export type DocumentStatus = (typeof documentStatuses)[number]

/** The streams that documents can be of. */
export const documentStreams = ['IETF', 'IAB', 'IRTF', 'independent', 'legacy', 'other'] as const

/**
 * The stream that published an RFC. `legacy`: an RFC from before there were streams; `other`: a document that is no RFC. An
 * Internet-Draft has the stream that approved it, or none.
 */
export type DocumentStream = (typeof documentStreams)[number]

/** The body that changed the standing of a document. `correction`: nobody; the record here was wrong. */
export type DocumentAuthority = 'iesg' | 'rfc-editor' | 'publisher' | 'correction'

/** A document that the registry refers to. */
export interface Document {
  readonly id: DocumentId
  readonly title: string
  readonly status: DocumentStatus
  /** Absent for an Internet-Draft that no stream has approved. */
  readonly stream?: DocumentStream
  /** For an Internet-Draft that was approved to become an RFC: the status that it was approved for. */
  readonly approvedAs?: DocumentStatus
  /** For an Internet-Draft: the RFC that it was published as. */
  readonly publishedAs?: DocumentId
  /** For an Internet-Draft that was not published: the last day on which it was valid. */
  readonly expires?: RegistryDate
  readonly date: RegistryDate
  readonly authors: readonly string[]
  readonly updates: readonly DocumentId[]
  readonly obsoletes: readonly DocumentId[]
  /** A stable address where it can be read. */
  readonly address: string
  readonly note?: string
  /** Changes of the fields that decide, oldest first. */
  readonly changes?: readonly DocumentChange[]
}

/** A field of a document by which the rules decide who may change an entry. */
export type DecidingField =
  | 'status'
  | 'stream'
  | 'approvedAs'
  | 'publishedAs'
  | 'date'
  | 'updates'
  | 'obsoletes'
  | 'address'

/** Fields of a document as they were before a change; `null` says that the field was absent. */
export type FormerDocument = {
  readonly [Field in DecidingField]?:
    | Exclude<Document[Field], undefined>
    | (undefined extends Document[Field] ? null : never)
}

/** A change of fields that decide: since when, by whom, and where that can be read. */
export interface DocumentChange {
  readonly date: RegistryDate
  readonly authority: DocumentAuthority
  /** An https address. */
  readonly source: string
  readonly was: FormerDocument
  readonly note?: string
}

/** A reference from an entry to a document, and to the section where that is given. */
export interface Reference {
  readonly document: DocumentId
  readonly section?: string
}

/**
 * The status that counts for a document: that of an Internet-Draft which was approved to become an RFC is the one that it was
 * approved for.
 */
export function standingOf({ status, approvedAs }: Document): DocumentStatus {
  return status === 'Internet-Draft' ? (approvedAs ?? status) : status
}

/**
 * Tells whether a document is on the standards track, in the sense of RFC 5248 section 2.3: its standing is that of the standards
 * track or of a best current practice.
 */
export function isOnStandardsTrack(document: Document | undefined): boolean {
  return document !== undefined && isStandard(standingOf(document))
}

/** Tells whether a standing is that of the standards track or of a best current practice. Takes any text. */
export function isStandard(standing: string): boolean {
  return standing === 'standards track' || standing === 'best current practice'
}

/**
 * Tells whether the IETF produced a document, in the sense of RFC 5248 section 2.1: it is of the IETF stream, or has a standing that
 * the IETF alone gives.
 */
export function isFromIetf(document: Document): boolean {
  return document.stream === 'IETF' || isOnStandardsTrack(document)
}

const printedStatus: Readonly<Record<DocumentStatus, string>> = {
  'standards track': 'Standards Track',
  'best current practice': 'Best Current Practice',
  experimental: 'Not Standards Track',
  informational: 'Not Standards Track',
  'Internet-Draft': 'Not Standards Track',
  other: 'Not Standards Track',
}

/**
 * The words that the registry prints in parentheses behind a reference to this document: one of the three that
 * RFC 5248 section 2.1 has. A draft that was approved to become an RFC is printed with the status it was approved for.
 */
export function printDocumentStatus(document: Document): string {
  return printedStatus[standingOf(document)]
}

/** The name in brackets that the registry prints for a document: `RFC3463`, `draft-levine-mailbomb-header-00`. */
export function printDocumentId(id: DocumentId): string {
  return /^rfc\d+$/.test(id) ? id.toUpperCase() : id
}
