import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { withEntry, withSubject } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'

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
