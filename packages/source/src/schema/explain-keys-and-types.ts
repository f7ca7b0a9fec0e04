import type { SchemaFailure } from '#generated/validators.js'
import type { FieldPath, ValueFault } from '../faults/fault.js'
import { nearestOf } from '../faults/nearest.js'
import type { Explain } from './failure.js'
import { basicCodesAdvice, expectedIn, nameOf, textIn } from './failure.js'

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

const unknownIn = ({ params }: SchemaFailure): string => textIn(params, 'additionalProperty') ?? ''
const knownIn = ({ parentSchema }: SchemaFailure): readonly string[] => keysOf(parentSchema['properties'])

/** The key that was meant by an unknown one, where it is similar enough to one that the schema has. */
export function meantKey(failure: SchemaFailure): string | undefined {
  return nearestOf(unknownIn(failure), knownIn(failure))
}

/** A key that the schema does not have. */
export const explainUnknownKey: Explain = (failure, path) => {
  const key = unknownIn(failure)
  const known = knownIn(failure)
  const nearest = meantKey(failure)
  return {
    rule: 'value/unknown-key',
    message: `The key ${key} is not known here`,
    found: key,
    expected: `one of ${known.join(', ')}`,
    advice:
      nearest === undefined
        ? 'Delete it, or use one of the known keys'
        : `Write ${nearest}, if that is what is meant`,
    path: [...path, key],
    on: 'key',
  }
}

/** A key that has to be there. */
export const explainMissingKey: Explain = ({ params }, path) => {
  const key = textIn(params, 'missingProperty') ?? ''
  const partner = textIn(params, 'property')
  const because = partner === undefined ? '' : `, which has to go with ${partner}`
  return {
    rule: 'value/missing-key',
    message: `The key ${key} is missing${because}`,
    expected: `${key}: ...`,
    advice: partner === undefined ? `Add ${key}` : `Add ${key}, or delete ${partner}`,
    path,
    on: 'key',
  }
}

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

function noValueFault(failure: SchemaFailure, path: FieldPath): ValueFault {
  return {
    rule: 'value/empty',
    message: `${nameOf(path)} has no value`,
    expected: expectedIn(failure),
    advice: 'Write a value, or delete the key',
    path,
  }
}

function numberFault(failure: SchemaFailure, path: FieldPath): ValueFault {
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
  if (data === null) return noValueFault(failure, path)
  const rule = textIn(parentSchema, 'x-rule') === 'value/basic-codes' ? 'value/basic-codes' : 'value/type'
  const wantsText = [parentSchema['type']].flat().includes('string')
  if (typeof data === 'number' && wantsText && rule === 'value/type') return numberFault(failure, path)
  const expected = expectedIn(failure)
  const advice = rule === 'value/basic-codes' ? basicCodesAdvice(data) : `Write ${expected}`
  return { rule, message: `${nameOf(path)} is ${describe(data)}`, expected, advice, path }
}
