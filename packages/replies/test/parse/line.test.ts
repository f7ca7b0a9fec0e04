import { describe, expect, it } from 'vitest'
import { basicAt, isIntermediate, isSeparated, lineAt, noCode } from '../../src/parse/line.js'

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
