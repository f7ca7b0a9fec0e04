import { describe, expect, it } from 'vitest'
import { judgeMention } from '../../src/scan/judge-mention.js'
import { findMentions } from '../../src/scan/find-mentions.js'

const judged = (text: string): readonly string[] =>
  findMentions(`# Postfix\n${text}`, 'a')
    .flatMap(judgeMention)
    .map(({ rule, severity }) => `${severity} ${rule}`)

describe('a code beside a basic status code', () => {
  it.each([
    ['550 5.7.1 No', []],
    ['550 4.4.1 No', ['error code/class-disagrees']],
    ['354 2.0.0 Go on', ['error code/in-intermediate']],
    ['450 4.02.1 No', ['error code/malformed']],
    ['550 5.7.99 No', ['warning code/unregistered']],
    ['550 5.6.10 No', ['warning code/deprecated']],
    ['550 5.2.2 Full', ['warning code/class-not-useful']],
    ['450 5.7.99 No', ['error code/class-disagrees', 'warning code/unregistered']],
  ])('%s', (text, expected) => expect(judged(text)).toEqual(expected))
})

// What Postfix sends for each was seen with Postfix 3.7, in an access table and in header checks.
describe('a code in an action of Postfix', () => {
  it.each([
    ['/x/ REJECT 5.7.1 no', []],
    ['/x/ REJECT 4.7.0 no', ['note code/class-disagrees']],
    ['/x/ REJECT 2.7.0 no', ['note code/class-disagrees']],
    ['/x/ DEFER 4.7.0 no', []],
    ['/x/ defer_if_permit 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DEFER 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DEFER_IF_PERMIT 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DEFER_IF_REJECT 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DISCARD 5.7.0 no', []],
    ['/x/ 550 4.7.0 no', ['error code/class-disagrees']],
  ])('%s', (text, expected) => expect(judged(text)).toEqual(expected))

  it('is told with what Postfix sends in its place', () => {
    const [objection] = findMentions('# Postfix\nx DEFER 5.7.0 no', 'a').flatMap(judgeMention)
    expect(objection?.message).toBe(
      '5.7.0 is no code of the class 4, which DEFER has: Postfix sends 4.7.0 in its place',
    )
    expect(objection?.advice).toBe('Write 4.7.0, or REJECT 5.7.0')
  })
})
