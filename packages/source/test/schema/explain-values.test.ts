import { describe, expect, it } from 'vitest'
import { explainChoice, explainEmpty, explainForm, explainRepeated } from '../../src/schema/explain-values.js'
import { failure } from './failure.js'

const inField = (rule: string | undefined, more: object = {}) => ({
  ...(rule === undefined ? {} : { 'x-rule': rule }),
  'x-expected': 'this and that',
  ...more,
})

describe('a text without the form of its field', () => {
  it.each<[string | undefined, unknown, string, string]>([
    [undefined, 'a', 'value/form', 'id does not have the form of its field'],
    [undefined, 5, 'value/form', 'id does not have the form of its field'],
    ['value/date', '2026', 'value/date', 'id does not have the form of its field'],
    ['value/date', ' 2026', 'value/date', 'id does not have the form of its field'],
    // Another field's text is no code in disguise, whatever it looks like.
    [undefined, 'x.7.1', 'value/form', 'id does not have the form of its field'],
    ['value/code', 'x.7.1', 'value/code', 'id does not have the form of its field, and reads as X.7.1'],
    ['value/code', 'x', 'value/code', 'id does not have the form of its field'],
    ['value/code', 7, 'value/code', 'id does not have the form of its field'],
  ])('of the rule %s, %j, is a fault of %s', (named, data, rule, message) => {
    const parentSchema = inField(named)
    expect(explainForm(failure({ data, parentSchema }), ['id'])).toEqual({
      rule,
      message,
      expected: 'this and that',
      advice: 'Write this and that',
      path: ['id'],
    })
  })

  it('gets the advice of its schema where that has one', () => {
    const parentSchema = inField('value/code', { 'x-advice': 'Write X first' })
    expect(explainForm(failure({ data: '5.1', parentSchema }), ['code']).advice).toBe('Write X first')
  })

  it.each([' a', 'a ', 'a\nb', '\n'])('has blank space where it is %j', (data) => {
    expect(explainForm(failure({ data, parentSchema: inField(undefined) }), ['a', 1])).toEqual({
      rule: 'value/space',
      message: 'An item of a has blank space at an end, or a line break',
      expected: 'this and that',
      advice:
        'Delete the space at the ends, and fold a long text below the key after >- without blank lines in it, or run: registry fix',
      path: ['a', 1],
    })
  })

  it.each<[unknown, string | undefined, string]>([
    ['451/550', undefined, 'Write basicCodes: [451, 550]'],
    [999, undefined, 'Write any, not given, or a list such as [451, 550] or [5xx]'],
    [{}, '451 or 550', 'Write basicCodes: [451, 550]'],
  ])('gets advice of its own among basic status codes: %j, %j', (data, propertyName, advice) => {
    const parentSchema = inField('value/basic-codes', { 'x-advice': 'Not this' })
    const named = propertyName === undefined ? {} : { propertyName }
    expect(explainForm(failure({ data, parentSchema, ...named }), ['b'])).toMatchObject({
      rule: 'value/basic-codes',
      message: `${propertyName ?? 'b'} does not give basic status codes in their form`,
      expected: 'this and that',
      advice,
    })
  })

  it('is a fault of a key where the key is what has no form', () => {
    const part = failure({ data: { a: 1 }, propertyName: 'x.7.1', parentSchema: inField('value/code') })
    expect(explainForm(part, ['a'])).toEqual({
      rule: 'value/code',
      message: 'x.7.1 does not have the form of its field',
      expected: 'this and that',
      advice: 'Write this and that',
      path: ['a', 'x.7.1'],
      on: 'key',
    })
  })
})

describe('a value that is none of those to choose from', () => {
  const parentSchema = inField(undefined, { enum: ['standards track', 'experimental', 4] })

  it.each<[unknown, string]>([
    ['standard track', 'Write standards track, if that is what is meant'],
    ['none', 'Write one of them'],
    [5, 'Write one of them'],
    [['experimental'], 'Write one of them'],
  ])('such as %j gets the advice: %s', (data, advice) => {
    expect(explainChoice(failure({ data, parentSchema }), ['status'])).toEqual({
      rule: 'value/choice',
      message: 'status is none of the values to choose from',
      expected: 'this and that',
      advice,
      path: ['status'],
    })
  })

  it('has no value where nothing stands', () => {
    expect(explainChoice(failure({ data: null, parentSchema }), ['status'])).toEqual({
      rule: 'value/empty',
      message: 'status has no value',
      expected: 'this and that',
      advice: 'Write a value, or delete the key',
      path: ['status'],
    })
  })
})

describe('a value', () => {
  it('without anything in it is empty', () => {
    expect(explainEmpty(failure({ parentSchema: inField('value/code') }), [])).toEqual({
      rule: 'value/empty',
      message: 'The file is empty',
      expected: 'this and that',
      advice: 'Write a value, or delete the key',
      path: [],
    })
  })

  it.each([
    { i: 3, j: 1 },
    { i: 1, j: 3 },
  ])('that stands twice in its list is at fault where it stands the second time: %j', (params) => {
    expect(explainRepeated(failure({ params }), ['authors'])).toEqual({
      rule: 'value/repeated',
      message: 'An item stands twice in authors',
      expected: 'each item once',
      advice: 'Delete the second one, or write what was meant',
      path: ['authors', 3],
    })
  })
})
