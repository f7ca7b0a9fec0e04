import { describe, expect, it } from 'vitest'
import { plainScalarFaults } from '../../src/yaml/ambiguous-scalar.js'
import { readTree } from '../../src/yaml/read-tree.js'

describe('the fault of', () => {
  it.each([
    [
      'a key twice',
      'a: 1\nb: 2\na: 3\n',
      {
        rule: 'yaml/duplicate-key',
        message: 'The key a stands twice in the same map',
        found: 'a',
        expected: 'each key once',
        advice: 'Keep the one that is right, and delete the other with its value',
        span: { start: 10, end: 11 },
      },
    ],
    [
      'a key with a meaning in programs',
      '"prototype": 1',
      {
        rule: 'yaml/reserved-key',
        message: 'The key prototype has a meaning of its own in programs',
        found: 'prototype',
        expected: 'another key',
        advice: 'Delete the key and its value',
        span: { start: 0, end: 11 },
      },
    ],
    [
      'a merge key',
      'a:\n  <<: { b: 1 }\n',
      {
        rule: 'yaml/merge-key',
        message: 'A merge key stands in place of keys',
        found: '<<',
        expected: 'the keys themselves',
        advice: 'Write the keys and values out',
        span: { start: 5, end: 7 },
      },
    ],
    [
      'a key that is a list',
      '[a]: 1',
      {
        rule: 'yaml/key-not-text',
        message: 'A list, a map or nothing at all stands where a key belongs',
        expected: 'a key that is a word or a number',
        advice: 'Write a key in front of the colon',
        span: { start: 0, end: 3 },
      },
    ],
    [
      'a second document',
      '- 1\n---\n- 2\n',
      {
        rule: 'yaml/multiple-documents',
        message: 'A second document begins here',
        expected: 'one document',
        advice: 'Delete the line --- or ..., or move what follows it into a file of its own',
        span: { start: 4, end: 4 },
      },
    ],
    [
      'an alias',
      '- *a\n',
      {
        rule: 'yaml/alias',
        message: 'An alias stands in place of a value',
        found: '*a',
        expected: 'the value itself',
        advice: 'Write the value out; a text that begins with * needs quotes',
        span: { start: 2, end: 4 },
      },
    ],
    [
      'several anchors',
      'a: &x 1\nb: &yy 2\n&z c: 3\n',
      {
        rule: 'yaml/anchor',
        message: '3 anchors stand in the file, here the first',
        found: '&x',
        expected: 'values without anchors',
        advice: 'Delete the word that begins with &; a text that begins with & needs quotes',
        span: { start: 3, end: 5 },
      },
    ],
    [
      'a word of YAML 1.1 as a key',
      'off: 1\n',
      {
        rule: 'yaml/ambiguous-scalar',
        message: 'Readers of YAML 1.1 take off for a truth value where YAML 1.2 does not',
        found: 'off',
        expected: 'a value that every version of YAML reads alike',
        advice: 'Write "off" in quotes for the text; write true or false for a truth value',
        span: { start: 0, end: 3 },
      },
    ],
    [
      'a number of YAML 1.1',
      'a: 0123\n',
      {
        rule: 'yaml/ambiguous-scalar',
        message: 'Readers of YAML 1.1 take 0123 for a number, and another one, where YAML 1.2 does not',
        found: '0123',
        expected: 'a value that every version of YAML reads alike',
        advice: 'Write "0123" in quotes for the text',
        span: { start: 3, end: 7 },
      },
    ],
  ])('%s says what, where and what to do', (_what, text, fault) => {
    expect(readTree(text).faults).toEqual([fault])
  })
})

describe('an ambiguous scalar', () => {
  const isAmbiguous = (source: string): boolean =>
    plainScalarFaults(source, { start: 0, end: source.length }).length > 0

  it.each(['y', 'N', 'Yes', 'NO', 'on', 'Off', '01', '0b11', '1_000', '12:30', '-1:30:59', '+0_1', '1_0.5'])(
    'is %s',
    (source) => {
      expect(isAmbiguous(source)).toBe(true)
    },
  )

  it.each(['yess', 'a yes', '0', '10', '1.5', '12:60', '0o17', '0x1f', 'true', '4xx', 'b01', '01a', ''])(
    'is not %j',
    (source) => {
      expect(isAmbiguous(source)).toBe(false)
    },
  )

  it('is not looked for in a text longer than any number', () => {
    expect(isAmbiguous('0'.repeat(39))).toBe(true)
    expect(isAmbiguous('0'.repeat(40))).toBe(false)
  })
})
