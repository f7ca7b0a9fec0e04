import type { SchemaFailure } from '#generated/validators.js'
import { nearestOf } from '../nearest.js'
import { textIn } from './failure.js'
import type { Explain } from './failure.js'

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
