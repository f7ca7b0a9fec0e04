import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRegistryCodes, parseRegistryCode, printRegistryCode } from '../../src/model/index.js'
import { registryCodes } from './arbitraries.js'

describe('the code of an entry (RFC 5248 section 2.1)', () => {
  it.each([
    ['5.XXX.YYY', { table: 'class', class: 5 }],
    ['X.7.YYY', { table: 'subject', subject: 7 }],
    ['X.7.26', { table: 'enumerated', subject: 7, detail: 26 }],
  ])('%s tells its table', (text, code) => {
    expect(parseRegistryCode(text)).toEqual(code)
  })

  it.each([
    '3.XXX.YYY',
    '5.xxx.yyy',
    'x.7.26',
    'X.7.07',
    'X.07.7',
    'X.1000.1',
    'X.YYY',
    'X.7.',
    '5.7.26',
    'X.7.26 ',
    '',
    'constructor',
  ])('%j is none', (text) => {
    expect(parseRegistryCode(text)).toBeUndefined()
  })

  it('comes back from its printed form', () => {
    fc.assert(
      fc.property(registryCodes, (code) => {
        expect(parseRegistryCode(printRegistryCode(code))).toEqual(code)
      }),
    )
  })

  it('is ordered by table, then by number', () => {
    const codes = ['X.10.0', 'X.7.10', 'X.7.9', 'X.2.YYY', '5.XXX.YYY', '2.XXX.YYY'].flatMap(
      (text) => parseRegistryCode(text) ?? [],
    )
    expect(codes.toSorted(compareRegistryCodes).map(printRegistryCode)).toEqual([
      '2.XXX.YYY',
      '5.XXX.YYY',
      'X.2.YYY',
      'X.7.9',
      'X.7.10',
      'X.10.0',
    ])
  })

  it('has an order that is total: equal only to itself, and the same both ways round', () => {
    fc.assert(
      fc.property(registryCodes, registryCodes, (left, right) => {
        const order = compareRegistryCodes(left, right)
        expect(Math.sign(order) + Math.sign(compareRegistryCodes(right, left))).toBe(0)
        expect(order === 0).toBe(printRegistryCode(left) === printRegistryCode(right))
      }),
    )
  })
})
