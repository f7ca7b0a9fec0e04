import type * as facts from '../entry.js'
import type { EnumeratedCodeText } from '../generated/names.js'
import type { EntryHistory, Registration } from './history.js'

/** That an entry is no longer to be used, why, and what takes its place. */
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
