import { describe, expect, it } from 'vitest'
import { inAction } from '../../src/scan/in-action.js'

/** What is found of the code between two texts, in a file about mail or not. */
const foundIn = (before: string, after = ' No', isOfMail = true): readonly unknown[] | null => {
  const found = inAction({ before, after, isOfMail, isOfCodes: false })
  return found && [found.action ?? null, found.basic]
}

describe('a code in the text of an action of Postfix', () => {
  it.each([
    ['REJECT ', 'REJECT'],
    ['example.org\tREJECT\t ', 'REJECT'],
    ['action=DEFER ', 'DEFER'],
    [`'DEFER_IF_PERMIT `, 'DEFER_IF_PERMIT'],
    ['/x/ DEFER_IF_REJECT ', 'DEFER_IF_REJECT'],
    ['/x/ DISCARD ', 'DISCARD'],
    // Behind one key, or as an answer of a policy server, in any letters.
    ['example.org reject ', 'REJECT'],
    ['a.example OK\n/^x/ Defer_If_Permit ', 'DEFER_IF_PERMIT'],
    ['x, action=discard ', 'DISCARD'],
  ])('stands behind %j', (before, action) => {
    expect(foundIn(before)).toEqual([action, null])
  })

  it.each([
    ['without a space', 'REJECT'],
    ['in another line', 'REJECT\n'],
    ['within a longer word', 'PREREJECT '],
    ['of another name', 'example.org DEFERRED '],
    ['in small letters in another line', 'example.org reject\n'],
    ['in small letters without a key', 'reject '],
    ['in small letters behind several words', 'they always reject '],
    ['in small letters in a comment', '#example.org reject '],
    ['in small letters behind a mark alone', '- reject '],
    ['with a word between', 'REJECT with '],
  ])('does not stand behind one %s', (_, before) => {
    expect(foundIn(before)).toBeNull()
  })

  it('is one in a file about mail alone', () => {
    expect(foundIn('/x/ REJECT ', ' No', false)).toBeNull()
  })
})

describe('a code in the error mailer of sendmail', () => {
  it.each([
    ['ERROR:', ':550 No', 550],
    ['"error:', ':"450 Later', 450],
    ['$#error $@ ', ' $: "550 No"', 550],
    ['$@', ' $: 550-No', 550],
    // Without a basic status code, or with what is none.
    ['ERROR:', ': No', null],
    ['ERROR:', '', null],
    ['$@ ', ' $: "560 No"', null],
    ['$@ ', ' $: "5500 No"', null],
  ])('stands behind %j, and %j tells its basic status code', (before, after, basic) => {
    expect(foundIn(before, after)).toEqual([null, basic])
    expect(foundIn(before, after, false)).toEqual([null, basic])
  })

  it.each(['terror:', 'error: ', '$@  ', '@ '])('does not stand behind %j', (before) => {
    expect(foundIn(before, ':550 No')).toBeNull()
  })
})
