import type { Registry } from '../../src/index.js'
import {
  allEntries,
  compareRegistryCodes,
  printRegistryCode,
  applyDifference,
  differenceBetween,
  invertDifference,
  registryAsOf,
} from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDate, anyLives, registryOf } from './lives.js'
import { realRegistry } from '../base-registry.js'

const real = realRegistry()

/** The entries of two days, in either order. */
const anyTwoDays = fc.tuple(anyLives, anyDate, anyDate).map(([lives, one, other]) => {
  const registry = registryOf(lives)
  return { before: registryAsOf(registry, one), after: registryAsOf(registry, other) }
})

const between = (before: string, after: string): readonly string[] =>
  differenceBetween(registryAsOf(real, before), registryAsOf(real, after)).map(
    ({ code, before: was, fields }) =>
      `${printRegistryCode(code)} ${was ? fields.filter((field) => field !== 'history').join(' ') : 'new'}`,
  )

describe('the difference between two days', () => {
  it('makes of the registry of the first day that of the second', () => {
    fc.assert(
      fc.property(anyTwoDays, ({ before, after }) => {
        const made = applyDifference(before, differenceBetween(before, after))
        expect(made).toEqual({ ...after, documents: before.documents })
      }),
    )
  })

  it('is, taken the other way round, its inverse', () => {
    fc.assert(
      fc.property(anyTwoDays, ({ before, after }) => {
        const difference = differenceBetween(before, after)
        expect(differenceBetween(after, before)).toEqual(invertDifference(difference))
        expect(invertDifference(invertDifference(difference))).toEqual(difference)
        expect(allEntries(applyDifference(after, invertDifference(difference)))).toEqual(allEntries(before))
      }),
    )
  })

  it('is empty between equal states alone, and in the order of the codes', () => {
    fc.assert(
      fc.property(anyTwoDays, ({ before, after }) => {
        const difference = differenceBetween(before, after)
        const isSame = JSON.stringify(allEntries(before)) === JSON.stringify(allEntries(after))
        expect(difference.length === 0).toBe(isSame)
        expect(differenceBetween(before, before)).toEqual([])
        const codes = difference.map(({ code }) => code)
        expect(codes).toEqual(codes.toSorted(compareRegistryCodes))
      }),
    )
  })

  // Texts of these codes in IANA's file of 2017-06-22, and in that of 2015-05-19.
  it('names the entries that IANA added or changed between two of its files, and the fields', () => {
    expect(between('2015-05-19', '2017-06-22')).toEqual([
      'X.1.10 references',
      'X.3.2 references',
      'X.7.25 references',
      'X.7.27 description references',
      'X.7.28 new',
    ])
    expect(between('2015-05-14', '2015-05-18')).toEqual(['X.1.10 submitters', 'X.3.2 description submitters'])
    expect(between('2019-08-05', '2019-11-26')).toEqual([])
  })

  it('names a rewording, whose former text is not kept, in both directions', () => {
    expect(between('2019-02-24', '2019-02-25')).toEqual(['X.7.28 description'])
    expect(between('2019-02-25', '2019-02-24')).toEqual(['X.7.28 description'])
  })

  it('names nothing as reworded where both days have the item of the rewording', () => {
    expect(between('2019-02-25', '2024-12-06')).toContain('X.7.28 references')
  })

  it('leaves all of a registry but its entries as it is', () => {
    const empty: Registry = { ...real, classes: [], subjects: [], enumerated: [] }
    expect(applyDifference(empty, differenceBetween(empty, real))).toEqual(real)
    expect(applyDifference(real, differenceBetween(real, empty))).toEqual(empty)
  })
})
