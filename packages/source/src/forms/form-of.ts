import type {
  BasicCodesForm,
  ClassEntryForm,
  CorrectionsForm,
  DocumentsForm,
  EnumeratedEntryForm,
  RegistryForm,
  SubjectEntryForm,
} from '#generated/forms.js'
import type { SchemaValidator } from '#generated/validators.js'
import {
  validateBasicCodesForm,
  validateClassEntryForm,
  validateCorrectionsForm,
  validateDocumentsForm,
  validateEnumeratedEntryForm,
  validateRegistryForm,
  validateSubjectEntryForm,
} from '#generated/validators.js'
import type { FileKind } from '../files/layout.js'
import type { ValueRemark } from '../remark.js'
import { schemaRemarks } from '../schema/schema-remarks.js'

/** The value of a file of each kind, as its schema describes it. */
export interface FormOf {
  readonly 'class-entry': ClassEntryForm
  readonly 'subject-entry': SubjectEntryForm
  readonly 'enumerated-entry': EnumeratedEntryForm
  readonly registry: RegistryForm
  readonly documents: DocumentsForm
  readonly 'basic-codes': BasicCodesForm
  readonly corrections: CorrectionsForm
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
}

/** A value that has the form of its kind, or what keeps it from having it. */
export type FormReading<Kind extends FileKind> =
  | { readonly form: FormOf[Kind] }
  | { readonly remarks: readonly ValueRemark[] }

/** Checks a value against the schema of its kind. */
export function readForm<Kind extends FileKind>(kind: Kind, value: unknown): FormReading<Kind> {
  const validate: SchemaValidator<FormOf[Kind]> = validators[kind]
  if (validate(value)) return { form: value }
  return { remarks: schemaRemarks(validate.errors ?? []) }
}
