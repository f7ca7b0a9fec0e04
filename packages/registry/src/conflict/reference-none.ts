import { allEntries } from '../model/registry.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'

/** An entry without any reference. */
export const referenceNone: ConflictRule = defineRule({
  id: 'reference/none',
  title: 'An entry refers to no document',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why: 'Registration needs a specification ("Specification Required"); without one nobody can tell what the code means in full.',
  find: (registry) =>
    allEntries(registry)
      .filter(({ references }) => references.length === 0)
      .map(({ code }) => ({
        code,
        path: ['references'],
        message: `${printRegistryCode(code)} refers to no document`,
        expected: 'at least one document that specifies the code',
        advice: 'Name the document that specifies the code',
      })),
  example: {
    fires: (base) => withEntry(base, { references: [] }),
    quiet: (base) => withEntry(base),
  },
})
