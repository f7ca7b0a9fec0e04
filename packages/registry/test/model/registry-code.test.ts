import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareRegistryCodes,
  parseRegistryCode,
  printRegistryCode,
  readDisguisedCode,
} from '../../src/index.js'
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

describe('a code in disguise', () => {
  const read = (text: string): string | undefined => {
    const code = readDisguisedCode(text)
    return code && printRegistryCode(code)
  }

  describe('a code in disguise', () => {
    it.each([
      ['X.7.07', 'X.7.7', 'a leading zero'],
      ['X.007.7', 'X.7.7', 'leading zeros of the subject'],
      ['X.00.0', 'X.0.0', 'a zero too many'],
      ['x.7.7', 'X.7.7', 'a small letter'],
      ['x.7.yyy', 'X.7.YYY', 'a subject in small letters'],
      ['5.xxx.yyy', '5.XXX.YYY', 'a class in small letters'],
      ['X.７.７', 'X.7.7', 'full-width digits'],
      ['Ｘ．7．7', 'X.7.7', 'a full-width letter and full stops'],
      ['X.٧.٧', 'X.7.7', 'Arabic digits'],
      ['X.৭.७', 'X.7.7', 'digits of two scripts'],
      ['Х.7.7', 'X.7.7', 'a Cyrillic letter'],
      ['X.7.7 ', 'X.7.7', 'space behind it'],
      ['X.7.\u200B7', 'X.7.7', 'a character that cannot be seen'],
      ['X․7․7', 'X.7.7', 'leader dots'],
    ])('%j passes for %s: %s', (text, code) => {
      expect(read(text)).toBe(code)
    })

    it.each([
      'X.7.7',
      '5.XXX.YYY',
      'X.7.YYY',
      '',
      '5.7.7',
      'X.7',
      'X.7.1000',
      'X.7.7.7',
      'Y.7.7',
      'X..7',
      'X.a.7',
    ])('%j passes for none', (text) => {
      expect(read(text)).toBeUndefined()
    })

    it('is seen through with digits of any script', () => {
      const zeros = ['٠', '۰', '߀', '०', '০', '෦', '๐', '၀', '０', '𝟘']
      const subCode = fc.integer({ min: 0, max: 999 })
      fc.assert(
        fc.property(fc.constantFrom(...zeros), subCode, subCode, (zero, subject, detail) => {
          const first = zero.codePointAt(0) ?? 0
          const dress = (value: number): string =>
            String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
          expect(readDisguisedCode(`X.${dress(subject)}.${dress(detail)}`)).toEqual({
            table: 'enumerated',
            subject,
            detail,
          })
        }),
      )
    })
  })
})
