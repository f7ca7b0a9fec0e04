import type { RegistryDate } from '../model/date.js'
import type { Entry } from '../model/entry.js'
import { printRegistryCode } from '../model/registry-code.js'
import { allEntries } from '../model/registry.js'
import type { ConflictRule, Conflict } from './conflict-rule.js'
import { defineRule } from './conflict-rule.js'
import { nextCode, withEntry } from '../example/example-registry.js'

// A month without a day is not earlier than a day within it.
const isEarlier = (left: RegistryDate, right: RegistryDate | undefined): boolean =>
  right !== undefined && left < right.slice(0, left.length)

const advice =
  'Leave the old entry as it is, deprecated, and register the new meaning under the next free code'

function olderLife({ code, registration, history }: Entry): readonly Conflict[] {
  return history.flatMap(({ date }, index) =>
    isEarlier(date, registration.date)
      ? [
          {
            code,
            path: ['history', index, 'date'],
            message: `${printRegistryCode(code)} changed before it was registered, so it was registered once before`,
            found: date,
            expected: `no earlier than the registration, ${registration.date}`,
            advice,
          },
        ]
      : [],
  )
}

function revived({ code, deprecated, history }: Entry): readonly Conflict[] {
  const last = history.findLastIndex(({ was }) => was.deprecated !== undefined && was.deprecated !== null)
  if (deprecated !== undefined || last < 0) return []
  return [
    {
      code,
      path: ['history', last, 'was', 'deprecated'],
      message: `${printRegistryCode(code)} was deprecated and is given out again`,
      expected: 'a code that never had another meaning',
      advice,
    },
  ]
}

/**
 * A code that was ever given out before, as far as one registry can tell: its history begins before its registration, or
 * it was deprecated once and is not today. An entry that was removed and registered anew between two states of the
 * registry leaves no such trace; that is for the rules over both states.
 */
export const codeGivenOutBefore: ConflictRule = defineRule({
  id: 'code/given-out-before',
  title: 'A code was given out before',
  source: 'RFC 5248 section 2.3',
  severity: 'error',
  why: 'Software that still knows the old meaning would misread the new one. An older life shows in a history that begins before the registration, or in a deprecation that was taken back.',
  find: (registry) => allEntries(registry).flatMap((entry) => olderLife(entry).concat(revived(entry))),
  example: {
    fires: (base) =>
      withEntry(base, {
        history: [
          {
            date: '2008-07-01',
            authority: 'standards',
            was: { deprecated: { replacedBy: nextCode(base), reason: 'Shown.' } },
          },
        ],
      }),
    quiet: (base) =>
      withEntry(base, {
        history: [{ date: '2008-07-01', authority: 'standards', was: { sampleText: 'Instance' } }],
      }),
  },
})
