import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssociatedBasicCodes } from '../src/index.js'
import { basicCodeFit, enumeratedEntries, findByBasicCode } from '../src/index.js'

const codesOf = (entries: readonly { readonly code: string }[]): readonly string[] =>
  entries.map((entry) => entry.code)

const listed = (
  codes: readonly (number | '5xx')[],
  others: readonly '4xx'[] = [],
): { readonly basicCodes: AssociatedBasicCodes } => ({ basicCodes: { kind: 'listed', codes, others } })

describe('how a basic status code goes with an enumerated one (RFC 5248 section 2.1)', () => {
  it.each([
    ['listed', 'by its number', listed([451, 550]), 550],
    ['not listed', 'another number', listed([451, 550]), 554],
    ['allowed', 'through its whole class', listed(['5xx']), 521],
    ['not listed', 'of another class than the whole one', listed(['5xx']), 450],
    ['allowed', 'through the classes that are allowed besides', listed([552], ['4xx']), 421],
    ['listed', 'by number and class at once', listed([550, '5xx']), 550],
    ['allowed', 'where any will do', { basicCodes: { kind: 'any' as const } }, 250],
    ['not given', 'where none is given', { basicCodes: { kind: 'not given' as const } }, 250],
    ['not given', 'where a deprecated entry has none', { basicCodes: null }, 250],
    [
      'not listed',
      '354, which has no enhanced code, even where any will do',
      { basicCodes: { kind: 'any' as const } },
      354,
    ],
    ['not listed', '50, which is no basic code', listed(['5xx']), 50],
    ['not listed', '5500, which is no basic code', listed(['5xx']), 5500],
    ['not listed', '550.5, which is no basic code', listed(['5xx']), 550.5],
    ['not listed', 'what is no number', { basicCodes: { kind: 'any' as const } }, Number.NaN],
  ])('is %s: %s', (fit, _why, entry, code) => {
    expect(basicCodeFit(entry, code)).toBe(fit)
  })
})

describe('finding by basic status code', () => {
  it('finds the one entry that lists 556 (RFC 7504 section 4)', () => {
    expect(codesOf(findByBasicCode(556).listed)).toEqual(['X.1.10'])
  })

  it('keeps apart those that allow any code of the class', () => {
    const { listed: byNumber, allowed } = findByBasicCode(521)
    expect(codesOf(byNumber)).toEqual(['X.3.2'])
    expect(codesOf(allowed)).toEqual(['X.0.0', 'X.7.15', 'X.7.16', 'X.7.17', 'X.7.18', 'X.7.19'])
  })

  it('never finds an entry whose basic codes are not given', () => {
    const silent = enumeratedEntries().filter((entry) => entry.basicCodes?.kind === 'not given')
    expect(silent.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(...silent), (code, entry) => {
        const { listed: byNumber, allowed } = findByBasicCode(code)
        expect([...byNumber, ...allowed]).not.toContain(entry)
      }),
    )
  })

  it.each([354, 0, 999, -550, Number.NaN])('finds nothing for %s', (code) => {
    expect(findByBasicCode(code)).toEqual({ listed: [], allowed: [] })
  })
})
