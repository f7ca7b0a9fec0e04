import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printVerbatimYaml } from '../../src/import/verbatim-entry.js'

describe('a file to the letter', () => {
  it('begins with the address of its schema, and has one key a line', () => {
    expect(printVerbatimYaml('s.json', { code: 'X.7.28', basicCodes: '.', list: [451, '5xx'] })).toBe(
      [
        '# yaml-language-server: $schema=s.json',
        'code: "X.7.28"',
        'basicCodes: "."',
        'list: [451,"5xx"]',
        '',
      ].join('\n'),
    )
  })

  it('escapes what YAML does not allow or keep in a text', () => {
    expect(printVerbatimYaml('s.json', { a: 'b\u0085\u2028\uFEFF\u007F\u0001\n' })).toContain(
      'a: "b\\u0085\\u2028\\ufeff\\u007f\\u0001\\n"\n',
    )
  })

  it('keeps any text to the letter, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const lines = printVerbatimYaml('s.json', { key: text }).split('\n')
        expect(lines).toHaveLength(3)
        expect(JSON.parse(lines[1]?.slice('key: '.length) ?? '')).toBe(text)
      }),
    )
  })
})
