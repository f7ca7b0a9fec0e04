import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { nextCode, withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { successions } from './succession.js'

const reason = 'Shown as an example.'

/** Deprecated entries that lead back to themselves. */
export const deprecatedLoop: ConflictRule = defineRule({
  id: 'deprecated/loop',
  title: 'Deprecated codes replace one another in a circle',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why: 'In a circle no code is left to use, and a program that follows the pointers never ends.',
  find: (registry) =>
    successions(registry)
      .filter(({ isLoop }) => isLoop)
      .map(({ entry, successorCode }) => ({
        code: entry.code,
        path: ['deprecated', 'replacedBy'],
        message: `From ${printRegistryCode(entry.code)} by way of ${successorCode}, the way leads back to it`,
        found: successorCode,
        expected: 'a code that is in use',
        advice: 'Name a code outside the circle',
      })),
  example: {
    fires: (base) => withEntry(base, { deprecated: { replacedBy: nextCode(base), reason } }),
    quiet: (base) => withEntry(withEntry(base), { deprecated: { replacedBy: nextCode(base), reason } }),
  },
})
