import type { Registry } from '@smtp-status/registry'
import { printDocumentStatus } from '@smtp-status/registry'
import type { Answers, PlainMap, PlainValue } from './answers.js'
import { entryFields } from './answers.js'
import { documentsIn, readDocumentId, readField } from './read-field.js'

/** The form of an entry, and the documents that it names, the one that asked for it first. */
export interface MadeForm {
  readonly form: PlainMap
  readonly named: readonly string[]
}

/** The fields of an entry that are answered, as the source writes them. */
function fieldsOf({ texts }: Answers): PlainMap {
  const pairs = entryFields.flatMap((field): readonly [string, PlainValue][] => {
    const text = texts[field]
    return text === undefined || text.trim() === '' ? [] : [[field, readField(field, text)]]
  })
  return Object.fromEntries(pairs)
}

// What a standards-track document asks for is on its word; anything else needs the expert's (RFC 5248 section 2.3).
function authorityFor(id: string, { texts, documents = {} }: Answers, registry: Registry): string {
  const known = registry.documents.get(id)
  if (known) return printDocumentStatus(known) === 'Not Standards Track' ? 'expert-review' : 'standards'
  const described = documents[id]
  const status =
    typeof described === 'object' && described !== null && 'status' in described
      ? described['status']
      : texts.documentStatus?.trim()
  return status === 'standards track' || status === 'best current practice' ? 'standards' : 'expert-review'
}

function registrationOf(document: string, answers: Answers, registry: Registry, today: string): PlainMap {
  const { texts } = answers
  const note = readField('description', texts.note ?? '')
  return {
    date: texts.date?.trim() || today,
    dateFrom: 'registry',
    authority: texts.authority?.trim() || authorityFor(document, answers, registry),
    document,
    ...(note === '' ? {} : { note }),
  }
}

/** The form of a new enumerated entry. The document that asks for it is the first reference unless the answers name one. */
export function registrationForm(
  code: string,
  answers: Answers,
  registry: Registry,
  today: string,
): MadeForm {
  const { texts, exceptions = [] } = answers
  const fields = fieldsOf(answers)
  const references = documentsIn(fields['references'] ?? [])
  const document = readDocumentId(texts.document ?? '') || (references[0] ?? '')
  const registration = registrationOf(document, answers, registry, today)
  const accepted = exceptions.length === 0 ? {} : { exceptions }
  return { form: { code, ...fields, registration, ...accepted }, named: [document, ...references] }
}
