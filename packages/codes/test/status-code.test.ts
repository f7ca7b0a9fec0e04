import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatusCode } from '../src/index.js'
import { formatStatusCode, parseStatusCode } from '../src/index.js'

const subCodes = fc.integer({ min: 0, max: 999 })
const statusCodes: fc.Arbitrary<StatusCode> = fc.record({
  class: fc.constantFrom(2 as const, 4 as const, 5 as const),
  subject: subCodes,
  detail: subCodes,
})

describe('an enhanced status code on the wire (RFC 2034 section 4)', () => {
  it.each([
    ['2.1.5', { class: 2, subject: 1, detail: 5 }],
    ['4.0.0', { class: 4, subject: 0, detail: 0 }],
    ['5.7.26', { class: 5, subject: 7, detail: 26 }],
    ['5.999.999', { class: 5, subject: 999, detail: 999 }],
  ])('%s is one', (text, code) => {
    expect(parseStatusCode(text)).toEqual(code)
  })

  it.each([
    ['1.1.1', 'class 1 does not exist'],
    ['3.5.0', 'class 3 does not exist'],
    ['5.07.1', 'a leading zero'],
    ['5.7.00', 'leading zeros'],
    ['5.7.1000', 'four digits'],
    ['5.7', 'no detail'],
    ['5.7.1.2', 'four parts'],
    [' 5.7.1', 'space before'],
    ['5.7.1\n', 'line break after'],
    ['５.7.1', 'a full-width digit'],
    ['X.7.1', 'the class left open'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(parseStatusCode(text)).toBeUndefined()
  })

  it('comes back from its printed form', () => {
    fc.assert(
      fc.property(statusCodes, (code) => {
        expect(parseStatusCode(formatStatusCode(code))).toEqual(code)
      }),
    )
  })
})
