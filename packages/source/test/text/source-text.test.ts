import { describe, expect, it } from 'vitest'
import type { FieldPath } from '../../src/faults/fault.js'
import { SourceText } from '../../src/text/source-text.js'

const source = (text: string): SourceText => new SourceText('documents.yaml', 'documents', text)
const place = (line: number, column: number, endLine: number, endColumn: number): object => ({
  file: 'documents.yaml',
  range: { line, column, endLine, endColumn },
})

const text = 'a:\n  b: xyz\nc: [d,\n  e]\n'

describe('the place in a text', () => {
  it.each<[FieldPath, 'key' | 'value' | undefined, object]>([
    [['a', 'b'], 'value', place(2, 6, 2, 9)],
    [['a', 'b'], undefined, place(2, 6, 2, 9)],
    [['a', 'b'], 'key', place(2, 3, 2, 4)],
    [['c'], 'value', place(3, 4, 4, 5)],
    [['c', 1], undefined, place(4, 3, 4, 4)],
    [['x'], undefined, place(1, 1, 5, 1)],
    [[], 'key', place(1, 1, 1, 2)],
  ])('to which %j leads, of the %s', (path, on, expected) => {
    expect(source(text).placeOf(path, on)).toEqual(expected)
  })

  it('is the beginning where nothing is known of what stands where', () => {
    expect(source('a: [').placeOf(['a'])).toEqual(place(1, 1, 1, 1))
    expect(source('').placeOf([])).toEqual(place(1, 1, 1, 1))
  })
})

describe('a fault of a piece of the text', () => {
  it('is a finding at its lines and columns', () => {
    const fault = { rule: 'yaml/syntax', message: 'm', found: 'f', expected: 'e', advice: 'a' } as const
    expect(source('a\nb\n').findingAt({ ...fault, span: { start: 2, end: 4 } })).toEqual({
      ...fault,
      severity: 'error',
      place: place(2, 1, 3, 1),
    })
  })
})

describe('a fault of a value', () => {
  const fault = { rule: 'value/form', message: 'm', advice: 'a' } as const
  const foundIn = (whole: string, path: FieldPath = ['a']): string | undefined =>
    source(whole).findingOn({ ...fault, path }).found

  it('is a finding at the value', () => {
    expect(source(text).findingOn({ ...fault, path: ['a', 'b'] })).toEqual({
      ...fault,
      severity: 'error',
      found: 'xyz',
      place: place(2, 6, 2, 9),
    })
  })

  it('quotes the value where it does not say itself what was found', () => {
    expect(foundIn('a: "x  y"\n')).toBe('"x y"')
    expect(foundIn('a: >-\n  x\n  y\nb: z\n')).toBe('>- x y')
    expect(foundIn('a:\n  b: c\n')).toBe('b: c')
    expect(source('a: b\n').findingOn({ ...fault, found: 'said', path: ['a'] }).found).toBe('said')
  })

  it('quotes no more than 60 characters', () => {
    expect(foundIn(`a: ${'x'.repeat(60)}\n`)).toBe('x'.repeat(60))
    expect(foundIn(`a: ${'x'.repeat(61)}\n`)).toBe(`${'x'.repeat(60)}…`)
    expect(foundIn(`a: "x${' '.repeat(300)}y"\n`)).toBe('"x')
  })

  it('quotes nothing where nothing stands, or the key is at fault', () => {
    expect(source('a:\nb: c\n').findingOn({ ...fault, path: ['a'] })).not.toHaveProperty('found')
    const onKey = source('a: b\n').findingOn({ ...fault, path: ['a'], on: 'key' })
    expect(onKey).toEqual({ ...fault, severity: 'error', place: place(1, 1, 1, 2) })
    const onValue = source('a: b\n').findingOn({ ...fault, path: ['a'], on: 'value' })
    expect(onValue).toMatchObject({ found: 'b', place: place(1, 4, 1, 5) })
  })
})
