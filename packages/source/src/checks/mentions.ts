import type {
  BasicCodesForm,
  CorrectionsForm,
  DocumentsForm,
  IanaWordingsForm,
  RegistryForm,
} from '#generated/forms.js'
import type { FieldPath } from '../faults/fault.js'
import type { BasicCodesOfForm, ReferenceForm } from '../forms/entry-parts.js'
import { listedCodes } from '../forms/entry-parts.js'
import type { EntryForm } from '../schema/check-form.js'

/** The name of something that stands elsewhere in the registry, and where it is named. */
export interface Mention {
  readonly name: string
  readonly path: FieldPath
  /** Set where the key at the path is the name. */
  readonly on?: 'key'
}

function inReferences(references: readonly ReferenceForm[] | undefined, path: FieldPath): readonly Mention[] {
  return (references ?? []).map((reference, index) =>
    typeof reference === 'string'
      ? { name: reference, path: [...path, index] }
      : { name: reference.document, path: [...path, index, 'document'] },
  )
}

function optional(name: string | undefined, path: FieldPath): readonly Mention[] {
  return name === undefined ? [] : [{ name, path }]
}

/** The documents that an entry refers to, now or formerly. */
export function documentsIn({ references, registration, history = [] }: EntryForm): readonly Mention[] {
  return [
    ...inReferences(references, ['references']),
    { name: registration.document, path: ['registration', 'document'] },
    ...history.flatMap(({ document, was }, index) => [
      ...optional(document, ['history', index, 'document']),
      ...inReferences(was?.references, ['history', index, 'was', 'references']),
    ]),
  ]
}

/** The documents that the tables refer to. */
export function documentsInHead({ tables }: RegistryForm): readonly Mention[] {
  return Object.entries(tables).flatMap(([name, { references }]) =>
    inReferences(references, ['tables', name, 'references']),
  )
}

/** The documents that define basic status codes. */
export function documentsInMeanings(form: BasicCodesForm): readonly Mention[] {
  return Object.entries(form).flatMap(([code, { document }]) => optional(document, [code, 'document']))
}

/** The names of documents that other documents say they update, replace or became. */
export function namesInDocuments(form: DocumentsForm): readonly string[] {
  return Object.values(form).flatMap(({ publishedAs, updates = [], obsoletes = [] }) =>
    updates.concat(obsoletes, publishedAs ?? []),
  )
}

function numbersIn(codes: BasicCodesOfForm, path: FieldPath): readonly Mention[] {
  return listedCodes(codes).flatMap((code, index) =>
    typeof code === 'number' ? [{ name: String(code), path: [...path, index] }] : [],
  )
}

/** The basic status codes that an entry names today. */
export function basicCodesIn(form: EntryForm): readonly Mention[] {
  return 'basicCodes' in form ? numbersIn(form.basicCodes, ['basicCodes']) : []
}

/** The basic status codes that an entry once named. */
export function formerBasicCodesIn({ history = [] }: EntryForm): readonly string[] {
  return history.flatMap(({ was = {} }) =>
    'basicCodes' in was ? listedCodes(was.basicCodes).map(String) : [],
  )
}

/** The other entries that an entry points to. */
export function codesIn({ deprecated, exceptions = [] }: EntryForm): readonly Mention[] {
  return [
    ...optional(deprecated?.replacedBy, ['deprecated', 'replacedBy']),
    ...exceptions.flatMap((exception, index) => optional(exception.with, ['exceptions', index, 'with'])),
  ]
}

/** The entries that are corrected. */
export function codesInCorrections(form: CorrectionsForm): readonly Mention[] {
  return form.map(({ code }, index) => ({ name: code, path: [index, 'code'] }))
}

/** The entries of which a wording of IANA's is known. */
export function codesInWordings(form: IanaWordingsForm): readonly Mention[] {
  return Object.keys(form).map((code) => ({ name: code, path: [code], on: 'key' }))
}
