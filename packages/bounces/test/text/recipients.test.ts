import { describe, expect, it } from 'vitest'
import { reasonsFor, recipientsIn } from '../../src/text/recipients.js'

const named = (...lines: readonly string[]): readonly string[] =>
  recipientsIn({ lines, own: [] }).map(({ address, line }) => `${address.split('@')[0]} ${line}`)

describe('the recipients of a text', () => {
  it('are in the order of the text, each by the line that tells most', () => {
    expect(
      named(
        'About sam@example.net',
        'Your message to',
        'sue@example.net',
        'SAM@example.net',
        'sue@example.net',
      ),
    ).toEqual(['sue 3', 'SAM 4'])
    expect(
      named(
        'About sam@example.net',
        'Your message to recipient sue@example.net and recipient sam@example.net',
      ),
    ).toEqual(['sue 2', 'sam 2'])
  })

  it('are not whom words about one of them mention', () => {
    expect(
      named(
        'Your message to recipient jo@example.net',
        'sam@example.net:',
        'the recipient sue@example.net',
        '',
        'the recipient kim@example.net',
      ),
    ).toEqual(['jo 1', 'sam 2', 'kim 5'])
    expect(
      named('Your message to mailbox sue@example.net', 'did not get to', 'any mailbox kim@example.net'),
    ).toEqual(['sue 1', 'kim 3'])
  })

  it.each([
    [
      ['sam@example.net host timed out', '', 'Your message to', 'sue@example.net'],
      ['sam 1', 'sue 4'],
    ],
    [['sam@example.net', '', 'Your message to', 'sue@example.net'], ['sue 4']],
    [['About sam@example.net', 'Your message to the list of sue@example.net'], ['sue 2']],
    [['sam@example.net'], ['sam 1']],
    [['Your message to', '', '', '', 'sam@example.net', 'sam@example.net'], ['sam 5']],
    [['About sam@example.net'], []],
    [[], []],
  ])('are those for which enough speaks, or else most: %j', (lines, expected) =>
    expect(named(...lines)).toEqual(expected),
  )

  it('are two thousand at most', () => {
    const lines = Array.from({ length: 2001 }, (_, at) => `recipient u${at}@example.net`)
    expect(named(...lines)).toHaveLength(2000)
  })
})

const reasons = (...lines: readonly string[]): readonly string[] =>
  recipientsIn({ lines: ['Your message to', ...lines], own: [] }).map(({ reason }) => reason)

const more = (count: number): readonly string[] => Array.from({ length: count }, () => 'more')

describe('the words about a recipient', () => {
  it.each([
    [['<sam@example.net>: no such user  '], ['no such user']],
    [['sam@example.net (it is full): x'], ['(it is full): x']],
    [['sam@example.net:no such user'], ['no such user']],
    [['sam@example.net'], ['']],
    [['sam@example.net', '', 'no such user', '', 'Bye'], ['no such user']],
    [['sam@example.net: it said:', '', ' 550 No', '', 'Bye'], ['it said:\n550 No']],
    [['sam@example.net: a', '  b', '--', 'c'], ['a\nb']],
    [
      ['sam@example.net: a', 'b', 'sue@example.net: c', 'd'],
      ['a\nb', 'c\nd'],
    ],
    [['sam@example.net: a', ...more(30)], [['a', ...more(29)].join('\n')]],
  ])('stand behind it: %j', (lines, expected) => expect(reasons(...lines)).toEqual(expected))

  it.each([
    ['  Mail for recipient sam@example.net, x', 'Mail for recipient sam@example.net, x'],
    ['Mail for recipient sam@example.net unknown', 'unknown'],
  ])('are all of a line that ends with it: %j', (line, reason) => expect(reasons(line)).toEqual([reason]))
})

describe('the reasons for an address', () => {
  it('are those of each line that names it, once', () => {
    const lines = [
      'sam@example.net: full',
      'sue@example.net: gone',
      'Sam@example.net: full',
      'sam@example.net: late',
    ]
    expect(reasonsFor('SAM@example.net', lines)).toEqual(['full', 'late'])
    expect(reasonsFor('sue@example.net', lines)).toEqual(['gone'])
    expect(reasonsFor('kim@example.net', lines)).toEqual([])
  })

  it('go on behind an address that begins no line', () => {
    expect(reasonsFor('sam@example.net', ['sam@example.net: a', 'b jo@example.org', 'c'])).toEqual([
      'a\nb jo@example.org\nc',
    ])
  })

  it('are twenty at most', () => {
    const lines = Array.from({ length: 21 }, (_, at) => `sam@example.net: ${at}`)
    expect(reasonsFor('sam@example.net', lines)).toHaveLength(20)
  })
})
