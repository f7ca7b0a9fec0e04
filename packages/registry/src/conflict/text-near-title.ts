import { titleOf } from '../model/entry.js'
import type { ConflictRule } from './conflict-rule.js'
import { withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import { nearTexts } from './near-texts.js'
import { byTable, titled, titleField } from './pairs.js'

/** Two sample texts, or two summaries, that are nearly the same. */
export const textNearTitle: ConflictRule = defineRule({
  id: 'text/near-title',
  title: 'A sample text or summary is nearly the same as another',
  source: 'RFC 5248 section 1',
  severity: 'error',
  why: 'Whoever looks for a code reads its short text first, and takes either of two that look alike. Beside that of X.6.8 today, the first text of X.6.10 lacks one word.',
  find: (registry) =>
    byTable(registry).flatMap((entries) =>
      nearTexts(titled(entries), { textOf: titleOf, fieldOf: titleField, leaveSame: true }),
    ),
  example: {
    fires: (base) =>
      withEntry(withEntry(base, { sampleText: 'Instance for a long evening show' }), {
        sampleText: 'Instance for a long evening show outdoors',
        description: 'Something quite different.',
      }),
    quiet: (base) =>
      withEntry(withEntry(base, { sampleText: 'Instance for a long evening show' }), {
        sampleText: 'Instance for a short morning show',
        description: 'Something quite different.',
      }),
  },
})
