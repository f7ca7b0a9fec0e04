import type { ClassEntry, EnumeratedEntry, Registry, SubjectEntry } from '@smtp-status/model'
import {
  compareRegistryCodes,
  parseClassCode,
  parseEnumeratedCode,
  parseSubjectCode,
  type Entry,
} from '@smtp-status/model'
import { toClassEntry, toEnumeratedEntry, toSubjectEntry } from './forms/entry-form.js'
import { toDocuments, toHead, toMeanings } from './forms/shared-form.js'
import type { ReadForms } from './read-forms.js'

interface Coded {
  readonly form: { readonly code: string }
}

function inOrder<Read extends Coded, Code, Made extends Entry>(
  reads: readonly Read[],
  parse: (text: string) => Code | undefined,
  make: (code: Code, read: Read) => Made,
): readonly Made[] {
  const entries = reads.flatMap((read) => {
    const code = parse(read.form.code)
    return code === undefined ? [] : [make(code, read)]
  })
  return entries.toSorted((left, right) => compareRegistryCodes(left.code, right.code))
}

function toEntries(forms: ReadForms): {
  readonly classes: readonly ClassEntry[]
  readonly subjects: readonly SubjectEntry[]
  readonly enumerated: readonly EnumeratedEntry[]
} {
  return {
    classes: inOrder(forms.classes, parseClassCode, (code, { form }) => toClassEntry(code, form)),
    subjects: inOrder(forms.subjects, parseSubjectCode, (code, { form }) => toSubjectEntry(code, form)),
    enumerated: inOrder(forms.enumerated, parseEnumeratedCode, (code, { form }) =>
      toEnumeratedEntry(code, form),
    ),
  }
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
    ...toEntries(forms),
    documents: toDocuments(documents.form),
    basicCodes: toMeanings(meanings.form),
    corrections: corrections.form,
  }
}
