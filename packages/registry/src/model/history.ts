import type { ChangeAuthority, RegistrationAuthority } from './authorities.js'
import type { RegistryDate } from './date.js'
import type { DocumentId } from './document.js'
import type { Entry } from './entry.js'
import type { FieldValue, FormerField } from './fields.js'

/**
 * Source of the date of a registration: IANA's own file, the registry itself (its creation, or the day on which an entry
 * was proposed here), or the document's publication.
 */
export type DateSource = 'iana' | 'registry' | 'publication'

/** The day, the authority and the document with which an entry came into the registry. */
export interface Registration {
  /** `undefined` where no source tells. */
  readonly date?: RegistryDate
  readonly dateFrom?: DateSource
  readonly authority: RegistrationAuthority
  readonly document: DocumentId
  /** The designated expert who reviewed it, where that is the authority. */
  readonly expert?: string
  /** The https address where the review can be read. */
  readonly review?: string
  readonly note?: string
}

type OptionalKey<Each> = Each extends unknown
  ? { [Key in keyof Each]-?: Record<never, never> extends Pick<Each, Key> ? Key : never }[keyof Each]
  : never

/** The fields of an entry that can change, with what they were; `null` says that the field was absent. */
export type FormerFields = {
  readonly [Name in FormerField]?: FieldValue<Name> | (Name extends OptionalKey<Entry> ? null : never)
}

/** One change of an entry: what the fields were before that day, and by which authority they changed. */
export interface Change {
  readonly date: RegistryDate
  readonly authority: ChangeAuthority
  /** The person or body that made it, where the authority is one. */
  readonly by?: string
  readonly document?: DocumentId
  /** Address at which the IESG's direction can be read. */
  readonly direction?: string
  readonly was: FormerFields
  /** Reason for another wording of the description, where it changed; the former wording is not kept. */
  readonly reworded?: string
  readonly note?: string
}
