import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  basicAt,
  isIntermediate,
  isSeparated,
  lineAt,
  noCode,
  spacesEnd,
  statusAt,
} from '../../src/parse/line.js'

const read = (text: string): string | null => statusAt(text, 0, text.length)

const notCodes = [
  '5|5.7|5.7.|5..10|5.10.|5.10.x|5..1|.7.1|5.7.1.|5.7.1.2|5.7.1:|5.7.1\tx|5.7.1-x|5.7.1a|5.7.x|5,7.1|5.7,1|5.-1.1|5.7.26\u00a0x',
  '1.7.1|3.7.1|6.7.1|55.7.1|5.07.1|5.7.01|5.00.1|5.7.00|5.1000.1|5.7.1000|5.999.9991|5.999.1000| 5.7.1|X.7.1|v5.7.1',
].flatMap((some) => some.split('|'))

describe('statusAt', () => {
  it.each(['2.0.0', '4.7.26', '5.999.999', '5.0.100', '5.10.0'])('reads %s', (code) => {
    expect(read(code)).toBe(code)
    expect(read(`${code} text`)).toBe(code)
  })

  it.each(['', ...notCodes])('reads no code in %j', (text) => {
    expect(read(text)).toBeNull()
  })

  it('reads what a pattern of RFC 2034 section 4 would', () => {
    const pattern = /^[245]\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})(?= |$)/
    const near = fc.array(fc.constantFrom('5', '2', '0', '1', '.', '.', ' ', '\t', 'x'), { maxLength: 14 })
    fc.assert(
      fc.property(near, (characters) => {
        const text = characters.join('')
        expect(read(text)).toBe(pattern.exec(text)?.[0] ?? null)
      }),
      { numRuns: 2000, examples: [[['5', '.', '2', '1', '.', '0', ' ']]] },
    )
  })

  it('looks no further than the end of the line, and begins where it is told to', () => {
    expect(statusAt('550 5.7.1\r\n', 4, 9)).toBe('5.7.1')
    expect(statusAt('550 5.7.11', 4, 9)).toBe('5.7.1')
    expect(statusAt('550 5.7.1', 4, 8)).toBeNull()
  })
})

describe('spacesEnd', () => {
  it('passes over spaces, and over nothing else', () => {
    expect(spacesEnd('a   b', 1, 5)).toBe(4)
    expect(spacesEnd('a \tb', 1, 4)).toBe(2)
    expect(spacesEnd('a   b', 1, 3)).toBe(3)
    expect(spacesEnd('ab', 1, 2)).toBe(1)
  })
})

const at = 2
const within = (line: string): readonly [string, number, number] => [`> ${line}!`, at, at + line.length]

describe('basicAt', () => {
  it.each([
    ['250 x', 250],
    ['000', 0],
    ['9999', 999],
  ])('reads the digits of %j', (line, basic) => {
    expect(basicAt(...within(line))).toBe(basic)
  })

  it.each(['', '25', '25 ', ' 250', '2x0', 'x50', '25:', '２５０', '-50'])('sees no code in %j', (line) => {
    expect(basicAt(...within(line))).toBe(noCode)
  })
})

describe('basicAt, of a part', () => {
  it('looks no further than the end of the line', () => {
    expect([basicAt('250', 0, 2), basicAt('a250', 1, 4), basicAt('a2500', 2, 4)]).toEqual([
      noCode,
      250,
      noCode,
    ])
  })
})

describe('isSeparated', () => {
  it.each(['250 x', '250-x', '250'])('is true of %j', (line) => {
    expect(isSeparated(...within(line))).toBe(true)
  })

  it.each(['250x', '2500', '250\tx', '250.'])('is false of %j', (line) => {
    expect(isSeparated(...within(line))).toBe(false)
  })
})

describe('isIntermediate', () => {
  it('is true of 3yz alone', () => {
    expect([299, 300, 399, 400].map(isIntermediate)).toEqual([false, true, true, false])
  })
})

describe('lineAt', () => {
  it('looks no further than the end of the line', () => {
    expect(lineAt('250-5.7.1', 0, 3)).toEqual({ basic: 250, continues: false, status: null, text: '' })
  })

  it.each([
    ['250-2.1.0  Ok ', { basic: 250, continues: true, status: '2.1.0', text: 'Ok ' }],
    ['250 2.1.0', { basic: 250, continues: false, status: '2.1.0', text: '' }],
    ['250  2.1.0 Ok', { basic: 250, continues: false, status: null, text: ' 2.1.0 Ok' }],
    ['250-', { basic: 250, continues: true, status: null, text: '' }],
    ['334 2.1.0', { basic: 334, continues: false, status: null, text: '2.1.0' }],
    ['250_2.1.0', { basic: 250, continues: false, status: null, text: '_2.1.0' }],
    ['hello', { basic: null, continues: false, status: null, text: 'hello' }],
  ])('takes %j apart', (line, parts) => {
    expect(lineAt(...within(line))).toEqual(parts)
  })
})
