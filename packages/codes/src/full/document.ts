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

/** The stream that published an RFC, or approved a draft. */
export type DocumentStream = 'IETF' | 'IAB' | 'IRTF' | 'independent' | 'legacy' | 'other'

/** A change of a document, with the former values; `null` where there was none. */
export interface DocumentChange {
  readonly date: RegistryDate
  readonly authority: 'iesg' | 'rfc-editor' | 'publisher' | 'correction'
  /** Address at which the change can be read. */
  readonly source: string
  readonly was: {
    readonly status?: DocumentStatus
    readonly stream?: DocumentStream | null
    readonly approvedAs?: DocumentStatus | null
    readonly publishedAs?: string | null
    readonly date?: RegistryDate
    readonly updates?: readonly string[]
    readonly obsoletes?: readonly string[]
    readonly address?: string
  }
  readonly note?: string
}

/** A document that the registry refers to. What is absent is `null`. */
export interface Document {
  readonly id: DocumentId
  readonly title: string
  readonly status: DocumentStatus
  /** Absent where no stream published or approved it, or where that is not stated. */
  readonly stream?: DocumentStream
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
  /** Address at which it can be read. */
  readonly address: string
  readonly note: string | null
  /** Absent where there were none. */
  readonly changes?: readonly DocumentChange[]
}

/** A basic status code that the registry names. */
export interface BasicCodeMeaning {
  readonly code: RegisteredBasicCode
  readonly meaning: string
  /** The document that defines it; `null` where no source tells, and then `note` says so. */
  readonly document: string | null
  readonly note: string | null
}
