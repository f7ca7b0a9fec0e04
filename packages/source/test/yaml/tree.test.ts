import { describe, expect, it } from 'vitest'
import type { FieldPath } from '../../src/faults/fault.js'
import { readTree } from '../../src/yaml/read-tree.js'
import { spanAt } from '../../src/yaml/tree.js'

/** The piece of a text to which a path leads. */
function pieceAt(text: string, path: FieldPath, on?: 'key' | 'value'): string {
  const { tree } = readTree(text)
  if (!tree) throw new Error(`${text} has no tree`)
  const { start, end } = spanAt(tree, path, on)
  return text.slice(start, end)
}

const text = 'a: { b: [x, { c: yy }], 5: z }\nd: 7\n'
const inner = '{ b: [x, { c: yy }], 5: z }'

describe('the place of a value', () => {
  it.each<[FieldPath, string]>([
    [[], text],
    [['a'], inner],
    [['a', 'b'], '[x, { c: yy }]'],
    [['a', 'b', 0], 'x'],
    [['a', 'b', 1, 'c'], 'yy'],
    [['a', 5], 'z'],
    [['d'], '7'],
  ])('at %j is %j', (path, piece) => {
    expect(pieceAt(text, path)).toBe(piece)
    expect(pieceAt(text, path, 'value')).toBe(piece)
  })

  it.each<[FieldPath, string]>([
    [['e'], text],
    [['a', 'e', 'f'], inner],
    [['a', 'b', 2], '[x, { c: yy }]'],
    [['a', 'b', '0'], '[x, { c: yy }]'],
    [['a', 'b', 'length'], '[x, { c: yy }]'],
    [['d', 0], '7'],
    [['d', 'length'], '7'],
  ])('that is not there, at %j, is that of the innermost one that is: %j', (path, piece) => {
    expect(pieceAt(text, path)).toBe(piece)
    expect(pieceAt(text, path, 'key')).toBe(piece)
  })
})

describe('the place of a key', () => {
  it.each<[string, FieldPath, string]>([
    [text, ['a'], 'a'],
    [text, ['a', 'b'], 'b'],
    [text, ['a', 'b', 1, 'c'], 'c'],
    [text, ['a', 5], '5'],
    // An item has no key, so its value stands for it.
    [text, ['a', 'b', 0], 'x'],
    // The key of a whole file is its first, where it has one.
    [text, [], 'a'],
    ['[x, y]', [], '[x, y]'],
    ['{}', [], '{}'],
    ['word', [], 'word'],
  ])('of %j at %j is %j', (whole, path, piece) => {
    expect(pieceAt(whole, path, 'key')).toBe(piece)
  })
})
