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

function answer<Class extends ClassEntry, Subject extends SubjectEntry, Enumerated extends EnumeratedEntry>(
  tables: Tables<Class, Subject, Enumerated>,
  text: string,
): Found<Class | null, Subject, Enumerated> {
  const code = readOpenCode(text)
  if (code === undefined) return { kind: 'malformed', text }
  const at = (name: string | undefined): Enumerated | null => tables.enumeratedOf.get(name ?? '') ?? null
  const inClass = tables.classOf.get(code.class ?? 0) ?? null
  const subject = tables.subjectOf.get(code.subject)
  if (subject === undefined)
    return { kind: 'unregistered subject', text, class: inClass, treatAs: at('X.0.0') }
  const enumerated = at(`X.${code.subject}.${code.detail}`)
  if (enumerated === null) {
    const treatAs = at(`X.${code.subject}.0`)
    return { kind: 'unregistered detail', text, class: inClass, subject, treatAs }
  }
  const useful = usefulWithClass(enumerated, code.class)
  const replacement = at(enumerated.deprecated?.replacedBy)
  return {
    kind: 'registered',
    text,
    class: inClass,
    subject,
    enumerated,
    usefulWithClass: useful,
    replacement,
  }
}

/**
 * Looks a code up in tables of any richness. Answers for registered codes are kept, as there are few of them;
 * others are not, so that no flood of unknown codes fills the memory.
 */
export function lookupIn<
  Class extends ClassEntry,
  Subject extends SubjectEntry,
  Enumerated extends EnumeratedEntry,
>(tables: Tables<Class, Subject, Enumerated>, text: string): Found<Class | null, Subject, Enumerated> {
  const known = tables.answers.get(text)
  if (known !== undefined) return known
  const found = Object.freeze(answer(tables, text))
  if (found.kind === 'registered') tables.answers.set(text, found)
  return found
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
