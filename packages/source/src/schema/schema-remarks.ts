import type { SchemaFailure } from '#generated/validators.js'
import type { FieldPath, ValueRemark } from '../remark.js'
import type { Explain } from './failure.js'
import { textIn } from './failure.js'
import { explainChoice, explainEmpty, explainForm, explainRepeated } from './form-remarks.js'
import { explainMissingKey, explainUnknownKey, meantKey } from './key-remarks.js'
import { explainType } from './type-remarks.js'

const explainers: ReadonlyMap<string, Explain> = new Map([
  ['additionalProperties', explainUnknownKey],
  ['required', explainMissingKey],
  ['dependentRequired', explainMissingKey],
  ['type', explainType],
  ['enum', explainChoice],
  ['pattern', explainForm],
  ['minimum', explainForm],
  ['maximum', explainForm],
  ['minLength', explainEmpty],
  ['minItems', explainEmpty],
  ['minProperties', explainEmpty],
  ['uniqueItems', explainRepeated],
])

/** The keywords that the explainers above cover. `if` and `propertyNames` only repeat what failed inside them. */
export const explainedKeywords: ReadonlySet<string> = new Set([...explainers.keys(), 'if', 'propertyNames'])

const unescape = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

function pathOf(pointer: string): FieldPath {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => (/^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : unescape(step)))
}

const mark = ({ instancePath }: SchemaFailure, what: string): string => `${instancePath} ${what}`

// An empty text has no form either, and the key that a mistyped key was meant for is missing: one fault each.
function consequencesOf(failure: SchemaFailure): readonly string[] {
  if (failure.keyword === 'minLength') return [mark(failure, 'pattern')]
  if (failure.keyword !== 'additionalProperties') return []
  const meant = meantKey(failure)
  return meant === undefined ? [] : [mark(failure, `required ${meant}`)]
}

const selfOf = (failure: SchemaFailure): string => {
  const missing = textIn(failure.params, 'missingProperty')
  return mark(failure, missing === undefined ? failure.keyword : `required ${missing}`)
}

/** What a validator found, in our words: one remark for each fault. */
export function schemaRemarks(failures: readonly SchemaFailure[]): readonly ValueRemark[] {
  const consequences = new Set(failures.flatMap(consequencesOf))
  return failures.flatMap((failure) => {
    const explain = explainers.get(failure.keyword)
    if (!explain || consequences.has(selfOf(failure))) return []
    return [explain(failure, pathOf(failure.instancePath))]
  })
}
