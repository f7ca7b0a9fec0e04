import { describe, expect, it } from 'vitest'
import { anyOf, isOrigin, isOther, labelWeight } from '../../src/text/cues.js'
import { introduced } from '../../src/text/introductions.js'

describe('the words before an address', () => {
  it.each([
    ['Recipient: <', 4],
    ['mailbox ', 4],
    ['To: ', 2],
    ['Hello to ', 2],
    ['Tomato ', 0],
    ['Recipient of the list ', 0],
  ])('make it a recipient: %j', (before, weight) => expect(labelWeight(before)).toBe(weight))

  it.each([
    ['Sent by ', true],
    ['Please contact us at ', false],
    ['Contact ', true],
    [`Contact${'s'.repeat(48)} `, false],
    ['Mailbox ', false],
  ])('make it somebody else: %j', (before, is) => expect(isOther(before)).toBe(is))

  it('make it what the failing one was made of', () => {
    expect(isOrigin('An Alias for ')).toBe(true)
    expect(isOrigin('Mailbox ')).toBe(false)
  })
})

it('a table of phrases finds each of them as it stands', () => {
  const found = 'no (x) y z. no x'.match(anyOf('\n  no (x)\n  z.\n'))
  expect(found).toEqual(['no (x)', 'z.'])
})

describe('the lines that bring up whom a message did not reach', () => {
  it.each([
    [
      ['Hello', 'Your MESSAGE to', 'x'],
      [false, true, false],
    ],
    [
      ['Your message to was not relayed', 'x', 'Your message to'],
      [true, false, true],
    ],
    [['Hello'], [false]],
    [[], []],
  ])('are found: %j', (lines, are) => expect(introduced([...lines])).toEqual(are))

  it('are found once for the same lines', () => {
    const lines = ['Your message to']
    expect(introduced(lines)).toBe(introduced(lines))
  })
})
