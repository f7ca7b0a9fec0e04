import { describe, expect, it } from 'vitest'
import { sameValue } from '../../src/model/field-values.js'

const aMap: ReadonlyMap<string, number> = new Map([['a', 1]])
const aSet: ReadonlySet<string> = new Set(['a'])

describe('two values say the same', () => {
  it.each([
    [undefined, undefined],
    ['a', 'a'],
    [[], []],
    [{}, {}],
    [
      [1, { a: ['b'] }],
      [1, { a: ['b'] }],
    ],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [{ a: 1 }, { b: undefined, a: 1 }],
    [Number.NaN, Number.NaN],
    [aMap, aMap],
    [{ a: aSet }, { a: aSet }],
  ])('%j and %j', (left, right) => {
    expect(sameValue(left, right)).toBe(true)
  })

  it.each([
    [null, undefined],
    [null, {}],
    [{}, null],
    ['a', ['a']],
    ['1', 1],
    [[], {}],
    [{}, []],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], ['a', 'b']],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1, b: undefined }, { b: undefined }],
    [0, -0],
    [aMap, new Map(aMap)],
    [aMap, {}],
    [aSet, new Set(aSet)],
    [{ a: aSet }, { a: new Set(aSet) }],
  ])('%j and %j do not', (left, right) => {
    expect(sameValue(left, right)).toBe(false)
  })
})
