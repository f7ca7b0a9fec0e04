import { otherEntry, standardsTrackEntry } from '../example/entries.js'
import { changePair, pairOf } from '../example/example-pair.js'
import type { UpdateRule } from '../update-rule.js'

/** An entry never disappears. */
export const entryKeptRule: UpdateRule = {
  id: 'update/entry-kept',
  title: 'An entry never disappears',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'RFC 5248 knows updates, and no removal. Servers go on sending a code for years, and whoever meets it must find out what it ' +
    'meant. What is no longer to be used is deprecated and points to what replaces it, as X.6.10 does.',
  check: ({ after }) =>
    after === undefined
      ? [
          {
            path: [],
            message: 'the entry is gone, and its code would be free to be given out again',
            advice:
              'put it back; if it is no longer to be used, say so under `deprecated`, with what replaces it and why',
          },
        ]
      : [],
  example: {
    fires: (base) => pairOf(base, [otherEntry], []),
    quiet: (base) =>
      changePair(
        base,
        standardsTrackEntry,
        {
          deprecated: {
            replacedBy: { table: 'enumerated', subject: 3, detail: 0 },
            reason: 'It is an example.',
          },
        },
        { authority: 'iesg', direction: 'https://datatracker.ietf.org/iesg/', was: { deprecated: null } },
      ),
  },
}
