import { describe, expect, it } from 'vitest'
import type { FileKind } from '../../src/index.js'
import { readForm } from '../../src/schema/check-form.js'
import { basicCodesAdvice, expectedIn, nameOf, ruleIn } from '../../src/schema/failure.js'
import { failure } from './failure.js'

const document = {
  title: 'A Title',
  status: 'experimental',
  date: '2003-01',
  authors: ['A. Author'],
  address: 'https://example.org/',
}

/** The rules, paths and keys at fault of a value. */
function faultsOf(kind: FileKind, value: unknown): readonly (readonly [string, string])[] {
  const reading = readForm(kind, value)
  return 'faults' in reading ? reading.faults.map(({ rule, path }) => [rule, path.join(' ')]) : []
}

describe('a value of its kind', () => {
  it('is given back', () => {
    const value = { rfc1: document }
    const reading = readForm('documents', value)
    expect('form' in reading && reading.form).toBe(value)
  })

  it.each<[string, object, readonly (readonly [string, string])[]]>([
    ['an empty text has no second fault for its form', { title: '' }, [['value/empty', 'rfc1 title']]],
    [
      'a mistyped key is not missing too',
      { title: undefined, tite: 'x' },
      [['value/unknown-key', 'rfc1 tite']],
    ],
    [
      'a key that is like none does not stand for one that is missing',
      { title: undefined, colour: 'x' },
      [
        ['value/missing-key', 'rfc1'],
        ['value/unknown-key', 'rfc1 colour'],
      ],
    ],
    [
      'an item has its place',
      { authors: ['A', 5, ''] },
      [
        ['value/number-for-text', 'rfc1 authors 1'],
        ['value/empty', 'rfc1 authors 2'],
      ],
    ],
    [
      'each fault is told',
      { title: 5, status: 'x' },
      [
        ['value/choice', 'rfc1 status'],
        ['value/number-for-text', 'rfc1 title'],
      ],
    ],
  ])('is none where there is a fault: %s', (_what, change, faults) => {
    const value: unknown = JSON.parse(JSON.stringify({ rfc1: { ...document, ...change } }))
    expect(faultsOf('documents', value).toSorted()).toEqual(faults.toSorted())
  })

  it.each(['a/b', 'a~b', 'a~1b', '~0', '/', '01'])('has its keys as they are in a path: %s', (key) => {
    const reading = readForm('documents', { [key]: 5 })
    const faults = 'faults' in reading ? reading.faults : []
    const onValue = faults.filter(({ rule }) => rule === 'value/type')
    expect(onValue.map(({ path }) => path)).toEqual([[key]])
  })

  it.each([null, 5, 'word', true])('is never %j', (value) => {
    expect(faultsOf('documents', value)).toHaveLength(1)
  })
})

describe('a list that is too long', () => {
  const list = (length: number): readonly string[] => Array.from({ length }, (_, index) => `A. ${index}`)

  it('is the only fault, with its place', () => {
    const value = { rfc1: document, rfc2: { ...document, title: 5, authors: list(1001) } }
    expect(readForm('documents', value)).toEqual({
      faults: [
        {
          rule: 'value/too-many',
          message: 'A list has 1001 items',
          expected: 'at most 1000 items',
          advice: 'Compare the file with another one of the same folder',
          path: ['rfc2', 'authors'],
        },
      ],
    })
  })

  it('is found inside a list, and at the top', () => {
    expect(faultsOf('corrections', [{}, { with: [list(1001)] }])).toEqual([['value/too-many', '1 with 0']])
    const reading = readForm('corrections', [{}, list(1001)])
    expect('faults' in reading && reading.faults[0]?.path).toEqual([1])
    expect(faultsOf('corrections', list(1001))).toEqual([['value/too-many', '']])
  })

  it('has more than 1000 items', () => {
    expect(faultsOf('documents', { rfc1: list(1000) })).toEqual([['value/type', 'rfc1']])
    expect(faultsOf('documents', { rfc1: list(1001) })).toEqual([['value/too-many', 'rfc1']])
  })

  it('is no long text', () => {
    expect(faultsOf('documents', { rfc1: { ...document, title: 'x'.repeat(1001) } })).toEqual([])
  })
})

describe('the words of a fault', () => {
  it.each<[readonly (string | number)[], string]>([
    [[], 'The file'],
    [[0], 'Item 1'],
    [[2, 0], 'Item 3'],
    [['a'], 'a'],
    [['a', 'b'], 'b'],
    [['a', 0], 'An item of a'],
    [['a', 0, 'b'], 'b'],
    [[0, 'a'], 'a'],
  ])('call the value at %j %s', (path, name) => {
    expect(nameOf(path)).toBe(name)
  })

  it.each([
    [{ 'x-expected': 'a date' }, 'a date'],
    [{ 'x-expected': 5 }, 'another value'],
    [{}, 'another value'],
  ])('take what is expected from the schema %j', (parentSchema, expected) => {
    expect(expectedIn(failure({ parentSchema }))).toBe(expected)
  })

  it.each([
    [{ 'x-rule': 'value/date' }, 'value/date'],
    [{ 'x-rule': 'value/nonsense' }, 'value/form'],
    [{ 'x-rule': 5 }, 'value/form'],
    [{}, 'value/form'],
  ])('take the rule from the schema %j', (parentSchema, rule) => {
    expect(ruleIn(failure({ parentSchema }), 'value/form')).toBe(rule)
  })

  it.each([[[451]], [{}], [null], [true], ['4511']])(
    'advise in general on what says no codes: %j',
    (value) => {
      expect(basicCodesAdvice(value)).toBe('Write any, not given, or a list such as [451, 550] or [5xx]')
    },
  )
})
