import { otherEntry } from '../example/entries.js'
import { pairOf } from '../example/example-pair.js'
import { sameValue } from '../../model/field-values.js'
import type { UpdateRule } from '../update-rule.js'

const corrected = {
  ...otherEntry,
  history: [{ date: '2019-02-25', authority: 'unknown', was: {}, reworded: 'A plural was corrected.' }],
} as const

/** Past history never changes. */
export const historyKeptRule: UpdateRule = {
  id: 'update/history-kept',
  title: 'Past items of a history stay as they are',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why:
    'The history says on whose authority each change was made, and is what the registry of a past day is worked out from. New items are ' +
    'added at its end, and nothing before them changes.',
  check: ({ before, after }) => {
    const past = before?.history ?? []
    const index = past.findIndex((each, at) => !sameValue(each, after?.history[at]))
    const lost = past[index]
    if (after === undefined || lost === undefined) return []
    return [
      {
        path: index < after.history.length ? ['history', index] : ['history'],
        message: 'an item of the past is not what it was, or not in its place',
        expected: `the item of ${lost.date}`,
        advice: 'put it back as it was, and add what is new behind it',
      },
    ]
  },
  example: {
    fires: (base) => pairOf(base, [corrected], [otherEntry]),
    quiet: (base) => pairOf(base, [corrected], [corrected]),
  },
}
