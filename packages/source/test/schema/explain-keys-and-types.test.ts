import { describe, expect, it } from 'vitest'
import {
  explainMissingKey,
  explainType,
  explainUnknownKey,
  meantKey,
} from '../../src/schema/explain-keys-and-types.js'
import { failure } from './failure.js'

const properties = { title: {}, status: {} }
const unknown = (key: string, schema: object = { properties }) =>
  failure({ params: { additionalProperty: key }, parentSchema: { ...schema } })

describe('a key that the schema does not have', () => {
  it.each([
    ['tite', 'Write title, if that is what is meant', 'title'],
    ['colour', 'Delete it, or use one of the known keys', undefined],
    ['', 'Delete it, or use one of the known keys', undefined],
  ])('such as %j gets the advice: %s', (key, advice, meant) => {
    expect(meantKey(unknown(key))).toBe(meant)
    expect(explainUnknownKey(unknown(key), ['rfc1'])).toEqual({
      rule: 'value/unknown-key',
      message: `The key ${key} is not known here`,
      found: key,
      expected: 'one of title, status',
      advice,
      path: ['rfc1', key],
      on: 'key',
    })
  })

  it.each([{}, { properties: null }, { properties: 'tite' }, { properties: () => 1 }])(
    'is near to none where the schema names none: %j',
    (schema) => {
      expect(meantKey(unknown('tite', schema))).toBeUndefined()
      expect(explainUnknownKey(unknown('0', schema), [])).toMatchObject({
        expected: 'one of ',
        path: ['0'],
        advice: 'Delete it, or use one of the known keys',
      })
    },
  )

  it('is without a name where the failure is of another sort', () => {
    const other = failure({ params: { additionalProperty: 5 }, parentSchema: { properties } })
    expect(explainUnknownKey(other, [])).toMatchObject({ message: 'The key  is not known here', path: [''] })
  })
})

describe('a key that is missing', () => {
  it('has to be added', () => {
    expect(explainMissingKey(failure({ params: { missingProperty: 'title' } }), ['rfc1'])).toEqual({
      rule: 'value/missing-key',
      message: 'The key title is missing',
      expected: 'title: ...',
      advice: 'Add title',
      path: ['rfc1'],
      on: 'key',
    })
  })

  it('has to be added, or the key deleted that it goes with', () => {
    const params = { missingProperty: 'dateFrom', property: 'date' }
    expect(explainMissingKey(failure({ params }), [])).toEqual({
      rule: 'value/missing-key',
      message: 'The key dateFrom is missing, which has to go with date',
      expected: 'dateFrom: ...',
      advice: 'Add dateFrom, or delete date',
      path: [],
      on: 'key',
    })
  })

  it('is without a name where the failure tells none', () => {
    expect(explainMissingKey(failure({}), [])).toMatchObject({ message: 'The key  is missing' })
  })
})

describe('a value of another kind', () => {
  const names = { type: 'array', 'x-expected': 'a list of names' }

  it.each([
    [['a'], 'a list'],
    ['a', 'a text'],
    [5.1, 'the number 5.1'],
    [false, 'the truth value false'],
    [{ a: 1 }, 'a map of keys'],
  ])('is called by its kind: %j is %s', (data, kind) => {
    expect(explainType(failure({ data, parentSchema: names }), ['authors', 0])).toEqual({
      rule: 'value/type',
      message: `An item of authors is ${kind}`,
      expected: 'a list of names',
      advice: 'Write a list of names',
      path: ['authors', 0],
    })
  })

  it('has no value where nothing stands', () => {
    expect(explainType(failure({ data: null, parentSchema: names }), ['authors'])).toEqual({
      rule: 'value/empty',
      message: 'authors has no value',
      expected: 'a list of names',
      advice: 'Write a value, or delete the key',
      path: ['authors'],
    })
  })

  it.each([
    ['string', {}, 'Put the text in quotes'],
    [['array', 'string'], {}, 'Put the text in quotes'],
    ['string', { 'x-advice': 'Write X first' }, 'Write X first'],
  ])('is a number for a text where the schema wants %j', (type, more, advice) => {
    const parentSchema = { type, 'x-expected': 'a text', ...more }
    expect(explainType(failure({ data: 5.1, parentSchema }), ['code'])).toEqual({
      rule: 'value/number-for-text',
      message: 'code is read as the number 5.1',
      expected: 'a text',
      advice,
      path: ['code'],
    })
  })

  it.each([
    [451, 'the number 451', 'Write basicCodes: [451]'],
    [true, 'the truth value true', 'Write any, not given, or a list such as [451, 550] or [5xx]'],
  ])('gets advice of its own among basic status codes: %j', (data, kind, advice) => {
    const parentSchema = { type: ['string', 'array'], 'x-rule': 'value/basic-codes', 'x-expected': 'any' }
    expect(explainType(failure({ data, parentSchema }), ['basicCodes'])).toEqual({
      rule: 'value/basic-codes',
      message: `basicCodes is ${kind}`,
      expected: 'any',
      advice,
      path: ['basicCodes'],
    })
  })

  it('has no other rule of its field, which is about the form of a text', () => {
    const parentSchema = { type: 'string', 'x-rule': 'value/date', 'x-expected': 'a date' }
    expect(explainType(failure({ data: true, parentSchema }), ['date'])).toMatchObject({
      rule: 'value/type',
      advice: 'Write a date',
    })
    expect(explainType(failure({ data: 2003, parentSchema }), ['date']).rule).toBe('value/number-for-text')
  })
})
