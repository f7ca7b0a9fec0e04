import { limits } from '@smtp-status/registry'
import type {
  BasicCodesForm,
  ClassEntryForm,
  CorrectionsForm,
  DocumentsForm,
  EnumeratedEntryForm,
  IanaWordingsForm,
  RegistryForm,
  SubjectEntryForm,
} from '#generated/forms.js'
import type { SchemaFailure, SchemaValidator } from '#generated/validators.js'
import {
  validateBasicCodesForm,
  validateClassEntryForm,
  validateCorrectionsForm,
  validateDocumentsForm,
  validateEnumeratedEntryForm,
  validateIanaWordingsForm,
  validateRegistryForm,
  validateSubjectEntryForm,
} from '#generated/validators.js'
import type { FieldPath, ValueFault } from '../faults/fault.js'
import type { FileKind } from '../files/layout.js'
import { explainMissingKey, explainType, explainUnknownKey, meantKey } from './explain-keys-and-types.js'
import { explainChoice, explainEmpty, explainForm, explainRepeated } from './explain-values.js'
import type { Explain } from './failure.js'
import { textIn } from './failure.js'

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
const consequenceOf = (failure: SchemaFailure): string =>
  mark(failure, failure.keyword === 'minLength' ? 'pattern' : `required ${meantKey(failure)}`)

const selfOf = (failure: SchemaFailure): string => {
  const missing = textIn(failure.params, 'missingProperty')
  return mark(failure, missing === undefined ? failure.keyword : `required ${missing}`)
}

/** Turns the failures of a validator into faults with messages for people: one for each fault. */
function schemaFaults(failures: readonly SchemaFailure[]): readonly ValueFault[] {
  const consequences = new Set(failures.map(consequenceOf))
  return failures.flatMap((failure) => {
    const explain = explainers.get(failure.keyword)
    if (!explain || consequences.has(selfOf(failure))) return []
    return [explain(failure, pathOf(failure.instancePath))]
  })
}

/** The value of a file of each kind, as its schema describes it. */
export interface FormOf {
  readonly 'class-entry': ClassEntryForm
  readonly 'subject-entry': SubjectEntryForm
  readonly 'enumerated-entry': EnumeratedEntryForm
  readonly registry: RegistryForm
  readonly documents: DocumentsForm
  readonly 'basic-codes': BasicCodesForm
  readonly corrections: CorrectionsForm
  readonly 'iana-wordings': IanaWordingsForm
}

/** The value of the file of an entry. */
export type EntryForm = ClassEntryForm | SubjectEntryForm | EnumeratedEntryForm

const validators: { readonly [Kind in FileKind]: SchemaValidator<FormOf[Kind]> } = {
  'class-entry': validateClassEntryForm,
  'subject-entry': validateSubjectEntryForm,
  'enumerated-entry': validateEnumeratedEntryForm,
  registry: validateRegistryForm,
  documents: validateDocumentsForm,
  'basic-codes': validateBasicCodesForm,
  corrections: validateCorrectionsForm,
  'iana-wordings': validateIanaWordingsForm,
}

/** A value that has the form of its kind, or what keeps it from having it. */
type FormReading<Kind extends FileKind> =
  | { readonly form: FormOf[Kind] }
  | { readonly faults: readonly ValueFault[] }

/** The fault of the first list that is too long for the checks, each item of which is compared with every other. */
function longListFault(value: unknown, path: FieldPath = []): ValueFault | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) && value.length > limits.sourceItems)
    return {
      rule: 'value/too-many',
      message: `A list has ${value.length} items`,
      expected: `at most ${limits.sourceItems} items`,
      advice: 'Compare the file with another one of the same folder',
      path,
    }
  for (const [key, inner] of Object.entries(value)) {
    const fault = longListFault(inner, [...path, Array.isArray(value) ? Number(key) : key])
    if (fault) return fault
  }
  return undefined
}

/** Checks a value against the schema of its kind. */
export function readForm<Kind extends FileKind>(kind: Kind, value: unknown): FormReading<Kind> {
  const long = longListFault(value)
  if (long) return { faults: [long] }
  const validate: SchemaValidator<FormOf[Kind]> = validators[kind]
  if (validate(value)) return { form: value }
  return { faults: schemaFaults(validate.errors ?? []) }
}
