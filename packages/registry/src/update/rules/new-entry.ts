import { otherEntry, updatePair } from '../../example/example-update.js'
import { claimPath } from '../transition.js'
import type { UpdateRule } from '../update-rule.js'

/** A new entry has no past. */
export const newEntryRule: UpdateRule = {
  id: 'update/new-entry',
  title: 'A new entry has its registration, and no history yet',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why:
    'An item of the history says how a registered entry became another. In an entry that was never registered it tells of a change that ' +
    'never happened, and of a former state that nobody judged.',
  check: ({ registered, steps }) =>
    registered === undefined
      ? []
      : steps.map((step) => ({
          path: claimPath(step),
          message: 'the entry is new, and its history says that it changed',
          found: `an item of ${step.claim.date}`,
          expected: 'a registration, and no `history`',
          advice:
            'register the entry as it is to be, without `history`; what changes later gets its item then',
        })),
  example: {
    fires: (base) =>
      updatePair(
        base,
        [],
        [
          {
            ...otherEntry,
            history: [
              {
                date: '2017-06-22',
                authority: 'iesg',
                direction: 'https://datatracker.ietf.org/iesg/',
                was: { sampleText: 'Mail flood found' },
              },
            ],
          },
        ],
      ),
    quiet: (base) => updatePair(base, [], [otherEntry]),
  },
}
