import { findDocument } from '@smtp-status/codes/full'
import type { AnyEntry } from './entry-text.js'

/** `RFC 7505`, `rfc7505` and `RFC7505` are one document. */
const documentId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^rfc\s*/, 'rfc')

/** Whether a text names a document that the registry refers to. */
export const isKnownDocument = (text: string): boolean => findDocument(documentId(text)) !== undefined

/** Whether a text has the form of a document's name: `RFC 7505`, `draft-levine-mailbomb-header-00`. */
export const looksLikeDocument = (text: string): boolean => /^(?:rfc\d+|draft-\S+)$/.test(documentId(text))

/** Tells of an entry whether it refers to a document. */
export function refersTo(text: string): (entry: AnyEntry) => boolean {
  const id = documentId(text)
  return ({ references }) => references.some(({ document }) => document === id)
}
