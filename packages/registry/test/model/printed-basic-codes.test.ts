import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printBasicCodes, readPrintedBasicCodes } from '../../src/model/index.js'
import { associatedBasicCodes } from './arbitraries.js'

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
