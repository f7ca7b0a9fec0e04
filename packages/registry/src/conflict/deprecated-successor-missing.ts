import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { nextCode, withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { successions } from './succession.js'

/** A deprecated entry whose successor is not there. */
export const deprecatedSuccessorMissing: ConflictRule = defineRule({
  id: 'deprecated/successor-missing',
  title: 'A deprecated code has no successor in its table',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why: 'Software that meets the old code needs to know what to send and to look for in its place; a code of another table cannot stand in.',
  find: (registry) =>
    successions(registry)
      .filter(({ successor }) => !successor)
      .map(({ entry, successorCode }) => ({
        code: entry.code,
        path: ['deprecated', 'replacedBy'],
        message: `${printRegistryCode(entry.code)} is replaced by ${successorCode}, which its table does not have`,
        found: successorCode,
        expected: 'the code of an entry in the same table',
        advice: 'Name the entry that replaces it, and register that one first if need be',
      })),
  example: {
    fires: (base) =>
      withEntry(base, { deprecated: { replacedBy: nextCode(base, 1), reason: 'Shown as an example.' } }),
    quiet: (base) =>
      withEntry(withEntry(base), {
        deprecated: { replacedBy: nextCode(base), reason: 'Shown as an example.' },
      }),
  },
})
