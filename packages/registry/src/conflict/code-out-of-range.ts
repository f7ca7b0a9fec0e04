import type { Entry } from '../model/entry.js'
import type { RegistryCode } from '../model/registry-code.js'
import { printRegistryCode } from '../model/registry-code.js'
import { allEntries } from '../model/registry.js'
import { isClassDigit, isSubCode } from '../model/status-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { nextCode, withEntry, withSubject } from '../example/example-entry.js'
import type { Conflict } from './define-rule.js'
import { defineRule } from './define-rule.js'

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

function conflictsOf({ code }: Entry): readonly Conflict[] {
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
  find: (registry) => allEntries(registry).flatMap(conflictsOf),
  example: {
    fires: (base) => withEntry(base, { code: { ...nextCode(base), detail: 1000 } }),
    quiet: (base) => withSubject(base, { code: { table: 'subject', subject: 999 } }),
  },
})
