import type { Entry } from '../model/entry.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { entriesByCode } from '../model/registry.js'
import type { ConflictRule } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import { nextCode, withEntry, another } from '../example/example-registry.js'

const reason = 'Shown as an example.'

/** A deprecated entry, what it names as its successor, and whether following successors leads back to it. */
interface Succession {
  readonly entry: Entry
  readonly successorCode: string
  /** Absent where no entry of the same table has that code. */
  readonly successor?: Entry
  readonly isLoop: boolean
}

const successorOf = (entry: Entry, entries: ReadonlyMap<string, Entry>): Entry | undefined =>
  entry.deprecated && entries.get(printRegistryCode(entry.deprecated.replacedBy))

function leadsBack(start: Entry, entries: ReadonlyMap<string, Entry>): boolean {
  const seen = new Set<Entry>()
  let entry = successorOf(start, entries)
  while (entry && entry !== start && !seen.has(entry)) {
    seen.add(entry)
    entry = successorOf(entry, entries)
  }
  return entry === start
}

/** The successions of all deprecated entries. */
function successions(registry: Registry): readonly Succession[] {
  const entries = entriesByCode(registry)
  return [...entries.values()].flatMap((entry) => {
    if (!entry.deprecated) return []
    const successor = successorOf(entry, entries)
    const isThere = successor?.code.table === entry.code.table
    return [
      {
        entry,
        successorCode: printRegistryCode(entry.deprecated.replacedBy),
        ...(successor && isThere ? { successor } : {}),
        isLoop: leadsBack(entry, entries),
      },
    ]
  })
}

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
    fires: (base) => withEntry(base, { deprecated: { replacedBy: nextCode(base, 1), reason } }),
    quiet: (base) =>
      withEntry(withEntry(base), {
        deprecated: { replacedBy: nextCode(base), reason },
      }),
  },
})

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
