import { showUnseen } from '@smtp-status/terminal/safe-text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelled, widthOf, wrap } from '../../src/text/wrap.js'

const address = `https://example.org/${'a'.repeat(90)}`

describe('wrapping', () => {
  it('fills each line as far as whole words go', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four'])
    expect(wrap('one two three four', 13)).toEqual(['one two three', 'four'])
  })

  it('gives no line for no text', () => {
    expect(wrap(' \n ', 80)).toEqual([])
  })

  it('cuts a word that no line can hold, but never an address', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
    expect(wrap(`see ${address} there`, 20)).toEqual(['see', address, 'there'])
  })

  it('counts columns and cuts characters, not their halves', () => {
    expect(wrap('𝔘𝔫𝔦 📮📮', 4)).toEqual(['𝔘𝔫𝔦', '📮📮'])
    expect(wrap('📮📮📮', 4)).toEqual(['📮📮', '📮'])
  })

  it('shows a control character instead of sending it to the terminal', () => {
    expect(wrap('a\u001B[2Jb', 80)).toEqual(['a\\x1b[2Jb'])
  })

  it('keeps every character but white space, and makes no line too long, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 80 }), (given, width) => {
        const lines = wrap(given, width)
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(showUnseen(given.replaceAll(/\s/g, '')))
        expect(Math.max(0, ...lines.map(widthOf))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('a labelled text', () => {
  it('starts every line in the same column, within 80', () => {
    const lines = labelled('Label', 'word '.repeat(40), 4, 15)
    expect(lines[0]).toMatch(/^ {4}Label {10}word/)
    expect(lines.slice(1).every((line) => /^ {19}word/.test(line))).toBe(true)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(lines.length).toBe(4)
  })
})
