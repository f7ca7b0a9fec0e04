import { deepFreeze } from '../freeze.js'
import { documentList } from '../generated/documents.js'
import type { DocumentId } from '../generated/names.js'
import type { RegistryDate } from './history.js'

/** The standing of a document. */
export type DocumentStatus =
  | 'standards track'
  | 'best current practice'
  | 'experimental'
  | 'informational'
  | 'Internet-Draft'
  | 'other'

/** A document that the registry refers to. What is absent is `null`. */
export interface Document {
  readonly id: DocumentId
  readonly title: string
  readonly status: DocumentStatus
  /** For an Internet-Draft that was approved to become an RFC: the status that it was approved for. */
  readonly approvedAs: DocumentStatus | null
  /** For an Internet-Draft: the RFC that it was published as. */
  readonly publishedAs: string | null
  /** For an Internet-Draft that was not published: the last day on which it was valid. */
  readonly expires: RegistryDate | null
  readonly date: RegistryDate
  readonly authors: readonly string[]
  readonly updates: readonly string[]
  readonly obsoletes: readonly string[]
  /** Where it can be read. */
  readonly address: string
  readonly note: string | null
}

let byId: ReadonlyMap<string, Document> | undefined

/** All documents that the registry refers to, in the order of their ids. */
export function documents(): readonly Document[] {
  return deepFreeze(documentList)
}

/** Finds a document by its id, `rfc3463`, as references give it; `undefined` for one that the registry does not refer to. */
export function findDocument(id: DocumentId): Document
export function findDocument(id: string): Document | undefined
export function findDocument(id: string): Document | undefined {
  byId ??= new Map(documents().map((document) => [document.id, document]))
  return byId.get(id)
}
