import type { Registry } from '@smtp-status/registry'
import {
  fieldOfKey,
  isAnnotation,
  isOnStandardsTrack,
  isProposedKey,
  isStandard,
  proposedKeys,
} from '@smtp-status/registry'
import type { Answers, PlainMap, AnswerFinding } from './answers.js'
import type { PlainValue } from '@smtp-status/source'
import { isMap } from './answers.js'
import { readDocumentId } from './read-document.js'
import { codeOf, documentsIn, readField } from './read-field.js'
import { readDate } from './read-words.js'

/** The form of an entry, and the documents that it names, the one that asked for it first. */
interface FormWithDocuments {
  readonly form: PlainMap
  readonly named: readonly string[]
}

/** The fields of an entry that are answered, as the source writes them. */
function fieldsOf({ texts }: Answers): PlainMap {
  const pairs = proposedKeys.flatMap((field): readonly [string, PlainValue][] => {
    const text = texts[field]
    return text === undefined || text.trim() === '' ? [] : [[field, readField(field, text)]]
  })
  return Object.fromEntries(pairs)
}

/**
 * The authority of a request that rests on a document: that of the document where it is on the standards track, and that of the
 * expert for any other (RFC 5248 section 2.2).
 */
export function authorityFor(id: string, { texts, documents = {} }: Answers, registry: Registry): string {
  const known = registry.documents.get(id)
  if (known) return isOnStandardsTrack(known) ? 'standards' : 'expert-review'
  const described = documents[id]
  const form: PlainMap = isMap(described) ? described : {}
  const status = form['approvedAs'] ?? form['status'] ?? texts.documentStatus?.trim()
  return typeof status === 'string' && isStandard(status) ? 'standards' : 'expert-review'
}

function registrationOf(document: string, answers: Answers, registry: Registry, today: string): PlainMap {
  const { texts } = answers
  const said = (['expert', 'review', 'note'] as const).flatMap((id): readonly [string, PlainValue][] => {
    const text = readField('description', texts[id] ?? '')
    return text === '' ? [] : [[id, text]]
  })
  return {
    date: readDate(texts.date ?? '') || today,
    dateFrom: 'registry',
    authority: texts.authority?.trim() || authorityFor(document, answers, registry),
    ...(document === '' ? {} : { document }),
    ...Object.fromEntries(said),
  }
}

/** The form of a new enumerated entry. The document that asks for it is the first reference unless the answers name one. */
export function registrationForm(
  code: string,
  answers: Answers,
  registry: Registry,
  today: string,
): FormWithDocuments {
  const { texts, exceptions = [] } = answers
  const fields = fieldsOf(answers)
  const references = documentsIn(fields['references'] ?? [])
  const document = readDocumentId(texts.document ?? '') || (references[0] ?? '')
  const registration = registrationOf(document, answers, registry, today)
  const accepted = exceptions.length === 0 ? {} : { exceptions }
  return {
    form: { code, ...fields, registration, ...accepted },
    named: [...(document === '' ? [] : [document]), ...references],
  }
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

const lineOf = (text: string | undefined): string => String(readField('description', text ?? ''))

function askedFields({ kind, texts }: Answers): PlainMap {
  const fields = proposedKeys.flatMap((field): readonly [string, PlainValue][] => {
    const text = texts[field]
    if (text === undefined) return []
    return [[field, text.trim() === '' ? null : readField(field, text)]]
  })
  // The values `any` and `not given` stand alone: other classes add nothing to them.
  const basic = fields.find(([field]) => field === 'basicCodes')
  const others: PlainMap = basic && !Array.isArray(basic[1]) ? { otherBasicCodes: null } : {}
  const deprecated = { replacedBy: codeOf(texts.replacedBy ?? ''), reason: lineOf(texts.reason) }
  return { ...others, ...Object.fromEntries(fields), ...(kind === 'deprecate' ? { deprecated } : {}) }
}

type Form = ReadonlyMap<string, unknown>

/** Former values of the fields that change; the former wording of a description is not kept. */
function formerFields(entry: Form, changes: PlainMap): object {
  const names = Object.keys(changes).filter((name) => name !== 'description')
  // The two say one thing together.
  const withBasic = names.includes('otherBasicCodes') ? ['basicCodes', ...names] : names
  const all = withBasic.includes('basicCodes') ? [...withBasic, 'otherBasicCodes'] : withBasic
  const pairs = [...new Set(all)].flatMap((name): readonly [string, unknown][] => {
    const value = entry.get(name)
    return value === undefined && name === 'otherBasicCodes' ? [] : [[name, value ?? null]]
  })
  return Object.fromEntries(pairs)
}

function claimOf({ texts }: Answers, was: object, today: string): object {
  const said = (['by', 'direction', 'reworded', 'note'] as const).flatMap((id) => {
    const text = lineOf(texts[id])
    return text === '' ? [] : [[id, text] as const]
  })
  const document = readDocumentId(texts.document ?? '')
  return {
    date: readDate(texts.date ?? '') || today,
    authority: (texts.authority ?? '').trim(),
    ...(document === '' ? {} : { document }),
    ...Object.fromEntries(said),
    ...(Object.keys(was).length === 0 ? {} : { was }),
  }
}

const noChange: AnswerFinding = {
  answer: 'code',
  rule: 'proposal/no-change',
  severity: 'error',
  message: 'Nothing changes: the entry says all of this already',
  advice: 'Fill in the fields that are to change',
}

function afterChange(entry: Form, changes: PlainMap): ReadonlyMap<string, unknown> {
  const after = new Map([...entry, ...Object.entries(changes)])
  for (const [name, value] of Object.entries(changes)) if (value === null) after.delete(name)
  return after
}

const isNoteOfOurs = (key: string): boolean => isProposedKey(key) && isAnnotation(fieldOfKey(key))

/** The history with an item for the change. What is only a note of ours needs no authority, and gets none. */
function claimed(
  entry: Form,
  changes: PlainMap,
  answers: Answers,
  today: string,
): readonly (readonly [string, unknown])[] {
  if (Object.keys(changes).every(isNoteOfOurs)) return []
  const history: unknown = entry.get('history')
  const items: readonly unknown[] = Array.isArray(history) ? history : []
  return [['history', [...items, claimOf(answers, formerFields(entry, changes), today)]]]
}

function acceptedBy(entry: Form, { exceptions = [] }: Answers): readonly (readonly [string, unknown])[] {
  const present: unknown = entry.get('exceptions')
  return exceptions.length === 0
    ? []
    : [['exceptions', [...(Array.isArray(present) ? present : []), ...exceptions]]]
}

/** An update's form can hold what was in the entry's, which its reader has let through. */
interface UpdatedForm {
  readonly form: object
  readonly named: FormWithDocuments['named']
}

/** The form of an entry after an update, with the item of its history that says what was, when, and on whose authority it changed. */
export function updateForm(
  before: object,
  answers: Answers,
  today: string,
): UpdatedForm | { readonly finding: AnswerFinding } {
  const entry: Form = new Map(Object.entries(before))
  const asked = Object.entries(askedFields(answers))
  const changes: PlainMap = Object.fromEntries(
    asked.filter(([name, value]) => !isSame(value, entry.get(name) ?? null)),
  )
  if (Object.keys(changes).length === 0) return { finding: noChange }
  const form = Object.fromEntries([
    ...afterChange(entry, changes),
    ...claimed(entry, changes, answers, today),
    ...acceptedBy(entry, answers),
  ])
  const document = readDocumentId(answers.texts.document ?? '')
  return {
    form,
    named: [...(document === '' ? [] : [document]), ...documentsIn(changes['references'] ?? [])],
  }
}
