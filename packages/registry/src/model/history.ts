import type { AssociatedBasicCodes } from './basic-codes.js'
import type { RegistryDate } from './date.js'
import type { DocumentId, Reference } from './document.js'
import type { Deprecation } from './entry.js'
import type { ClassDigit } from './status-code.js'

/**
 * Where the date of a registration is known from: IANA's own file, the registry itself (its creation, or the day on which an entry
 * was proposed here), or the document's publication.
 */
export type DateSource = 'iana' | 'registry' | 'publication'

/** On whose word an entry was registered (RFC 5248 section 2.3); `initial-population` is RFC 5248 itself, section 2.4. */
export type RegistrationAuthority = 'initial-population' | 'standards' | 'expert-review' | 'unknown'

/** On whose word an entry was changed (RFC 5248 section 2.3). `publication`: an approved Internet-Draft became its RFC. */
export type ChangeAuthority =
  | 'standards'
  | 'publication'
  | 'change-controller'
  | 'iesg'
  | 'rfc5248-update'
  | 'unknown'

/** When, on whose word and on which document an entry came into the registry. */
export interface Registration {
  /** `undefined` where no source tells. */
  readonly date?: RegistryDate
  readonly dateFrom?: DateSource
  readonly authority: RegistrationAuthority
  readonly document: DocumentId
  readonly note?: string
}

/** The fields of an entry that can change; `null` says that the field was absent. */
export interface FormerFields {
  readonly summary?: string
  readonly sampleText?: string | null
  readonly basicCodes?: AssociatedBasicCodes | null
  readonly classes?: readonly ClassDigit[] | null
  readonly references?: readonly Reference[]
  readonly submitters?: readonly string[]
  readonly changeController?: string | null
  readonly securityNote?: string | null
  readonly deprecated?: Deprecation | null
}

/** One change of an entry: what the fields were before that day, and on whose word they changed. */
export interface Change {
  readonly date: RegistryDate
  readonly authority: ChangeAuthority
  /** The person or body on whose word it was made, where the authority is one. */
  readonly by?: string
  readonly document?: DocumentId
  /** Where the IESG's direction can be read. */
  readonly direction?: string
  readonly was: FormerFields
  /** Why the description's wording changed, where it did; the former wording is not kept. */
  readonly reworded?: string
  readonly note?: string
}
