import type { ClassEntryForm, EnumeratedEntryForm, SubjectEntryForm } from '#generated/forms.js'
import type { ClassEntry, EnumeratedEntry, Registry, SubjectEntry, Entry } from '@smtp-status/registry'
import {
  compareRegistryCodes,
  parseClassCode,
  parseEnumeratedCode,
  parseSubjectCode,
} from '@smtp-status/registry'
import { toClassEntry, toEnumeratedEntry, toSubjectEntry } from './forms/entry-form.js'
import { toDocuments, toHead, toMeanings } from './forms/shared-form.js'
import type { ReadForms } from './read-forms.js'
import { remember } from './remember.js'

const classEntryOf = remember((form: ClassEntryForm): ClassEntry | undefined => {
  const code = parseClassCode(form.code)
  return code && toClassEntry(code, form)
})

const subjectEntryOf = remember((form: SubjectEntryForm): SubjectEntry | undefined => {
  const code = parseSubjectCode(form.code)
  return code && toSubjectEntry(code, form)
})

const enumeratedEntryOf = remember((form: EnumeratedEntryForm): EnumeratedEntry | undefined => {
  const code = parseEnumeratedCode(form.code)
  return code && toEnumeratedEntry(code, form)
})

function inOrder<Form, Made extends Entry>(
  reads: readonly { readonly form: Form }[],
  entryOf: (form: Form) => Made | undefined,
): readonly Made[] {
  return reads
    .flatMap(({ form }) => entryOf(form) ?? [])
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
}

/** The registry that forms without faults make up; `undefined` where one of the four files beside the entries is not there. */
export function toRegistry(forms: ReadForms): Registry | undefined {
  const [head] = forms.heads
  const [documents] = forms.documents
  const [meanings] = forms.meanings
  const [corrections] = forms.corrections
  if (!head || !documents || !meanings || !corrections) return undefined
  return {
    ...toHead(head.form),
    classes: inOrder(forms.classes, classEntryOf),
    subjects: inOrder(forms.subjects, subjectEntryOf),
    enumerated: inOrder(forms.enumerated, enumeratedEntryOf),
    documents: toDocuments(documents.form),
    basicCodes: toMeanings(meanings.form),
    corrections: corrections.form,
  }
}
