import type { RegisteredStatusCode, RegisteredUnder, StatusCodeText } from './status-code.js'
import type { ClassEntry, EnumeratedEntry, SubjectEntry } from './entry.js'
import type { BasicCodeMatches, Found, Registered } from './find.js'
import { findByBasicCodeIn, findBySubjectIn, lookupIn } from './find.js'
import type { EnumeratedCodeText } from './generated/names.js'
import { factTables } from './tables.js'

/**
 * Looks up what an enhanced status code means.
 *
 * A client has to cope with codes that it does not know (RFC 3463 section 2): the result's `kind` says whether
 * the code is `registered`, or how much of it is (`unregistered detail`, `unregistered subject`), or that the
 * text is no code at all (`malformed`).
 * @param text `5.1.1` as it goes over the wire, or `X.1.1` as the registry writes it; any text is answered
 * @returns a frozen value; for a registered code written out in the program its type knows the entry
 */
export function lookup<const Text extends RegisteredStatusCode>(
  text: Text,
): Registered<ClassEntry, SubjectEntry, EnumeratedEntry<RegisteredUnder<Text>>, EnumeratedEntry>
export function lookup<const Text extends EnumeratedCodeText>(
  text: Text,
): Registered<null, SubjectEntry, EnumeratedEntry<RegisteredUnder<Text>>, EnumeratedEntry>
export function lookup(text: StatusCodeText): Found<ClassEntry, SubjectEntry, EnumeratedEntry>
export function lookup(text: string): Found<ClassEntry | null, SubjectEntry, EnumeratedEntry>
export function lookup(text: string): Found<ClassEntry | null, SubjectEntry, EnumeratedEntry> {
  return lookupIn(factTables(), text)
}

/** The enumerated status codes of a subject, 7 for X.7.YYY, in order; empty where the subject is not registered. */
export function findBySubject(subject: number): readonly EnumeratedEntry[] {
  return findBySubjectIn(factTables(), subject)
}

/**
 * The enumerated status codes that go with a basic one, 550: those that list it, and those that allow it through
 * a whole class or `any`. An entry whose basic codes are not given is in neither (RFC 5248 section 2.1).
 */
export function findByBasicCode(code: number): BasicCodeMatches<EnumeratedEntry> {
  return findByBasicCodeIn(factTables(), code)
}

/** All entries of the table of class sub-codes, in order. */
export function classEntries(): readonly ClassEntry[] {
  return factTables().classes
}

/** All entries of the table of subject sub-codes, in order. */
export function subjectEntries(): readonly SubjectEntry[] {
  return factTables().subjects
}

/** All entries of the table of enumerated status codes, in order. */
export function enumeratedEntries(): readonly EnumeratedEntry[] {
  return factTables().enumerated
}
