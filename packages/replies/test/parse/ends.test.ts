import { describe, expect, it } from 'vitest'
import { afterPlain, endLength, endLengthBefore, isBlank, lineEnd } from '../../src/parse/ends.js'

describe('afterPlain', () => {
  it('leads to the next line where all characters are from space to tilde', () => {
    expect(afterPlain('a ~\r\nb', 0)).toBe(5)
    expect(afterPlain('ab\ncd', 0)).toBe(3)
    expect(afterPlain('ab\ncd', 3)).toBe(5)
    expect(afterPlain('\n\n', 0)).toBe(1)
    expect(afterPlain('', 0)).toBe(0)
  })

  it('stops at any other character, bare CR among them', () => {
    expect(afterPlain('a ~\u007f', 0)).toBe(3)
    expect(afterPlain('a\tb', 0)).toBe(1)
    expect(afterPlain('é', 0)).toBe(0)
    expect(afterPlain('ab\rcd\r\n', 0)).toBe(2)
    expect(afterPlain('ab\r\r\n', 0)).toBe(2)
    expect(afterPlain('ab\r', 0)).toBe(2)
  })
})

describe('endLengthBefore', () => {
  it('knows CRLF and LF, and looks at no line before', () => {
    expect(endLengthBefore('ab\r\n', 0, 4)).toBe(2)
    expect(endLengthBefore('ab\n', 0, 3)).toBe(1)
    expect(endLengthBefore('ab', 0, 2)).toBe(0)
    expect(endLengthBefore('\n', 0, 1)).toBe(1)
    expect(endLengthBefore('\r\n', 1, 2)).toBe(1)
    expect(endLengthBefore('\n', 1, 1)).toBe(0)
  })
})

describe('endLength', () => {
  it('knows CRLF and LF, and no others', () => {
    expect(['\r\n', '\n', '\r', '\rx', 'x', ''].map((text) => endLength(text, 0))).toEqual([2, 1, 0, 0, 0, 0])
    expect(endLength('a\r', 1)).toBe(0)
    expect(endLength('x\n', 0)).toBe(0)
  })
})

describe('lineEnd', () => {
  it('finds the end before CRLF or LF, or the end of all', () => {
    expect(lineEnd('ab\r\ncd', 0)).toBe(2)
    expect(lineEnd('ab\ncd', 0)).toBe(2)
    expect(lineEnd('ab\rcd', 0)).toBe(5)
    expect(lineEnd('ab\r\r\n', 0)).toBe(3)
    expect(lineEnd('\r\n', 1)).toBe(1)
    expect(lineEnd('\nab', 0)).toBe(0)
  })
})

describe('isBlank', () => {
  it('is true of line ends alone', () => {
    expect(['', '\n', '\r\n\n'].map(isBlank)).toEqual([true, true, true])
    expect(['\r', ' ', '\r\r\n', '\nx'].map(isBlank)).toEqual([false, false, false, false])
  })
})
