import { basicCodeFit } from './basic-codes.js'
import type { ClassEntry, EnumeratedEntry, SubjectEntry } from './entry.js'
import type { Found, UsefulWithClass } from './found.js'
import type { OpenCode } from './status-code.js'
import { readOpenCode } from './status-code.js'
import type { Tables } from './tables.js'

/** The enumerated status codes that go with a basic one. */
export interface BasicCodeMatches<Enumerated> {
  /** Those that list it by its number. */
  readonly listed: readonly Enumerated[]
  /** Those that allow it through a whole class (`5xx`) or `any`. */
  readonly allowed: readonly Enumerated[]
}

function usefulWithClass(entry: EnumeratedEntry, digit: OpenCode['class']): UsefulWithClass {
  if (digit === null) return 'not asked'
  if (entry.classes === null) return 'not stated'
  return entry.classes.includes(digit) ? 'yes' : 'no'
}

/** Looks a code up in tables of any richness. */
export function lookupIn<
  Class extends ClassEntry,
  Subject extends SubjectEntry,
  Enumerated extends EnumeratedEntry,
>(
  tables: Tables<Class, Subject, Enumerated>,
  text: string,
): Readonly<Found<Class | null, Subject, Enumerated>> {
  const code = readOpenCode(text)
  if (code === undefined) return Object.freeze({ kind: 'malformed', text })
  const at = (name: string | undefined): Enumerated | null => tables.enumeratedOf.get(name ?? '') ?? null
  const classEntry = tables.classOf.get(code.class ?? 0) ?? null
  const subject = tables.subjectOf.get(code.subject)
  if (subject === undefined)
    return Object.freeze({ kind: 'unregistered subject', text, class: classEntry, treatAs: at('X.0.0') })
  const enumerated = at(`X.${code.subject}.${code.detail}`)
  if (enumerated === null) {
    const treatAs = at(`X.${code.subject}.0`)
    return Object.freeze({ kind: 'unregistered detail', text, class: classEntry, subject, treatAs })
  }
  return Object.freeze({
    kind: 'registered',
    text,
    class: classEntry,
    subject,
    enumerated,
    usefulWithClass: usefulWithClass(enumerated, code.class),
    replacement: at(enumerated.deprecated?.replacedBy),
  })
}

/** Finds the enumerated status codes of a subject in tables of any richness. */
export function findBySubjectIn<Enumerated extends EnumeratedEntry>(
  tables: { readonly enumerated: readonly Enumerated[] },
  subject: number,
): readonly Enumerated[] {
  return Object.freeze(tables.enumerated.filter((entry) => entry.subject === subject))
}

/** Finds the enumerated status codes that go with a basic one in tables of any richness. */
export function findByBasicCodeIn<Enumerated extends EnumeratedEntry>(
  tables: { readonly enumerated: readonly Enumerated[] },
  code: number,
): BasicCodeMatches<Enumerated> {
  const those = (fit: 'listed' | 'allowed'): readonly Enumerated[] =>
    Object.freeze(tables.enumerated.filter((entry) => basicCodeFit(entry, code) === fit))
  return Object.freeze({ listed: those('listed'), allowed: those('allowed') })
}
