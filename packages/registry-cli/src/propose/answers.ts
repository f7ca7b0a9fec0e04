/** What can be asked for: a new enumerated status code, a change of an entry, or that a code is no longer used. */
export type ProposalKind = 'register' | 'update' | 'deprecate'

/** The fields of an entry that can be asked for, named as in its file. */
export const entryFields = [
  'summary',
  'sampleText',
  'basicCodes',
  'otherBasicCodes',
  'classes',
  'description',
  'references',
  'submitters',
  'changeController',
  'securityNote',
] as const

/** A field of an entry that can be asked for. */
export type EntryField = (typeof entryFields)[number]

const otherIds = [
  'code',
  'subject',
  'replacedBy',
  'reason',
  'authority',
  'document',
  'by',
  'direction',
  'reworded',
  'note',
  'date',
  'documentTitle',
  'documentStatus',
  'documentDate',
  'documentAuthors',
  'documentAddress',
] as const

/** Everything that can be answered. The fields of the issue forms have the same names. */
export type AnswerId = EntryField | (typeof otherIds)[number]

/** Every name of an answer. */
export const answerIds: readonly AnswerId[] = [...entryFields, ...otherIds]

/** Narrows a text to the name of an answer. */
export function isAnswerId(text: string): text is AnswerId {
  return answerIds.some((id) => id === text)
}

/** Narrows a text to a field of an entry that can be asked for. */
export function isEntryField(text: string): text is EntryField {
  return entryFields.some((field) => field === text)
}

/** A value that a file of the source can hold. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/** A map of a file of the source: an entry, a document. */
export type PlainMap = { readonly [key: string]: PlainValue }

/** What somebody asks for, as they wrote it. */
export interface Answers {
  readonly kind: ProposalKind
  /** By name, as written; a list has an item a line. An empty text takes a field of an entry away. */
  readonly texts: Readonly<Partial<Record<AnswerId, string>>>
  /** Documents that are new to the registry, by name, apart from the one that the `document...` answers describe. */
  readonly documents?: PlainMap
  /** Basic status codes that are new to the registry, by number. */
  readonly basicCodes?: PlainMap
  /** Why findings of rules are accepted, as the entry's `exceptions` write it; added to those that the entry has. */
  readonly exceptions?: readonly PlainMap[]
}
