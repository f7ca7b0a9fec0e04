import { basicCodeFit } from './basic-codes.js'
import type { ClassEntry, EnumeratedEntry, SubjectEntry } from './entry.js'
import type { OpenCode } from './status-code.js'
import { readOpenCode } from './status-code.js'
import type { Tables } from './tables.js'

/**
 * Tells whether the class of a code is among those that it is useful with: `not stated` where its document does not
 * say, `not asked` where the code asked for has no class (X.7.26).
 */
export type UsefulWithClass = 'yes' | 'no' | 'not stated' | 'not asked'

/** The code is registered. */
export interface Registered<Class, Subject, Enumerated, Successor = Enumerated> {
  readonly kind: 'registered'
  /** The text that was asked for. */
  readonly text: string
  /** `null` where the code asked for has no class (X.7.26). */
  readonly class: Class
  readonly subject: Subject
  readonly enumerated: Enumerated
  readonly usefulWithClass: UsefulWithClass
  /** The code to use instead of a deprecated code; `null` for one that is not deprecated. */
  readonly replacement: Successor | null
}

/**
 * The detail is not registered, the subject is. A client is to report what the subject says of it
 * (RFC 3463 section 2), which is what X.n.0 stands for: `treatAs`.
 */
export interface UnregisteredDetail<Class, Subject, Enumerated> {
  readonly kind: 'unregistered detail'
  /** The text that was asked for. */
  readonly text: string
  /** `null` where the code asked for has no class (X.7.26). */
  readonly class: Class
  readonly subject: Subject
  /** X.n.0 of the same subject; `null` where that is not registered. */
  readonly treatAs: Enumerated | null
}

/** The subject is not registered. A client is to report the class alone (RFC 3463 section 2), as X.0.0 does: `treatAs`. */
export interface UnregisteredSubject<Class, Enumerated> {
  readonly kind: 'unregistered subject'
  /** The text that was asked for. */
  readonly text: string
  /** `null` where the code asked for has no class (X.77.1). */
  readonly class: Class
  /** X.0.0; `null` where that is not registered. */
  readonly treatAs: Enumerated | null
}

/** The text is no enhanced status code (RFC 2034 section 4): another class, leading zeros, more than three digits, other text. */
export interface Malformed {
  readonly kind: 'malformed'
  /** The text that was asked for. */
  readonly text: string
}

/** Result of a look-up; `kind` tells which. */
export type Found<Class, Subject, Enumerated> =
  | Registered<Class, Subject, Enumerated>
  | UnregisteredDetail<Class, Subject, Enumerated>
  | UnregisteredSubject<Class, Enumerated>
  | Malformed

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
