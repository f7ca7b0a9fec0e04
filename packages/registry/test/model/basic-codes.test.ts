import { describe, expect, it } from 'vitest'
import { classOfBasicCode, isBasicCodeNumber, printBasicCodes } from '../../src/model/index.js'

describe('a basic status code (RFC 5321 section 4.2)', () => {
  it.each([200, 250, 354, 421, 599])('%i has its form', (code) => {
    expect(isBasicCodeNumber(code)).toBe(true)
  })

  it.each([199, 600, 25, 2500, 250.5, -250, Number.NaN])('%d has not', (code) => {
    expect(isBasicCodeNumber(code)).toBe(false)
  })

  it('belongs to the class of its first digit, but 3yz to none (RFC 2034 section 4)', () => {
    expect([250, 421, 550, '5xx' as const, 354].map(classOfBasicCode)).toEqual([2, 4, 5, 5, undefined])
  })
})

describe('associated basic status codes are printed', () => {
  it('as words where there is no list', () => {
    expect(printBasicCodes({ kind: 'any' })).toBe('Any')
    expect(printBasicCodes({ kind: 'not given' })).toBe('Not given')
  })

  it('as a list, with the classes that others may come from', () => {
    expect(printBasicCodes({ kind: 'listed', codes: [451, '5xx'], others: [] })).toBe('451, 5XX')
    expect(printBasicCodes({ kind: 'listed', codes: [552], others: ['4xx', '5xx'] })).toBe(
      '552 (other 4XX or 5XX codes are allowed)',
    )
  })
})
