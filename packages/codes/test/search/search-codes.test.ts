import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enumeratedEntries as fullEntries } from '../../src/full/index.js'
import { enumeratedEntries } from '../../src/index.js'
import { searchCodes } from '../../src/search/index.js'

const codesFor = (query: string): readonly string[] =>
  searchCodes(enumeratedEntries(), query).hits.map(({ entry }) => entry.code)

describe('what people type', () => {
  it.each([
    ['user unknown', 'X.1.1'],
    ['no such user', 'X.1.1'],
    ['over quota', 'X.2.2'],
    ['mailbox full', 'X.2.2'],
    ['message too large', 'X.3.4'],
    ['greylist', 'X.7.1'],
    ['greylisted', 'X.7.1'],
    ['graylisting', 'X.7.1'],
    ['relaying denied', 'X.7.1'],
    ['blacklisted', 'X.7.1'],
    ['wrong password', 'X.7.8'],
    ['mail loop', 'X.4.6'],
    ['reverse dns', 'X.7.25'],
    ['certificate expired', 'X.7.5'],
    ['throttled', 'X.7.28'],
  ])('%s finds %s first', (query, code) => {
    const { fits } = searchCodes(enumeratedEntries(), query)
    expect([codesFor(query)[0], fits]).toEqual([code, true])
  })

  it.each([
    ['mailbx full', 'X.2.2'],
    ['mialbox full', 'X.2.2'],
    ['recipient unknwon', 'X.1.1'],
    ['messge too big', 'X.3.4'],
    ['grelisting', 'X.7.1'],
    ['authentcation', 'X.7.26'],
  ])('may have typing errors: %s', (query, code) => {
    expect(codesFor(query)).toContain(code)
  })

  it('may be the beginning of a word', () => {
    expect(codesFor('quot')).toContain('X.2.2')
  })

  it('may stand in any order, with other words between', () => {
    expect(codesFor('the unknown user')[0]).toBe('X.1.1')
  })

  it('finds every code that is about it', () => {
    expect(codesFor('dkim').slice(0, 3).toSorted()).toEqual(['X.7.20', 'X.7.21', 'X.7.22'])
  })
})

it('gives the nearest, and says so, where nothing has all the words', () => {
  const { fits, hits } = searchCodes(enumeratedEntries(), 'mailbox zeppelin')
  expect([fits, hits.length > 0]).toEqual([false, true])
})

it('looks for the first hundred words of a text', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `zeppelin${index}`)
  const first = ['mailbox', 'full', ...words.slice(0, 98)].join(' ')
  expect(codesFor(['mailbox', 'full', ...words].join(' '))).toEqual(codesFor(first))
  expect(codesFor(first)).toContain('X.2.2')
})

it.each(['', ' ', '?!', 'the of', 'xyzzyplugh'])('finds nothing for %j', (query) => {
  expect(searchCodes(enumeratedEntries(), query)).toEqual({ fits: false, hits: [] })
})

it('searches descriptions where the entries have them', () => {
  const query = 'procmail gateway firewall unpaid bills'
  const found = searchCodes(fullEntries(), query).hits.map(({ entry }) => entry.code)
  expect(found).toContain('X.7.13')
})

const withSample = enumeratedEntries().filter(({ sampleText }) => sampleText !== null)

it('finds every code first, or level with the first, by its sample text', () => {
  const missed = withSample.filter(({ code, sampleText }) => {
    const hit = searchCodes(enumeratedEntries(), sampleText ?? '').hits.find(
      ({ entry }) => entry.code === code,
    )
    return hit?.score !== 1
  })
  expect(missed.map(({ code }) => code)).toEqual([])
})

it('finds a code though a letter of its sample text is missing', () => {
  const anySample = fc.constantFrom(...withSample)
  fc.assert(
    fc.property(anySample, fc.nat(), ({ code, sampleText }, seed) => {
      const words = (sampleText ?? '').split(' ')
      const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? ''
      const at = 1 + (seed % Math.max(1, longest.length - 1))
      const mistyped = words.map((word) => (word === longest ? word.slice(0, at) + word.slice(at + 1) : word))
      expect(codesFor(mistyped.join(' '))).toContain(code)
    }),
  )
})

it('answers any text, with scores from 1 down', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
      const scores = searchCodes(enumeratedEntries(), query).hits.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    }),
  )
})
