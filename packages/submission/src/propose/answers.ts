import type { PlainValue } from '@smtp-status/source'
import type { Finding, ProposedKey, Severity } from '@smtp-status/registry'
import { fieldOfKey, fields, isAnnotation, proposedKeys } from '@smtp-status/registry'

/** Kinds of proposals: a new enumerated status code, a change of an entry, or that a code is no longer used. */
export type ProposalKind = 'register' | 'update' | 'deprecate'

const otherIds = [
  'code',
  'subject',
  'replacedBy',
  'reason',
  'authority',
  'document',
  'by',
  'direction',
  'expert',
  'review',
  'reworded',
  'note',
  'date',
  'documentTitle',
  'documentStatus',
  'documentDate',
  'documentAuthors',
  'documentAddress',
  'documentUpdates',
  'documentObsoletes',
  'documentStream',
] as const

/** Everything that can be answered. The fields of the issue forms have the same names. */
export type AnswerId = ProposedKey | (typeof otherIds)[number]

/** Every name of an answer. */
export const answerIds: readonly AnswerId[] = [...proposedKeys, ...otherIds]

/** Narrows a text to the name of an answer. */
export function isAnswerId(text: string): text is AnswerId {
  return answerIds.some((id) => id === text)
}

/** A map of a file of the source: an entry, a document. */
export type PlainMap = { readonly [key: string]: PlainValue }

/** Narrows a value of a file to a map. */
export function isMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Entries that one document changes or deprecates together. */
export interface EntriesAnswers {
  /** Their codes; `all` for those that refer to what the document updates or obsoletes. */
  readonly codes: 'all' | readonly string[]
  /** Those that are no longer to be used, and so are deprecated; they belong to the entries that change without being named among them. */
  readonly deprecated?: readonly string[]
  /** Answers for one entry alone, by its code. The new document among its references is understood. */
  readonly texts: Readonly<Record<string, Answers['texts']>>
}

/** The request, as its author wrote it. */
export interface Answers {
  readonly kind: ProposalKind
  /** By name, as written; a list has an item a line. An empty text takes a field of an entry away. */
  readonly texts: Readonly<Partial<Record<AnswerId, string>>>
  /** update: several entries in place of the one of `code`; `texts` holds for all of them. */
  readonly entries?: EntriesAnswers
  /** Documents that are new to the registry, by name, apart from the one that the `document...` answers describe. */
  readonly documents?: PlainMap
  /** Basic status codes that are new to the registry, by number. */
  readonly basicCodes?: PlainMap
  /** Reasons for which findings of rules are accepted, as the entry's `exceptions` write it; added to those that the entry has. */
  readonly exceptions?: readonly PlainMap[]
}

const isNeededToRegister = (key: ProposedKey): boolean => {
  const { isRequired, tables } = fields[fieldOfKey(key)]
  return isRequired && tables.includes('enumerated') && key !== 'otherBasicCodes'
}

const required: Readonly<Record<ProposalKind, readonly AnswerId[]>> = {
  register: ['code', ...proposedKeys.filter(isNeededToRegister)],
  update: ['code', 'authority'],
  deprecate: ['code', 'replacedBy', 'reason', 'authority'],
}

const isGiven = (texts: Answers['texts'], id: AnswerId): boolean => (texts[id] ?? '').trim() !== ''

/** Tells whether the answers change a field of an entry; taking one away counts. */
const changesSomething = (texts: Answers['texts']): boolean =>
  proposedKeys.some((field) => texts[field] !== undefined)

/** Tells whether only notes of ours change, which no authority governs. */
export function changesNotesAlone(kind: ProposalKind, texts: Answers['texts']): boolean {
  const changed = proposedKeys.filter((key) => texts[key] !== undefined)
  return kind === 'update' && changed.length > 0 && changed.every((key) => isAnnotation(fieldOfKey(key)))
}

/** Questions that have to be answered and are not; a subject does for the code of a new entry, and `fields` stands for any field at all. */
export function missingAnswers({ kind, texts, entries }: Answers): readonly (AnswerId | 'fields')[] {
  if (entries !== undefined) return isGiven(texts, 'document') ? [] : ['document']
  const lacking = required[kind].filter(
    (id) =>
      !isGiven(texts, id) &&
      !(id === 'code' && kind === 'register' && isGiven(texts, 'subject')) &&
      !(id === 'authority' && changesNotesAlone(kind, texts)),
  )
  return kind === 'update' && !changesSomething(texts) ? [...lacking, 'fields'] : lacking
}

/** Fault of an answer, before there is any file that it could be wrong in. */
export interface AnswerFinding {
  /** Absent where it is about all of them. */
  readonly answer?: AnswerId
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly found?: string
  readonly expected?: string
  readonly advice: string
  readonly source?: string
}

/** Makes what was found in answers a finding at a place. */
export function placeFinding(finding: Omit<AnswerFinding, 'answer'>, place: Finding['place']): Finding {
  return { ...finding, place }
}
