import { describe, expect, it } from 'vitest'
import { candidatesIn, namedIn } from '../../src/text/candidates.js'

const names = (line: string): readonly string[] => namedIn([line]).map(({ address }) => address)

const weights = (lines: readonly string[], own: readonly string[] = []): readonly number[] =>
  candidatesIn({ lines, own }).map(({ weight }) => weight)

const hex = '0123456789abcdef0123456789abcde'
const empty = (count: number): readonly string[] => Array.from({ length: count }, () => '')

describe('what looks like an address', () => {
  it.each([
    'Message-ID: <a1@mail.example.org>',
    'message id a1@mail.example.org',
    'id=a1@mail.example.org',
    '20240101120000.12@mail.example.org',
    '1234567890$12@mail.example.org',
    `${hex}f@mail.example.org`,
  ])('is the id of a message: %s', (line) => expect(names(line)).toEqual([]))

  it.each([
    ['paid sam@example.net', 'sam@example.net'],
    ['the message-id of sam@example.net', 'sam@example.net'],
    [`Message-ID:${' '.repeat(20)}sam@example.net`, 'sam@example.net'],
    [`${hex}@example.net`, `${hex}@example.net`],
    [`sam${hex}f@example.net`, `sam${hex}f@example.net`],
    ['123456789.1@example.net', '123456789.1@example.net'],
    ['1234567890@example.net', '1234567890@example.net'],
    ['1.sam@example.net', '1.sam@example.net'],
    ['sam-smith-at-the-example-com-pany@example.net', 'sam-smith-at-the-example-com-pany@example.net'],
  ])('is one: %s', (line, address) => expect(names(line)).toEqual([address]))

  it('counts up to two hundred times in a line', () => {
    expect(names('sam@example.net '.repeat(201))).toHaveLength(200)
  })

  it.each([
    ['sam@example.net: no', true],
    ['  - To: <sam@example.net>', true],
    ['Dear sam@example.net', false],
    [`Dear sam@example.net${' '.repeat(600)}`, false],
    [`${' '.repeat(500)}sam@example.net`, true],
    [`${' '.repeat(501)}sam@example.net`, false],
  ])('begins a line, or does not: %j', (line, isHead) =>
    expect(namedIn([line]).map((named) => named.isHead)).toEqual([isHead]),
  )
})

describe('what speaks for a recipient', () => {
  it.each([
    ['nothing but its place', ['sam@example.net'], 1],
    ['an introduction on the line before', ['Your message to', 'sam@example.net'], 7],
    ['one on the second line before', ['Your message to', '', 'sam@example.net'], 7],
    ['one on the third line before', ['Your message to', ...empty(2), 'sam@example.net'], 5],
    ['one at the edge of a list', ['Your message to', ...empty(11), 'sam@example.net'], 5],
    ['one far before it', ['Your message to', ...empty(12), 'sam@example.net'], 3],
    ['one on its own line', ['Your message to the list of sam@example.net'], 3],
    ['one and a reason on its own line', ['Your message to the list of sam@example.net was blocked'], 4],
    ['a label beside it', ['Your message to sam@example.net'], 7],
    ['a reason behind it', ['sam@example.net host timed out'], 4],
    ['both, one line on', ['Your message to', 'sam@example.net host timed out'], 9],
    ['both, two lines on', ['Your message to', '', 'sam@example.net host timed out'], 8],
    ['a reason on the line before', ['host timed out', 'sam@example.net'], 1],
    ['a reason on the next line', ['sam@example.net', 'host timed out'], 3],
    ['a reason behind an empty line', ['sam@example.net', '', 'host timed out'], 3],
    ['a reason behind a later empty line', ['sam@example.net', 'x', '', 'host timed out'], 1],
    ['a reason on the fifth line', ['sam@example.net', 'x', 'x', 'x', 'x', 'host'], 3],
    ['a reason on the sixth line', ['sam@example.net', 'x', 'x', 'x', 'x', 'x', 'host'], 1],
    ['a reason on two lines', ['sam@example.net', 'there is no', 'such thing'], 3],
    ['a reason far behind on the next line', ['sam@example.net', `${'x'.repeat(500)} host`], 1],
    ['a reason far behind it', [`sam@example.net ${'x '.repeat(300)}host`], 1],
    ['a reason far before it', [`host ${'x '.repeat(300)}sam@example.net`], 0],
  ])('is weighed: %s', (_, lines, weight) => expect(weights(lines)).toEqual([weight]))
})

describe('what speaks against a recipient', () => {
  const inList = (address: string): readonly string[] => [`Your message to the list of ${address}`]

  it.each([
    ['whom the bounce was sent to', ['sam@example.net host timed out'], 1],
    ['the same within a line', inList('sam@example.net'), -5],
    ['a role', ['postmaster@example.net host timed out'], 2],
    ['a role within a line', inList('postmaster@example.net'), -3],
    ['both', ['abuse@example.net host timed out'], -1],
    ['somebody else', ['sent by sue@example.net'], -9],
    ['somebody else on a long line', [`sent by sue@example.net ${'x '.repeat(300)}`], -9],
    ['what the failing one was made of', ['alias for sue@example.net'], -9],
  ])('is weighed: %s', (_, lines, weight) =>
    expect(weights(lines, ['SAM@example.net', 'abuse@example.net'])).toEqual([weight]),
  )
})
