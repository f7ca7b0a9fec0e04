import type { ClassEntry, EnumeratedEntry, SubjectEntry } from './entry.js'
import type { Registered } from './find.js'
import { classes, enumerated, subjects } from './generated/facts.js'
import { unpackClass, unpackEnumerated, unpackSubject } from './packed.js'

/** Freezes a value and all that it holds, so that no program can change the registry under another one. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(Object.freeze(value))) deepFreeze(part)
  return value
}

/** The three tables of the registry, each in the order of its codes, and the ways into them. */
export interface Tables<Class, Subject, Enumerated> {
  readonly classes: readonly Class[]
  readonly subjects: readonly Subject[]
  readonly enumerated: readonly Enumerated[]
  readonly classOf: ReadonlyMap<number, Class>
  readonly subjectOf: ReadonlyMap<number, Subject>
  /** By code, X.7.26. */
  readonly enumeratedOf: ReadonlyMap<string, Enumerated>
  /** Answers for registered codes, by the code asked for: at most one answer for each code in each class. */
  readonly answers: Map<string, Registered<Class | null, Subject, Enumerated>>
}

/** The tables without descriptions. */
type FactTables = Tables<ClassEntry, SubjectEntry, EnumeratedEntry>

/** Freezes entries and makes the ways into them. Maps, as in an object `__proto__` and `constructor` would be found. */
export function makeTables<
  Class extends ClassEntry,
  Subject extends SubjectEntry,
  Enumerated extends EnumeratedEntry,
>(
  classEntries: readonly Class[],
  subjectEntries: readonly Subject[],
  enumeratedEntries: readonly Enumerated[],
): Tables<Class, Subject, Enumerated> {
  return {
    classes: deepFreeze(classEntries),
    subjects: deepFreeze(subjectEntries),
    enumerated: deepFreeze(enumeratedEntries),
    classOf: new Map(classEntries.map((entry) => [entry.class, entry])),
    subjectOf: new Map(subjectEntries.map((entry) => [entry.subject, entry])),
    enumeratedOf: new Map(enumeratedEntries.map((entry) => [entry.code, entry])),
    answers: new Map(),
  }
}

let tables: FactTables | undefined

/** The tables without descriptions; unpacked when they are first asked for, so that an import alone costs nothing. */
export function factTables(): FactTables {
  tables ??= makeTables(
    classes.map(unpackClass),
    subjects.map(unpackSubject),
    enumerated.map(unpackEnumerated),
  )
  return tables
}
