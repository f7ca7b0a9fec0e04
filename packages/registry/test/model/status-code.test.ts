import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStatusCodes, parseStatusCode, printStatusCode } from '../../src/index.js'
import { statusCodes } from './arbitraries.js'

describe('an enhanced status code on the wire (RFC 2034 section 4)', () => {
  it.each(['2.1.5', '4.0.0', '5.7.26', '5.999.999'])('%s is one', (text) => {
    const code = parseStatusCode(text)
    expect(code && printStatusCode(code)).toBe(text)
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
        expect(parseStatusCode(printStatusCode(code))).toEqual(code)
      }),
    )
  })

  it('is ordered by numbers, not by text', () => {
    const order = ['5.10.0', '2.9.9', '5.7.10', '5.7.9'].flatMap((text) => parseStatusCode(text) ?? [])
    expect(order.toSorted(compareStatusCodes).map(printStatusCode)).toEqual([
      '2.9.9',
      '5.7.9',
      '5.7.10',
      '5.10.0',
    ])
  })
})
