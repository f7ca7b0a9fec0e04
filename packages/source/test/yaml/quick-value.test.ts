import { describe, expect, it } from 'vitest'
import { quickValue } from '../../src/yaml/quick-value.js'
import { readTree } from '../../src/yaml/read-tree.js'
import { valueOf } from '../../src/yaml/tree.js'

const nested = (depth: number): string => `a: ${'{ b: '.repeat(depth)}x${' }'.repeat(depth)}\n`

describe('a quick reading', () => {
  it.each([
    'a: x\nb: 1\nc: true\n',
    'a: [450, 4xx]\nb: { c: d }\nc: []\n',
    '# c\na: "x: z"\nb:\n  - c\n  - d: e\n    f: g\n',
    'a: >-\n  One\n  two.\nb: c\n',
    '- a\n- b\n',
    nested(8),
  ])('of %j gives what a careful one gives', (text) => {
    const { tree, faults } = readTree(text)
    expect(faults).toEqual([])
    expect(quickValue(text)).toEqual(tree && valueOf(tree))
  })

  it.each([
    ['has an anchor', 'a: &b c\n'],
    ['has an alias', 'a: *b\n'],
    ['has a tag', 'a: !!str c\n'],
    ['has a directive', '%YAML 1.2\n---\na: b\n'],
    ['has a comment behind a value', 'a: b # c\n'],
    ['has a word that versions of YAML read differently', 'a: no\n'],
    ['leaves a bracket open at the end of a line', 'a: [b,\n  c]\n'],
    ['leaves a brace open at the end of a line', 'a: { b: c\n  }\n'],
    ['is nested nine deep in brackets', nested(9)],
    ['has a bracket too many', 'a: b]\n'],
    ['is broken', 'a: b: c\n'],
    ['has a key twice', 'a: b\na: c\n'],
    ['has nothing in it', ''],
    ['has comments alone', '# c\n'],
  ])('is not given of a text that %s', (_what, text) => {
    expect(quickValue(text)).toBeUndefined()
  })
})
