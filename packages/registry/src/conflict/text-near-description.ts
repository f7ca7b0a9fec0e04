import type { Entry } from '../model/entry.js'
import type { ConflictRule } from './conflict-rule.js'
import { withEntry } from '../example/example-entry.js'
import { defineRule } from './define-rule.js'
import type { ComparedText } from './near-texts.js'
import { nearTexts } from './near-texts.js'
import { byTable } from './pairs.js'

const text: ComparedText = {
  textOf: ({ description }: Entry) => description,
  fieldOf: () => 'description',
  leaveSame: false,
}

/** Two descriptions that are nearly or wholly the same. */
export const textNearDescription: ConflictRule = defineRule({
  id: 'text/near-description',
  title: 'A description is nearly the same as another',
  source: 'RFC 5248 section 1',
  severity: 'warning',
  why: 'Codes that are described alike are used alike, whatever their sample texts say.',
  find: (registry) => byTable(registry).flatMap((entries) => nearTexts(entries, text)),
  example: {
    fires: (base) =>
      withEntry(withEntry(base, { description: 'The curtain did not rise before the play began.' }), {
        sampleText: 'Rehearsal',
        description: 'The curtain did not rise before the second play began.',
      }),
    quiet: (base) =>
      withEntry(withEntry(base, { description: 'The curtain did not rise before the play began.' }), {
        sampleText: 'Rehearsal',
        description: 'The curtain fell before the play was over.',
      }),
  },
})
