import type { Entry } from '../model/entry.js'
import { allEntries } from '../model/registry.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { another, exampleSubject, nextDetail, withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'

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
