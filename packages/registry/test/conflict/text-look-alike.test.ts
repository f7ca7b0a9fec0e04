import { describe, expect, it } from 'vitest'
import type { EnumeratedEntry } from '../../src/index.js'
import { withEntry } from '../../src/example/example-registry.js'
import { checkConflicts } from '../../src/index.js'
import { realRegistry } from '../base-registry.js'
import { base } from './found.js'

const foundIn = (part: Partial<EnumeratedEntry>): readonly (readonly [string, string | undefined])[] =>
  checkConflicts(withEntry(base, part))
    .filter(({ rule }) => rule === 'text/look-alike')
    .map(({ message, found }) => [message, found])

const noSign = 'The text has a character that stands for nothing that people read'
const oddLetter = 'The text has a letter that passes for another'
const mixed = 'A word mixes letters of two scripts, so that it passes for another'

describe('a text that passes for another', () => {
  it.each([
    ['a blank that is none', 'Mailbox\u{2800}full', noSign, 'U+2800'],
    ['what could not be read', 'Mailbox \u{FFFD}', noSign, 'U+FFFD'],
    ['a sign of private use', 'Mailbox \u{E000}', noSign, 'U+E000'],
    ['a letter without its dot', 'Ma\u{131}lbox', oddLetter, 'U+0131'],
    ['a phonetic letter', 'Mailb\u{254}x', oddLetter, 'U+0254'],
    ['a Cyrillic letter among Latin ones', 'Mailb\u{43E}x full', mixed, 'Mailb\u{43E}x'],
  ])('has %s', (_, sampleText, message, found) => {
    expect(foundIn({ sampleText })).toEqual([[message, found]])
    expect(foundIn({ description: `It means: ${sampleText}.` })).toEqual([[message, found]])
  })

  it.each([['Mailbox full'], ['\u{41F}\u{43E}\u{447}\u{442}\u{430} mailbox'], ['Bo\u{EE}te pleine']])(
    'is not %j',
    (sampleText) => {
      expect(foundIn({ sampleText })).toEqual([])
    },
  )
})

it('is no note of a registration, which may speak of such a letter', () => {
  const registration = {
    date: '2020-01-01',
    dateFrom: 'iana',
    authority: 'unknown',
    document: 'one',
  } as const
  expect(foundIn({ registration: { ...registration, note: 'The letter \u{131} was a mistake.' } })).toEqual(
    [],
  )
})

describe('a name', () => {
  const turkish = 'I\u{131}k Y\u{131}lmaz'

  it('has any letter of its language', () => {
    expect(foundIn({ submitters: [turkish] })).toEqual([])
    expect(foundIn({ changeController: turkish })).toEqual([])
    expect(foundIn({ sampleText: turkish })).toEqual([[oddLetter, 'U+0131']])
  })

  it('has no sign that nobody reads', () => {
    expect(foundIn({ submitters: ['A\u{FFFD}B'] })).toEqual([[noSign, 'U+FFFD']])
    expect(foundIn({ changeController: 'A\u{2800}B' })).toEqual([[noSign, 'U+2800']])
  })
})

it('is found nowhere in the registry', () => {
  expect(checkConflicts(realRegistry()).filter(({ rule }) => rule === 'text/look-alike')).toEqual([])
})
