import type { Entry } from '../model/entry.js'
import { titleOf } from '../model/entry.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { ConflictRule } from './conflict-rule.js'
import { another, withEntry } from '../example/example-entry.js'
import { wordsOf } from '../text/words.js'
import type { Conflict } from './define-rule.js'
import { defineRule } from './define-rule.js'
import type { EntryPair } from './pairs.js'
import { byTable, pairOf, titled, titleField } from './pairs.js'

function conflictOf({ earlier, later }: EntryPair): Conflict {
  return {
    code: later.code,
    path: [titleField(later)],
    other: earlier.code,
    message: `The text of ${printRegistryCode(later.code)} says the same as that of ${printRegistryCode(earlier.code)}`,
    found: titleOf(later),
    expected: `a text that differs from "${titleOf(earlier)}" in more than case, punctuation and small words`,
    advice: 'Use the code that is there already; if the two do differ, let the text say in what',
  }
}

function conflictsIn(entries: readonly Entry[]): readonly Conflict[] {
  const owners = new Map<string, Entry[]>()
  return titled(entries).flatMap((entry) => {
    const words = wordsOf(titleOf(entry)).join(' ')
    const before = owners.get(words) ?? []
    owners.set(words, [...before, entry])
    return before.flatMap((owner) => {
      const pair = pairOf(owner, entry)
      return pair ? [conflictOf(pair)] : []
    })
  })
}

/** Two sample texts, or two summaries, of which only the writing differs. */
export const textSame: ConflictRule = defineRule({
  id: 'text/same',
  title: 'A sample text or summary says the same as another',
  source: 'RFC 5248 section 1',
  severity: 'error',
  why: 'Two codes for one thing are the conflict that the registry is there to prevent; X.6.10 was registered with the text of X.6.8. Case, punctuation, plurals and small words are put aside.',
  find: (registry) => byTable(registry).flatMap(conflictsIn),
  example: {
    fires: (base) =>
      withEntry(withEntry(base, { sampleText: 'Instance for the show' }), {
        sampleText: 'INSTANCES: for a show!',
        description: 'Something quite different.',
      }),
    quiet: (base) => withEntry(withEntry(base, { sampleText: 'Instance for the show' }), another),
  },
})
