import { describe, expect, it } from 'vitest'
import type { EnumeratedEntry, Registration } from '../../src/index.js'
import { judgeUpdate } from '../../src/index.js'
import { isAwaitingReview, isOnReviewer } from '../../src/update/rules/reviewer.js'
import type { RuleFinding } from '../../src/conflict/rule-finding.js'
import { entries, registryOf, reviewed } from './updates.js'

const { expert, review, ...unreviewed } = reviewed

const registry = registryOf(entries.enumerated, 'draft approved as experimental')
const [neighbour] = registry.enumerated
const neighbours = neighbour ? [neighbour] : []
const before = { ...registry, enumerated: neighbours }

/** Findings on a new entry with this registration. */
function registeredWith(registration: Registration): readonly RuleFinding[] {
  const entry: EnumeratedEntry = { ...entries.enumerated, registration, history: [] }
  const after = { ...registry, enumerated: [...neighbours, entry] }
  return judgeUpdate(before, after).flatMap(({ findings }) => findings)
}

const noPlace = {
  rule: 'update/registration',
  message: 'the registration does not say where the review of the expert can be read',
  expected: 'an address that begins with https://',
  advice: 'give the address of the message or issue in which the expert agreed, as `review`',
}
const noExpert = {
  rule: 'update/registration',
  message: 'the registration does not say which expert reviewed it',
  found: 'nothing',
  expected: 'The expert, or Another expert',
  advice: 'name the designated expert as `expert`',
}
const noClaim = {
  rule: 'update/registration',
  message: 'the registration names a review, but does not claim it',
  found: 'unknown',
  expected: 'expert-review',
  advice: 'take `expert` and `review` out, or claim `authority: expert-review`',
}
const ofThePast = { rule: 'update/registration', path: ['registration', 'authority'], found: 'unknown' }
const onPaper = 'in a letter'

describe('the review of a registration', () => {
  it.each<readonly [string, Registration, readonly object[]]>([
    ['expert and address', reviewed, []],
    [
      'the expert alone',
      { ...unreviewed, expert },
      [{ ...noPlace, path: ['registration', 'expert'], found: 'nothing' }],
    ],
    ['the address alone', { ...unreviewed, review }, [{ ...noExpert, path: ['registration', 'review'] }]],
    [
      'a place that is no address',
      { ...reviewed, review: onPaper },
      [{ ...noPlace, path: ['registration', 'review'], found: onPaper }],
    ],
    [
      'a place that is no address, and no expert',
      { ...unreviewed, review: onPaper },
      [
        { ...noPlace, path: ['registration', 'review'], found: onPaper },
        { ...noExpert, path: ['registration', 'review'] },
      ],
    ],
    [
      'expert and address, with another authority',
      { ...reviewed, authority: 'unknown' },
      [ofThePast, { ...noClaim, path: ['registration', 'expert'] }],
    ],
    [
      'the expert alone, with another authority',
      { ...unreviewed, authority: 'unknown', expert },
      [ofThePast, { ...noClaim, path: ['registration', 'expert'] }],
    ],
    [
      'the address alone, with another authority',
      { ...unreviewed, authority: 'unknown', review },
      [ofThePast, { ...noClaim, path: ['registration', 'review'] }],
    ],
    ['neither, with another authority', { ...unreviewed, authority: 'unknown' }, [ofThePast]],
  ])('with %s', (_, registration, expected) => {
    const found = registeredWith(registration)
    expect(found).toMatchObject(expected)
    expect(found).toHaveLength(expected.length)
  })
})

describe('a finding that holds for a change alone', () => {
  it.each([
    ['update/review-missing', true, true],
    ['update/reviewer', false, true],
    ['update/registration', false, false],
  ])('of %s waits for a review: %s; is on the reviewer: %s', (rule, isAwaiting, isOn) => {
    expect([isAwaitingReview({ rule }), isOnReviewer({ rule })]).toEqual([isAwaiting, isOn])
  })
})
