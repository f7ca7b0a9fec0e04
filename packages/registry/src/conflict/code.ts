import type { Entry, EnumeratedEntry } from '../model/entry.js'
import type { RegistryCode } from '../model/registry-code.js'
import { printRegistryCode, compareRegistryCodes } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import { isClassDigit, isSubCode } from '../model/status-code.js'
import type { ConflictRule, Conflict } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import {
  another,
  exampleSubject,
  nextDetail,
  withEntry,
  nextCode,
  withSubject,
} from '../example/example-registry.js'

function groupByCode(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const code = printRegistryCode(entry.code)
    const group = groups.get(code)
    if (group) group.push(entry)
    else groups.set(code, [entry])
  }
  return groups
}

/** Two entries of a table have the same code. */
export const codeTwice: ConflictRule = defineRule({
  id: 'code/twice',
  title: 'Two entries have the same code',
  source: 'RFC 5248 section 1',
  severity: 'error',
  why: 'The registry exists so that one code has one meaning. A code in disguise (X.7.07, x.7.7, digits of another script) never becomes an entry: its form is refused when it is read.',
  find: (registry) =>
    [...groupByCode(allEntries(registry))].flatMap(([printed, entries]) =>
      entries.slice(1).map(({ code }) => ({
        code,
        path: ['code'],
        message: `The code ${printed} belongs to ${entries.length} entries`,
        found: printed,
        expected: 'a code that no other entry has',
        advice: 'Give the newer entry the next free code',
      })),
    ),
  example: {
    fires: (base) => {
      const code = { table: 'enumerated', subject: exampleSubject(base), detail: nextDetail(base) } as const
      const once = withEntry(base, { code })
      return withEntry(once, {
        code,
        sampleText: 'Unrelated text',
        description: 'Something quite different.',
      })
    },
    quiet: (base) => withEntry(withEntry(base), another),
  },
})

type Part = readonly [name: string, value: number, fits: boolean]

function partsOf(code: RegistryCode): readonly Part[] {
  switch (code.table) {
    case 'class':
      return [['class', code.class, isClassDigit(code.class)]]
    case 'subject':
      return [['subject', code.subject, isSubCode(code.subject)]]
    case 'enumerated':
      return [
        ['subject', code.subject, isSubCode(code.subject)],
        ['detail', code.detail, isSubCode(code.detail)],
      ]
  }
}

function partsOutOfRange({ code }: Entry): readonly Conflict[] {
  return partsOf(code)
    .filter(([, , fits]) => !fits)
    .map(([name, value]) => ({
      code,
      path: ['code'],
      message: `The ${name} of ${printRegistryCode(code)} is out of range`,
      found: String(value),
      expected: name === 'class' ? '2, 4 or 5' : 'a whole number from 0 to 999',
      advice: `Choose a ${name} that a reply can carry`,
    }))
}

/** A class that RFC 3463 does not define, or a subject or detail of more than three digits. */
export const codeOutOfRange: ConflictRule = defineRule({
  id: 'code/out-of-range',
  title: 'A class, subject or detail is out of range',
  source: 'RFC 3463 section 2',
  severity: 'error',
  why: 'A class is 2, 4 or 5, and the other parts have at most three digits; no reply could carry anything else.',
  find: (registry) => allEntries(registry).flatMap(partsOutOfRange),
  example: {
    fires: (base) => withEntry(base, { code: { ...nextCode(base), detail: 1000 } }),
    quiet: (base) => withSubject(base, { code: { table: 'subject', subject: 999 } }),
  },
})

/** An enumerated status code under a subject that has no entry. */
export const codeUnregisteredSubject: ConflictRule = defineRule({
  id: 'code/unregistered-subject',
  title: 'The subject of an enumerated status code is not registered',
  source: 'RFC 5248 section 2.1',
  severity: 'error',
  why: 'Software that does not know a detail falls back on its subject (RFC 3463 section 2), so the subject has to mean something.',
  find: ({ subjects, enumerated }) => {
    const known = new Set(subjects.map(({ code }) => code.subject))
    return enumerated
      .filter(({ code }) => !known.has(code.subject))
      .map(({ code }) => ({
        code,
        path: ['code'],
        message: `${printRegistryCode(code)} stands under a subject that is not registered`,
        found: `subject ${code.subject}`,
        expected: 'a subject of the table of subject sub-codes',
        advice: `Choose a registered subject, or register X.${code.subject}.YYY as well`,
      }))
  },
  example: {
    fires: (base) => withEntry(base, { code: { table: 'enumerated', subject: 998, detail: 0 } }),
    quiet: (base) =>
      withEntry(withSubject(base, { code: { table: 'subject', subject: 998 } }), {
        code: { table: 'enumerated', subject: 998, detail: 0 },
      }),
  },
})

/** Most details that an entry may leave free below it. Enough for a whole group of codes that is still under review. */
export const mostSkipped = 10

function inOrder({ enumerated }: Registry): readonly EnumeratedEntry[] {
  return enumerated
    .filter(({ code }) => isSubCode(code.detail))
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
}

function skipBefore({ code }: EnumeratedEntry, previous: EnumeratedEntry | undefined): readonly Conflict[] {
  const lower = previous?.code.subject === code.subject ? previous.code.detail : -1
  const skipped = code.detail - lower - 1
  if (skipped <= mostSkipped) return []
  const next = printRegistryCode({ ...code, detail: lower + 1 })
  return [
    {
      code,
      path: ['code'],
      message: `${printRegistryCode(code)} leaves ${skipped} details free below it`,
      expected: `at most ${mostSkipped}; the next free code is ${next}`,
      advice: `Take ${next}, or the number that the designated expert names`,
    },
  ]
}

/** An enumerated status code far above the one below it. */
export const codeSkipsAhead: ConflictRule = defineRule({
  id: 'code/skips-ahead',
  title: `A detail leaves more than ${mostSkipped} numbers free below it`,
  source: 'RFC 5248 section 2.2',
  severity: 'warning',
  why: 'Codes are handed out one after the other. A number far ahead is mostly a slip, or was taken into use before anybody asked for it.',
  find: (registry) => {
    const entries = inOrder(registry)
    return entries.flatMap((entry, index) => skipBefore(entry, entries[index - 1]))
  },
  example: {
    fires: (base) => withEntry(base, { code: nextCode(base, mostSkipped + 1) }),
    quiet: (base) => withEntry(base, { code: nextCode(base, mostSkipped) }),
  },
})
