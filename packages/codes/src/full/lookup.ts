import type * as facts from '../entry.js'
import type { BasicCodeMatches, Found, Registered } from '../find.js'
import { findByBasicCodeIn, findBySubjectIn, lookupIn } from '../find.js'
import type { EnumeratedCodeText } from '../generated/names.js'
import { texts } from '../generated/texts.js'
import type { RegisteredStatusCode, RegisteredUnder, StatusCodeText } from '../status-code.js'
import type { Tables } from '../tables.js'
import { factTables, makeTables } from '../tables.js'
import type { ClassEntry, EnumeratedEntry, SubjectEntry } from './entry.js'
import { withTexts } from './entry.js'

/** The tables with descriptions and history. */
type FullTables = Tables<ClassEntry, SubjectEntry, EnumeratedEntry>

let tables: FullTables | undefined

function unpackTables(): FullTables {
  const { classes, subjects, enumerated } = factTables()
  return makeTables(
    classes.map(withTexts<facts.ClassEntry>(texts)),
    subjects.map(withTexts<facts.SubjectEntry>(texts)),
    enumerated.map(withTexts<facts.EnumeratedEntry>(texts)),
  )
}

/** The tables with descriptions and history; unpacked when they are first asked for. */
function fullTables(): FullTables {
  tables ??= unpackTables()
  return tables
}

/**
 * Looks up what an enhanced status code means, with descriptions and history.
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
  return lookupIn(fullTables(), text)
}

/** The enumerated status codes of a subject, 7 for X.7.YYY, in order; empty where the subject is not registered. */
export function findBySubject(subject: number): readonly EnumeratedEntry[] {
  return findBySubjectIn(fullTables(), subject)
}

/**
 * The enumerated status codes that go with a basic one, 550: those that list it, and those that allow it through
 * a whole class or `any`. An entry whose basic codes are not given is in neither (RFC 5248 section 2.1).
 */
export function findByBasicCode(code: number): BasicCodeMatches<EnumeratedEntry> {
  return findByBasicCodeIn(fullTables(), code)
}

/** All entries of the table of class sub-codes, in order. */
export function classEntries(): readonly ClassEntry[] {
  return fullTables().classes
}

/** All entries of the table of subject sub-codes, in order. */
export function subjectEntries(): readonly SubjectEntry[] {
  return fullTables().subjects
}

/** All entries of the table of enumerated status codes, in order. */
export function enumeratedEntries(): readonly EnumeratedEntry[] {
  return fullTables().enumerated
}
