import type { AssociatedBasicCodes } from './basic-codes.js'
import type { ClassCodeText, ClassDigit, RegistryCodeText, SubjectCodeText } from './status-code.js'
import type { DocumentId, EnumeratedCodeText, SampleTexts, SubjectNumber } from './generated/names.js'

/** A reference to a document, and to the section where that is given. */
export interface Reference {
  readonly document: DocumentId
  readonly section: string | null
}

/** A mark on an entry that is no longer to be used, and what takes its place. */
export interface Deprecation {
  readonly replacedBy: RegistryCodeText
}

/** Fields that the entries of all three tables have (RFC 5248 section 2.1). An absent field is `null`. */
export interface EntryFacts {
  readonly references: readonly Reference[]
  readonly submitters: readonly string[]
  /** A body (`IESG`) or an address; `null` where the registry names none, as for some deprecated entries. */
  readonly changeController: string | null
  readonly deprecated: Deprecation | null
}

/** An entry of the table of class sub-codes (RFC 3463 section 2). */
export interface ClassEntry extends EntryFacts {
  readonly code: ClassCodeText
  readonly class: ClassDigit
  readonly summary: string
}

/** An entry of the table of subject sub-codes (RFC 3463 section 2). */
export interface SubjectEntry extends EntryFacts {
  readonly code: SubjectCodeText
  readonly subject: SubjectNumber
  readonly summary: string
}

/** An entry of the table of enumerated status codes (RFC 3463 section 3). Its code leaves the class open. */
export interface EnumeratedEntry<Code extends EnumeratedCodeText = EnumeratedCodeText> extends EntryFacts {
  readonly code: Code
  /** 0 to 999. */
  readonly subject: number
  /** 0 to 999. */
  readonly detail: number
  /** `null` only in a deprecated entry. */
  readonly sampleText: SampleTexts[Code]
  /** `null` only in a deprecated entry. */
  readonly basicCodes: AssociatedBasicCodes | null
  /** The classes that the code is useful with; `null` where its document does not say. */
  readonly classes: readonly ClassDigit[] | null
}
