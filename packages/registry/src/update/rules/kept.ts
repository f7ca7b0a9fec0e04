import { sameValue } from '../../model/field-values.js'
import { isSameCode } from '../../model/registry-code.js'
import { allEntries } from '../../model/registry.js'
import { otherEntry, standardsTrackEntry, changePair, updatePair } from '../../example/example-update.js'
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
    fires: (base) => updatePair(base, [otherEntry], []),
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

/** A code is given out once. */
export const codeGivenOnceRule: UpdateRule = {
  id: 'update/code-given-once',
  title: 'A code is given out once',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why: 'The registry is there to keep two uses of a code apart. A second entry under a code is what it must prevent.',
  check: ({ code, registries }) => {
    const holders = allEntries(registries.after).filter((entry) => isSameCode(entry.code, code))
    return holders.length > 1
      ? [
          {
            path: ['code'],
            message: 'the code is given to more than one entry',
            advice: 'register the other use under the next free detail of its subject',
          },
        ]
      : []
  },
  example: {
    fires: (base) => updatePair(base, [otherEntry], [otherEntry, { ...otherEntry, sampleText: 'Mail loop' }]),
    quiet: (base) => updatePair(base, [otherEntry], [otherEntry]),
  },
}

/** A registration never changes. */
export const registrationKeptRule: UpdateRule = {
  id: 'update/registration-kept',
  title: 'A registration stays as it was made',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why:
    'When a code was registered, on whose authority and on which document is a fact of the past. An entry with another registration is ' +
    "another entry, and would mean that the code was given out twice. Not even the IESG's direction reaches that.",
  check: ({ before, changed }) =>
    before !== undefined && changed.includes('registration')
      ? [
          {
            path: ['registration'],
            message: 'the registration is not what it was',
            found: 'another registration',
            expected: `that of ${before.registration.date ?? 'the past'} on ${before.registration.document}`,
            advice: 'put it back as it was; register another use of the code under another code',
          },
        ]
      : [],
  example: {
    fires: (base) =>
      updatePair(
        base,
        [otherEntry],
        [{ ...otherEntry, registration: { ...otherEntry.registration, date: '2017-06-23' } }],
      ),
    quiet: (base) =>
      updatePair(base, [otherEntry], [{ ...otherEntry, registration: { ...otherEntry.registration } }]),
  },
}

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
    fires: (base) => updatePair(base, [corrected], [otherEntry]),
    quiet: (base) => updatePair(base, [corrected], [corrected]),
  },
}
