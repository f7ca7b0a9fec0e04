import type { AssociatedBasicCodes } from './basic-codes.js'
import type { Reference } from './document.js'
import type { Change, Registration } from './history.js'
import type { ClassCode, EnumeratedCode, RegistryCode, SubjectCode } from './registry-code.js'
import type { ClassDigit } from './status-code.js'

/** A mark on an entry that is no longer to be used, with the reason and what takes its place. */
export interface Deprecation {
  readonly replacedBy: RegistryCode
  readonly reason: string
}

/** Reason for which a rule's finding on this entry is accepted. One that is no longer needed is a fault itself. */
export interface RuleException {
  readonly rule: string
  readonly reason: string
  /** The other entry, where the rule is about a pair. */
  readonly with?: RegistryCode
}

/** Fields that the entries of all three tables have (RFC 5248 section 2.1). */
export interface EntryFields {
  /** Purpose of the code, in our own words; one line, without a line break. */
  readonly description: string
  readonly references: readonly Reference[]
  readonly submitters: readonly string[]
  /** A body (`IESG`) or an address. Absent where the registry names none, as for some deprecated entries. */
  readonly changeController?: string
  /** Facts that the code's use can tell an attacker (RFC 5248 section 3). */
  readonly securityNote?: string
  readonly deprecated?: Deprecation
  readonly registration: Registration
  /** Oldest first. */
  readonly history: readonly Change[]
  readonly exceptions: readonly RuleException[]
}

/** An entry of the table of class sub-codes. */
export interface ClassEntry extends EntryFields {
  readonly code: ClassCode
  readonly summary: string
}

/** An entry of the table of subject sub-codes. */
export interface SubjectEntry extends EntryFields {
  readonly code: SubjectCode
  readonly summary: string
}

/** An entry of the table of enumerated status codes. */
export interface EnumeratedEntry extends EntryFields {
  readonly code: EnumeratedCode
  /** Absent only in a deprecated entry. */
  readonly sampleText?: string
  /** Absent only in a deprecated entry. */
  readonly basicCodes?: AssociatedBasicCodes
  /** The classes that the code is useful with; absent where its document does not say. */
  readonly classes?: readonly ClassDigit[]
}

/** An entry of any table. */
export type Entry = ClassEntry | SubjectEntry | EnumeratedEntry

/** Narrows an entry to the table of enumerated status codes. */
export function isEnumerated(entry: Entry): entry is EnumeratedEntry {
  return entry.code.table === 'enumerated'
}

/** The short text of an entry: the sample text of an enumerated status code, the summary of the others; empty where there is none. */
export function titleOf(entry: Entry): string {
  if ('summary' in entry) return entry.summary
  return entry.sampleText ?? ''
}

/**
 * Mark in place of a text that somebody still has to write, or at its beginning. Nothing that has it in it is
 * ready to be published.
 */
export const toBeWritten = 'TO BE WRITTEN'
