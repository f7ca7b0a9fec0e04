import { otherEntry } from '../example/entries.js'
import { pairOf } from '../example/example-pair.js'
import type { UpdateRule } from '../update-rule.js'

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
      pairOf(
        base,
        [otherEntry],
        [{ ...otherEntry, registration: { ...otherEntry.registration, date: '2017-06-23' } }],
      ),
    quiet: (base) =>
      pairOf(base, [otherEntry], [{ ...otherEntry, registration: { ...otherEntry.registration } }]),
  },
}
