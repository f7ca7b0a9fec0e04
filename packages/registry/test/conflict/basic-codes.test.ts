import type { BasicCode, EnumeratedEntry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { withEntry, withListed } from '../../src/example/example-registry.js'
import { base, found } from './found.js'

const listed = (codes: readonly BasicCode[], part: Partial<EnumeratedEntry> = {}): readonly string[] =>
  found(withListed(base, codes, part))
const at = (rule: string, ...places: readonly (number | string)[]): readonly string[] =>
  places.map((place) => `basic-codes/${rule} X.0.2 basicCodes.${place}`)

describe('basic status codes', () => {
  it.each([[55], [5500], [199], [600], [560], [550.5], [-550], [0], [35], [3540], [1354]])(
    '%d is malformed',
    (code) => {
      expect(listed([code])).toEqual(at('malformed', 0))
    },
  )

  it.each([[200], [259], [450], [559], [250]])('%d is not', (code) => {
    expect(listed([code])).toEqual([])
  })

  it.each([[300], [354]])('%d is intermediate, and that alone', (code) => {
    expect(listed([code])).toEqual(at('intermediate', 0))
  })

  it('that the registry does not explain are found once: for their form, as intermediate, or as unknown', () => {
    const unexplained = (code: BasicCode): readonly string[] =>
      found(withEntry(base, { basicCodes: { kind: 'listed', codes: [code], others: [] } }))
    expect(unexplained(55)).toEqual(at('malformed', 0))
    expect(unexplained(354)).toEqual(at('intermediate', 0))
    expect(unexplained(559)).toEqual(at('unknown', 0))
    expect(unexplained('5xx')).toEqual([])
  })

  it('are doubled at each further place, and beside their whole class', () => {
    expect(listed([550, 550, 550])).toEqual(at('doubled', 1, 2))
    expect(listed([450, 550, '5xx'])).toEqual(at('doubled', 1))
    expect(listed(['5xx', '5xx'])).toEqual(at('doubled', 1))
    expect(listed(['4xx', 550])).toEqual([])
  })

  it('are out of order where one stands behind a higher one; a whole class comes last', () => {
    expect(listed([451, 550, 450])).toEqual(at('out-of-order', 2))
    expect(listed(['4xx', 450, 550])).toEqual([...at('doubled', 1), ...at('out-of-order', 1)])
  })

  it('contradict the classes one by one, those of a note too', () => {
    expect(listed([250, 451, 550], { classes: [4] })).toEqual(at('contradict-classes', 0, 2))
    expect(listed([550], { classes: [2, 5] })).toEqual([])
    expect(listed([354], { classes: [5] })).toEqual(at('intermediate', 0))
    expect(listed([451, 550])).toEqual([])
    const others = {
      basicCodes: { kind: 'listed', codes: [550], others: ['4xx', '5xx'] },
      classes: [5],
    } as const
    expect(found(withEntry(base, others))).toEqual(['basic-codes/contradict-classes X.0.2 otherBasicCodes.0'])
    const any = { basicCodes: { kind: 'any' }, classes: [5] } as const
    expect(found(withEntry(base, any))).toEqual([])
  })
})
