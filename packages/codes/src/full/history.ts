import type { AssociatedBasicCodes } from '../basic-codes.js'
import type { RegistryCodeText } from '../code-text.js'
import type { ClassDigit } from '../status-code.js'

/** A day, `2019-08-05`, or a month, `2003-01`, where the day is not known. Comparing them as text orders them. */
export type RegistryDate = string

/** Where the date of a registration is known from: IANA's own file, the registry's creation, or the document's publication. */
export type DateSource = 'iana' | 'registry' | 'publication'

/** On whose authority an entry was registered (RFC 5248 section 2.2); `initial-population` is RFC 5248 itself, section 2.4. */
export type RegistrationAuthority = 'initial-population' | 'standards' | 'expert-review' | 'unknown'

/** On whose authority an entry was changed (RFC 5248 section 2.3). `publication`: an approved Internet-Draft became its RFC. */
export type ChangeAuthority =
  | 'standards'
  | 'publication'
  | 'change-controller'
  | 'iesg'
  | 'rfc5248-update'
  | 'unknown'

/** When, on whose authority and on which document an entry came into the registry. */
export interface Registration {
  /** `null` where no source tells. */
  readonly date: RegistryDate | null
  readonly dateFrom: DateSource | null
  readonly authority: RegistrationAuthority
  readonly document: string
  readonly note: string | null
}

/** A reference as it once stood; its document need not be among those of today. */
export interface FormerReference {
  readonly document: string
  readonly section: string | null
}

/** Values of the fields of an entry before a change: those that changed. `null` says that the field was absent. */
export interface FormerFields {
  readonly summary?: string
  readonly sampleText?: string | null
  readonly basicCodes?: AssociatedBasicCodes | null
  readonly classes?: readonly ClassDigit[] | null
  readonly references?: readonly FormerReference[]
  readonly submitters?: readonly string[]
  readonly changeController?: string | null
  readonly securityNote?: string | null
  readonly deprecated?: { readonly replacedBy: RegistryCodeText; readonly reason: string } | null
}

/** One change of an entry. What is absent is `null`. */
export interface Change {
  readonly date: RegistryDate
  readonly authority: ChangeAuthority
  /** The person or body on whose authority it was made, where the authority is one. */
  readonly by: string | null
  readonly document: string | null
  /** Where the IESG's direction can be read. */
  readonly direction: string | null
  readonly was: FormerFields
  /** Why the description's wording changed, where it did; the former wording is not kept. */
  readonly reworded: string | null
  readonly note: string | null
}

/** When an entry came into the registry and what changed since. */
export interface EntryHistory {
  /** `null` where no source tells. */
  readonly registered: RegistryDate | null
  /** `null` for an entry that was never changed. */
  readonly lastChanged: RegistryDate | null
  /** Oldest first. */
  readonly changes: readonly Change[]
}
