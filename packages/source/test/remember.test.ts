import { describe, expect, it } from 'vitest'
import { remember } from '../src/read/read-text.js'

describe('remember', () => {
  it('works once for each object, whatever the answer', () => {
    const asked: object[] = []
    const ask = remember((key: object): undefined => void asked.push(key))
    const [one, other] = [{}, {}]
    for (const key of [one, other, one, other]) ask(key)
    expect(asked).toEqual([one, other])
    expect(asked[0]).toBe(one)
  })

  it('gives each object its own answer again', () => {
    const sizeOf = remember((list: readonly number[]) => ({ size: list.length }))
    const list = [1, 2]
    expect(sizeOf(list)).toEqual({ size: 2 })
    expect(sizeOf(list)).toBe(sizeOf(list))
    expect(sizeOf([1])).toEqual({ size: 1 })
  })
})
