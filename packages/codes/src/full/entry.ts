import type { AssociatedBasicCodes } from '../basic-codes.js'
import type * as facts from '../entry.js'
import type { EnumeratedCodeText } from '../generated/names.js'
import type { ClassDigit, RegistryCodeText } from '../status-code.js'

/** A day, `2019-08-05`, or a month, `2003-01`, where the day is not known. Comparing them as text orders them. */
export type RegistryDate = string

/** Source of the date of a registration: IANA's own file, the registry's creation, or the document's publication. */
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

/** The day, the authority and the document with which an entry came into the registry. */
export interface Registration {
  /** `null` where no source tells. */
  readonly date: RegistryDate | null
  readonly dateFrom: DateSource | null
  readonly authority: RegistrationAuthority
  readonly document: string
  /** The designated expert who reviewed it; absent where that is not stated. */
  readonly expert?: string
  /** Address at which the review can be read; absent where that is not stated. */
  readonly review?: string
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
  /** Address at which the IESG's direction can be read. */
  readonly direction: string | null
  readonly was: FormerFields
  /** Reason for another wording of the description, where it changed; the former wording is not kept. */
  readonly reworded: string | null
  readonly note: string | null
}

/** The registration of an entry and what changed since. */
export interface EntryHistory {
  /** `null` where no source tells. */
  readonly registered: RegistryDate | null
  /** `null` for an entry that was never changed. */
  readonly lastChanged: RegistryDate | null
  /** Oldest first. */
  readonly changes: readonly Change[]
}

/** A mark on an entry that is no longer to be used, with the reason and what takes its place. */
export interface Deprecation extends facts.Deprecation {
  readonly reason: string
}

/** Fields of the entries of all three tables beside their facts. An absent field is `null`. */
export interface EntryTexts {
  /** Purpose of the code; one line. */
  readonly description: string
  /** Facts that the code's use can tell an attacker (RFC 5248 section 3). */
  readonly securityNote: string | null
  readonly deprecated: Deprecation | null
  readonly registration: Registration
  readonly history: EntryHistory
}

/** An entry of the table of class sub-codes, with its description and history. */
export interface ClassEntry extends facts.ClassEntry, EntryTexts {
  readonly deprecated: Deprecation | null
}

/** An entry of the table of subject sub-codes, with its description and history. */
export interface SubjectEntry extends facts.SubjectEntry, EntryTexts {
  readonly deprecated: Deprecation | null
}

/** An entry of the table of enumerated status codes, with its description and history. */
export interface EnumeratedEntry<Code extends EnumeratedCodeText = EnumeratedCodeText>
  extends facts.EnumeratedEntry<Code>, EntryTexts {
  readonly deprecated: Deprecation | null
}

/** Content of the generated texts of an entry beside its facts. */
export interface PackedTexts {
  readonly description: string
  readonly securityNote: string | null
  /** Reason for which the entry is deprecated; `null` for one that is not. */
  readonly reason: string | null
  readonly registration: Registration
  readonly changes: readonly Change[]
}

/** The generated texts of all entries. */
export type TextsByCode = Readonly<Record<RegistryCodeText, PackedTexts>>

function unpackTexts(deprecated: facts.Deprecation | null, packed: PackedTexts): EntryTexts {
  const { description, securityNote, reason, registration, changes } = packed
  return {
    description,
    securityNote,
    deprecated: deprecated === null ? null : { ...deprecated, reason: reason ?? '' },
    registration,
    history: { registered: registration.date, lastChanged: changes.at(-1)?.date ?? null, changes },
  }
}

/** Gives an unpacker that adds its texts to an entry of any table. */
export function withTexts<Entry extends facts.EntryFacts & { readonly code: RegistryCodeText }>(
  texts: TextsByCode,
): (entry: Entry) => Entry & EntryTexts {
  return (entry) => ({ ...entry, ...unpackTexts(entry.deprecated, texts[entry.code]) })
}
