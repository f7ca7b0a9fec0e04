import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { another, nextCode, withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { successions } from './succession.js'

const reason = 'Shown as an example.'

/** A deprecated entry whose successor is deprecated too. */
export const deprecatedChain: ConflictRule = defineRule({
  id: 'deprecated/chain',
  title: 'What replaces a deprecated code is deprecated itself',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why: 'Whoever follows the pointer should arrive at a code that is in use, at once.',
  find: (registry) =>
    successions(registry).flatMap(({ entry, successor, successorCode, isLoop }) =>
      !successor?.deprecated || isLoop
        ? []
        : [
            {
              code: entry.code,
              path: ['deprecated', 'replacedBy'],
              message: `${printRegistryCode(entry.code)} is replaced by ${successorCode}, which is deprecated itself`,
              found: successorCode,
              expected: 'a code that is in use',
              advice: `Name ${printRegistryCode(successor.deprecated.replacedBy)}, if that is what replaces both`,
            },
          ],
    ),
  example: {
    fires: (base) => {
      const first = withEntry(base)
      const second = withEntry(first, { deprecated: { replacedBy: nextCode(base), reason } })
      return withEntry(second, { ...another, deprecated: { replacedBy: nextCode(first), reason } })
    },
    quiet: (base) => {
      const deprecated = { replacedBy: nextCode(base), reason }
      return withEntry(withEntry(withEntry(base), { deprecated }), { ...another, deprecated })
    },
  },
})
