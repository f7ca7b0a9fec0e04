import type { DocumentId, RegisteredBasicCode } from '../generated/names.js'
import type { RegistryDate } from './entry.js'

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

/** A basic status code that the registry names. */
export interface BasicCodeMeaning {
  readonly code: RegisteredBasicCode
  readonly meaning: string
  /** The document that defines it; `null` where no source tells, and then `note` says so. */
  readonly document: string | null
  readonly note: string | null
}
