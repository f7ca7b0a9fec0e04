import { describe, expect, it } from 'vitest'
import {
  classOfBasicCode,
  isBasicCodeNumber,
  printBasicCodes,
  readPrintedBasicCodes,
} from '../../src/index.js'
import fc from 'fast-check'
import { associatedBasicCodes } from './arbitraries.js'

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

describe('printed basic status codes', () => {
  const listed = (codes: readonly unknown[], others: readonly string[] = []): unknown => ({
    kind: 'listed',
    codes,
    others,
  })

  describe('a printed cell of basic status codes', () => {
    it.each([
      ['Any', { kind: 'any' }, []],
      ['Not given', { kind: 'not given' }, []],
      ['not given', { kind: 'not given' }, ['another use of capitals']],
      ['451, 550', listed([451, 550]), []],
      ['451/550', listed([451, 550]), ['a slash between the codes']],
      ['250 or 251', listed([250, 251]), ['"or" between the codes']],
      ['553, 550', listed([550, 553]), ['codes out of order']],
      ['550, 550', listed([550]), ['a code given twice']],
      ['5XX', listed(['5xx']), ['a whole class in place of a code']],
      ['458, 459, 501,\n502', listed([458, 459, 501, 502]), ['a line break']],
      ['552 (other 4XX or 5XX codes are allowed)', listed([552], ['4xx', '5xx']), ['a note in parentheses']],
    ])('%j is read, and what is irregular is named', (cell, value, irregularities) => {
      expect(readPrintedBasicCodes(cell)).toEqual({ value, irregularities })
    })

    it.each(['.', '', '  ', 'The message is part of a flood.', '5x0', '1234', '550,', '699', '0x2'])(
      '%j has no value',
      (cell) => {
        const { value, irregularities } = readPrintedBasicCodes(cell)
        expect(value).toBeUndefined()
        expect(irregularities).toHaveLength(1)
      },
    )

    it('comes back from what is printed', () => {
      fc.assert(
        fc.property(associatedBasicCodes, (basic) => {
          expect(readPrintedBasicCodes(printBasicCodes(basic)).value).toEqual(basic)
        }),
      )
    })

    it('takes any text at all', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (cell) => {
          expect(readPrintedBasicCodes(cell).irregularities).toBeInstanceOf(Array)
        }),
      )
    })
  })
})
