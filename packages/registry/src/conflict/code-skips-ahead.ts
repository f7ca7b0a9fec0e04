import type { EnumeratedEntry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { compareRegistryCodes, printRegistryCode } from '../model/registry-code.js'
import { isSubCode } from '../model/status-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { nextCode, withEntry } from '../example/example-entry.js'
import type { Conflict } from './define-rule.js'
import { defineRule } from './define-rule.js'

/** How many details an entry may leave free below it. Enough for a whole group of codes that is still under review. */
export const mostSkipped = 10

function inOrder({ enumerated }: Registry): readonly EnumeratedEntry[] {
  return enumerated
    .filter(({ code }) => isSubCode(code.detail))
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
}

function conflictOf({ code }: EnumeratedEntry, previous: EnumeratedEntry | undefined): readonly Conflict[] {
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
    return entries.flatMap((entry, index) => conflictOf(entry, entries[index - 1]))
  },
  example: {
    fires: (base) => withEntry(base, { code: nextCode(base, mostSkipped + 1) }),
    quiet: (base) => withEntry(base, { code: nextCode(base, mostSkipped) }),
  },
})
