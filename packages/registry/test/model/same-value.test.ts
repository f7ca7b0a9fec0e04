import { describe, expect, it } from 'vitest'
import { sameValue } from '../../src/model/field-values.js'

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
  ])('%j and %j do not', (left, right) => {
    expect(sameValue(left, right)).toBe(false)
  })
})
