import { describe, expect, it } from 'vitest'
import { endLength, isBlank, lineEnd, plainEnd } from '../../src/parse/ends.js'

describe('plainEnd', () => {
  it('stops at the first character that is not one from space to tilde', () => {
    expect(plainEnd('a ~\u007f', 0)).toBe(3)
    expect(plainEnd('a\tb', 0)).toBe(1)
    expect(plainEnd('é', 0)).toBe(0)
    expect(plainEnd('ab\nc', 3)).toBe(4)
    expect(plainEnd('', 0)).toBe(0)
  })
})

describe('endLength', () => {
  it('knows CRLF and LF, and no others', () => {
    expect(['\r\n', '\n', '\r', '\rx', 'x', ''].map((text) => endLength(text, 0))).toEqual([2, 1, 0, 0, 0, 0])
    expect(endLength('a\r', 1)).toBe(0)
  })
})

describe('lineEnd', () => {
  it('finds the end before CRLF or LF, or the end of all', () => {
    expect(lineEnd('ab\r\ncd', 0)).toBe(2)
    expect(lineEnd('ab\ncd', 0)).toBe(2)
    expect(lineEnd('ab\rcd', 0)).toBe(5)
    expect(lineEnd('ab\r\r\n', 0)).toBe(3)
    expect(lineEnd('\r\n', 1)).toBe(1)
  })
})

describe('isBlank', () => {
  it('is true of line ends alone', () => {
    expect(['', '\n', '\r\n\n'].map(isBlank)).toEqual([true, true, true])
    expect(['\r', ' ', '\r\r\n', '\nx'].map(isBlank)).toEqual([false, false, false, false])
  })
})
