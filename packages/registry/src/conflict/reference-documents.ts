import type { Document, DocumentStatus } from '../model/document.js'
import type { Entry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import type { FieldPath } from './rule-finding.js'

/** A document that an entry refers to today, and where it does. */
export interface PlacedDocument {
  readonly document: Document
  readonly path: FieldPath
}

/** The documents that an entry refers to today, as far as the registry knows them. */
export function referencedDocuments(entry: Entry, { documents }: Registry): readonly PlacedDocument[] {
  return entry.references.flatMap((reference, index) => {
    const document = documents.get(reference.document)
    return document ? [{ document, path: ['references', index] }] : []
  })
}

/** The standing of a document; that of a draft which was approved is the one that it was approved for. */
export function standingOf({ approvedAs, status }: Document): DocumentStatus {
  return approvedAs ?? status
}

/** Tells whether a document is on the standards track or a Best Current Practice. */
export function isStandard(document: Document): boolean {
  const standing = standingOf(document)
  return standing === 'standards track' || standing === 'best current practice'
}
