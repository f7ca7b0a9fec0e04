import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printLines } from '../../src/print/print-value.js'
import { readTree } from '../../src/yaml/read-tree.js'
import type { PlainValue } from '../../src/yaml/tree.js'
import { valueOf } from '../../src/yaml/tree.js'

type Collection = Parameters<typeof printLines>[0]

describe('a map', () => {
  it.each<[string, Collection, readonly string[]]>([
    ['a number', { a: 5 }, ['a: 5']],
    ['a truth value', { a: false }, ['a: false']],
    ['nothing', { a: null }, ['a: null']],
    ['nothing where lines belong', { history: null }, ['history: null']],
    ['an empty list', { a: [] }, ['a: []']],
    ['an empty map', { a: {} }, ['a: {}']],
    ['an empty list where lines belong', { history: [] }, ['history: []']],
    ['a list', { a: ['b', 1, null, 'no'] }, ['a: [b, 1, null, "no"]']],
    ['a map', { a: { title: 'x', id: 'z' } }, ['a: { id: z, title: x }']],
    ['maps and lists in a list', { a: [{ b: [] }, ['c']] }, ['a: [{ b: [] }, [c]]']],
    ['history', { history: [{ by: 'x' }] }, ['history:', '  - by: x']],
    ['references', { references: ['rfc1'] }, ['references:', '  - rfc1']],
    ['references further in', { tables: { references: ['rfc1'] } }, ['tables:', '  references: [rfc1]']],
    ['a description', { description: 'One.' }, ['description: >-', '  One.']],
    ['a security note', { securityNote: 'One.' }, ['securityNote: >-', '  One.']],
    ['an empty description', { description: '' }, ['description: ""']],
    ['a description with a line break', { description: 'a\nb' }, ['description: "a\\nb"']],
    // In brackets a comma or bracket ends a text, on a line of its own it does not.
    ['a text with a comma', { a: 'b, c' }, ['a: b, c']],
    ['a text with a comma in brackets', { a: ['b, c'] }, ['a: ["b, c"]']],
    ['a text with a brace in braces', { a: { b: 'c}' } }, ['a: { b: "c}" }']],
  ])('with %s is written in lines', (_what, value, lines) => {
    expect(printLines(value, 0)).toEqual(lines)
  })

  it('has each of its lines further in where it stands further in', () => {
    expect(printLines({ id: 'b', history: [{ by: 'x' }] }, 4)).toEqual([
      '    id: b',
      '    history:',
      '      - by: x',
    ])
    // Descriptions are folded, and references stand in lines, at the top alone.
    expect(printLines({ description: 'One.', references: ['rfc1'] }, 2)).toEqual([
      '  description: One.',
      '  references: [rfc1]',
    ])
  })

  it.each([
    ['451', '451: 1'],
    ['0', '0: 1'],
    ['0123', '"0123": 1'],
    ['1.5', '"1.5": 1'],
    ['-5', '"-5": 1'],
    ['5-', '"5-": 1'],
    ['no', '"no": 1'],
    ['4xx', '4xx: 1'],
    ['rfc5248', 'rfc5248: 1'],
    ['a,b', '"a,b": 1'],
    ['a: b', '"a: b": 1'],
    ['', '"": 1'],
  ])('with the key %j is read with that key', (key, line) => {
    expect(printLines({ [key]: 1 }, 0)).toEqual([line])
    expect(printLines([{ section: { [key]: 1 } }], 0)).toEqual([`- { section: { ${line} } }`])
  })
})

describe('a list', () => {
  it.each<[string, PlainValue, readonly string[]]>([
    ['a text with a comma', 'a, [b]', ['- a, [b]']],
    ['a number', 5, ['- 5']],
    ['nothing', null, ['- null']],
    ['an empty map', {}, ['- {}']],
    ['an empty list', [], ['- []']],
    ['a list', ['a', 'b, c'], ['- [a, "b, c"]']],
    [
      'a reference with its section',
      { section: '3.1', document: 'rfc1' },
      ['- { document: rfc1, section: "3.1" }'],
    ],
    ['a record', { reason: 'x', date: '2026-01-01' }, ['- reason: x', '  date: 2026-01-01']],
    ['a record with a list', { reason: 'x', a: ['b'] }, ['- reason: x', '  a: [b]']],
  ])('with %s has an item in lines', (_what, item, lines) => {
    expect(printLines([item], 0)).toEqual(lines)
    expect(printLines([item, item], 2)).toEqual([...lines, ...lines].map((line) => `  ${line}`))
  })
})

describe('a value in one line', () => {
  /** A text with which a line that has `rest` characters besides it gets some length. */
  const fill = (length: number, rest: string): string => 'x'.repeat(length - rest.length)

  it('has at most 100 characters', () => {
    const fits = fill(100, 'a: []')
    expect(printLines({ a: [fits] }, 0)).toEqual([`a: [${fits}]`])
    expect(printLines({ a: [`${fits}x`] }, 0)).toEqual(['a:', `  - ${fits}x`])
  })

  it('has at most 112 where it is a registration', () => {
    const fits = fill(112, 'registration: { a: b,  }c: ')
    expect(printLines({ registration: { a: 'b', c: fits } }, 0)).toEqual([
      `registration: { a: b, c: ${fits} }`,
    ])
    const folded = ['registration:', '  a: b', '  c: >-', `    ${fits}x`]
    expect(printLines({ registration: { a: 'b', c: `${fits}x` } }, 0)).toEqual(
      fits.length > 94 ? folded : ['registration:', '  a: b', `  c: ${fits}x`],
    )
  })

  it('has at most 100 where it is a reference with its section', () => {
    const fits = fill(100, '- { document: , section: a }')
    expect(printLines([{ document: fits, section: 'a' }], 0)).toEqual([`- { document: ${fits}, section: a }`])
    expect(printLines([{ document: `${fits}x`, section: 'a' }], 0)).toEqual([
      `- document: ${fits}x`,
      '  section: a',
    ])
  })

  it('stays whole where an item is a list, however long', () => {
    const long = 'x'.repeat(60)
    expect(printLines([[long, long]], 0)).toEqual([`- [${long}, ${long}]`])
  })
})

describe('any value', () => {
  const words = fc.constantFrom(
    'a',
    'no',
    'b c',
    '1',
    '0123',
    'x: y',
    '#z',
    'd, e',
    '[',
    '',
    ' f',
    'g\nh',
    '~',
    '4xx',
  )
  const texts = fc.oneof(
    words,
    fc.string(),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  )
  const keys = fc.oneof(
    words,
    fc.constantFrom('history', 'references', 'description', 'registration', 'section'),
  )
  const { value: values } = fc.letrec<{ readonly value: PlainValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      texts,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    ),
  }))

  it('is read as it was, without a fault, after it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(keys, values, { minKeys: 1, maxKeys: 5 }), (value) => {
        const { tree, isWhole, faults } = readTree(printLines(value, 0).join('\n'))
        expect(isWhole ? faults : tree).toEqual([])
        expect(tree && valueOf(tree)).toEqual(value)
      }),
      { numRuns: 200 },
    )
  })
})
