import { describe, expect, it } from 'vitest'
import { readTree } from '../../src/yaml/read-tree.js'
import { valueOf } from '../../src/yaml/tree.js'

const valueIn = (text: string): unknown => {
  const { tree } = readTree(text)
  return tree && valueOf(tree)
}

describe('a careful reading', () => {
  it.each([
    ['a: 1\nb: x\n', { a: 1, b: 'x' }],
    ['a: true\nb: false\nc: null\nd:\n', { a: true, b: false, c: null, d: null }],
    ['a: 0o17\nb: "1"\nc: \'true\'\n', { a: 15, b: '1', c: 'true' }],
    ['- 1.5\n- [x, { v: w }]\n', [1.5, ['x', { v: 'w' }]]],
    ['a: {b, c}\n', { a: { b: null, c: null } }],
    ['? a\n', { a: null }],
    ['12: 1\ntrue: 2\n"": 3\n', { '12': 1, true: 2, '': 3 }],
    ['a: "no"\n"off": x\n', { a: 'no', off: 'x' }],
    ['text', 'text'],
    ['~', null],
    ['""', ''],
  ])('of %j gives its value and no fault', (text, value) => {
    expect(valueIn(text)).toEqual(value)
    expect(readTree(text)).toMatchObject({ isWhole: true, faults: [] })
  })

  it('gives the place of every key and value', () => {
    expect(readTree('? a\n').tree).toEqual({
      kind: 'map',
      span: { start: 0, end: 4 },
      pairs: new Map([
        [
          'a',
          {
            keySpan: { start: 2, end: 3 },
            value: { kind: 'scalar', span: { start: 3, end: 3 }, value: null },
          },
        ],
      ]),
    })
    expect(readTree('[x]').tree).toEqual({
      kind: 'list',
      span: { start: 0, end: 3 },
      items: [{ kind: 'scalar', span: { start: 1, end: 2 }, value: 'x' }],
    })
  })
})

describe('what is no value of the registry', () => {
  const nothing = { isWhole: false, tree: undefined }
  const syntax = (start: number, end: number): object => ({
    rule: 'yaml/syntax',
    expected: 'YAML 1.2',
    span: { start, end },
  })
  const empty = (message: string): object => ({
    rule: 'file/empty',
    message,
    advice: 'Write what belongs into the file, or delete it',
    span: { start: 0, end: 0 },
  })

  it.each([
    ['', [empty('The file is empty')]],
    [' \n', [empty('The file is empty')]],
    ['# c\n', [empty('The file holds comments alone')]],
    ['--- # c\n', [empty('The file holds no value')]],
    ['&a', [{ rule: 'yaml/anchor' }, empty('The file holds no value')]],
    ['}', [syntax(0, 1)]],
    ['a: ]\nb: ]\n', [syntax(3, 4)]],
    ['a: @', [syntax(3, 4)]],
    ['[a, b', [syntax(5, 6)]],
    // A quote that is not closed stands where it was opened, whatever other quotes there are.
    ['a: "x"\nb: "y', [syntax(10, 11)]],
    ["a: 'x'\nb: 'y", [syntax(10, 11)]],
    ['!x ? a', [{ rule: 'yaml/tag' }, syntax(3, 4)]],
  ])('%j has no tree, but faults', (text, faults) => {
    const reading = readTree(text)
    expect({ tree: undefined, ...reading }).toMatchObject(nothing)
    expect(reading.faults).toMatchObject(faults)
    expect(reading.faults).toHaveLength(faults.length)
  })

  it('nested deeper than 16 levels has the place of the first level that is too deep', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}x${']'.repeat(depth)}`
    expect(readTree(nested(16))).toMatchObject({ isWhole: true, faults: [] })
    expect(readTree(nested(17))).toEqual({
      isWhole: false,
      faults: [
        {
          rule: 'yaml/too-deep',
          message: 'Lists and maps are nested deeper than 16 levels',
          expected: 'at most 16 levels',
          advice: 'Compare the file with another one of the same folder',
          span: { start: 16, end: 17 },
        },
      ],
    })
  })
})

describe('a tree that does not have every value', () => {
  it.each([
    ['*x', 'yaml/alias', null],
    ['- &a 1\n- *a\n', 'yaml/alias', [1, null]],
    ['!!str', 'yaml/tag', ''],
    ['a: !!null ""\n', 'yaml/tag', { a: null }],
    ['a: !!binary aGk=\n', 'yaml/tag', { a: null }],
    ['!!binary aGk=\n', 'yaml/tag', null],
    ['<<: { a: 1 }\nb: 2\n', 'yaml/merge-key', { b: 2 }],
    ['[a]: 1\nb: 2\n', 'yaml/key-not-text', { b: 2 }],
    ['{a: b}: 1\nb: 2\n', 'yaml/key-not-text', { b: 2 }],
    [': 1\n', 'yaml/key-not-text', {}],
    ['null: 1\n', 'yaml/key-not-text', {}],
  ])('is that of %j', (text, rule, value) => {
    const { isWhole, faults } = readTree(text)
    expect(isWhole).toBe(false)
    expect(faults.at(-1)?.rule).toBe(rule)
    expect(valueIn(text)).toEqual(value)
  })

  it.each([
    ['a: &b 1\n', 'yaml/anchor', { a: 1 }],
    ['%YAML 1.1\n---\na: off\n', 'yaml/directive', { a: 'off' }],
    ['a: 1\na: 2\n', 'yaml/duplicate-key', { a: 1 }],
    ['prototype: 1\na: 2\n', 'yaml/reserved-key', { a: 2 }],
    ['toString: 1\n', 'yaml/reserved-key', {}],
    ['"__proto__": 1\n', 'yaml/reserved-key', {}],
    ['- 1\n---\n- 2\n', 'yaml/multiple-documents', [1]],
    ['a: no\n', 'yaml/ambiguous-scalar', { a: 'no' }],
    ['a: 0123\n', 'yaml/ambiguous-scalar', { a: '0123' }],
    ['off: 1\n', 'yaml/ambiguous-scalar', { off: 1 }],
  ])('is not that of %j, which has all in spite of its fault', (text, rule, value) => {
    const { isWhole, faults } = readTree(text)
    expect(isWhole).toBe(true)
    expect(faults.map((fault) => fault.rule)).toContain(rule)
    expect(valueIn(text)).toEqual(value)
  })
})
