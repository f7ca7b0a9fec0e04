import type { SchemaFailure } from '#generated/validators.js'
import type { FieldPath, ValueRemark } from '../remark.js'
import { basicCodesAdvice } from './basic-codes-advice.js'
import { expectedIn, nameOf, ruleIn, textIn } from './failure.js'
import type { Explain } from './failure.js'

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return 'a text'
    case 'number':
      return `the number ${value}`
    case 'boolean':
      return `the truth value ${value}`
    default:
      return 'a map of keys'
  }
}

function emptyRemark(failure: SchemaFailure, path: FieldPath): ValueRemark {
  return {
    rule: 'value/empty',
    message: `${nameOf(path)} has no value`,
    expected: expectedIn(failure),
    advice: 'Write a value, or delete the key',
    path,
  }
}

function numberRemark(failure: SchemaFailure, path: FieldPath): ValueRemark {
  return {
    rule: 'value/number-for-text',
    message: `${nameOf(path)} is read as ${describe(failure.data)}`,
    expected: expectedIn(failure),
    advice: textIn(failure.parentSchema, 'x-advice') ?? 'Put the text in quotes',
    path,
  }
}

/** A value of another kind: nothing, a number in place of a text, a text in place of a list, and so on. */
export const explainType: Explain = (failure, path) => {
  const { data, parentSchema } = failure
  if (data === null) return emptyRemark(failure, path)
  const rule = ruleIn(failure, 'value/type') === 'value/basic-codes' ? 'value/basic-codes' : 'value/type'
  const wantsText = [parentSchema['type']].flat().includes('string')
  if (typeof data === 'number' && wantsText && rule === 'value/type') return numberRemark(failure, path)
  const expected = expectedIn(failure)
  const advice = rule === 'value/basic-codes' ? basicCodesAdvice(data) : `Write ${expected}`
  return { rule, message: `${nameOf(path)} is ${describe(data)}`, expected, advice, path }
}
