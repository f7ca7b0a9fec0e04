import { printRegistryCode, readDisguisedCode } from '@smtp-status/registry'
import type { SchemaFailure } from '#generated/validators.js'
import type { FaultId } from '../faults/fault-id.js'
import type { FieldPath, Fault } from '../faults/fault.js'
import { fixHint } from '../faults/fault.js'
import { nearestOf } from '../faults/nearest.js'
import type { Explain } from './failure.js'
import { basicCodesAdvice, expectedIn, nameOf, ruleIn, textIn } from './failure.js'

type Words = Pick<Fault, 'message' | 'advice'>

const spaceAdvice = `Delete the space at the ends, and fold a long text below the key after >- without blank lines in it${fixHint}`

const hasBadSpace = (text: string): boolean => text.trim() !== text || text.includes('\n')

/** The code that a text passes for, where it is one in disguise. */
function likenessOf(rule: FaultId, { data }: SchemaFailure): string {
  const code = rule === 'value/code' && typeof data === 'string' ? readDisguisedCode(data) : undefined
  return code === undefined ? '' : `, and reads as ${printRegistryCode(code)}`
}

function formWords(failure: SchemaFailure, rule: FaultId, path: FieldPath): Words {
  const { data, parentSchema } = failure
  if (rule === 'value/basic-codes')
    return {
      message: `${nameOf(path)} does not give basic status codes in their form`,
      advice: basicCodesAdvice(failure.propertyName ?? data),
    }
  const advice = textIn(parentSchema, 'x-advice') ?? `Write ${expectedIn(failure)}`
  return {
    message: `${nameOf(path)} does not have the form of its field${likenessOf(rule, failure)}`,
    advice,
  }
}

/** A text, or a number, that does not have the form of its field. */
export const explainForm: Explain = (failure, path) => {
  const rule = ruleIn(failure, 'value/form')
  const expected = expectedIn(failure)
  if (rule === 'value/form' && typeof failure.data === 'string' && hasBadSpace(failure.data))
    return {
      rule: 'value/space',
      message: `${nameOf(path)} has blank space at an end, or a line break`,
      expected,
      advice: spaceAdvice,
      path,
    }
  const { propertyName } = failure
  const at = propertyName === undefined ? { path } : { path: [...path, propertyName], on: 'key' as const }
  return { rule, ...formWords(failure, rule, at.path), expected, ...at }
}

/** A value that is none of those to choose from. */
export const explainChoice: Explain = (failure, path) => {
  const { data, parentSchema } = failure
  if (data === null) return { ...explainEmpty(failure, path), message: `${nameOf(path)} has no value` }
  const choices = [parentSchema['enum']].flat().map(String)
  const nearest = typeof data === 'object' ? undefined : nearestOf(String(data), choices)
  return {
    rule: 'value/choice',
    message: `${nameOf(path)} is none of the values to choose from`,
    expected: expectedIn(failure),
    advice: nearest === undefined ? 'Write one of them' : `Write ${nearest}, if that is what is meant`,
    path,
  }
}

/** A text, list or map without anything in it. */
export const explainEmpty: Explain = (failure, path) => ({
  rule: 'value/empty',
  message: `${nameOf(path)} is empty`,
  expected: expectedIn(failure),
  advice: 'Write a value, or delete the key',
  path,
})

/** An item that stands in its list a second time. */
export const explainRepeated: Explain = (failure, path) => {
  const places = [failure.params['i'], failure.params['j']].map(Number)
  return {
    rule: 'value/repeated',
    message: `An item stands twice in ${nameOf(path)}`,
    expected: 'each item once',
    advice: 'Delete the second one, or write what was meant',
    path: [...path, Math.max(...places)],
  }
}
