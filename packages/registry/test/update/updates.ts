import type {
  Change,
  ClassEntry,
  Document,
  DocumentId,
  Entry,
  EnumeratedEntry,
  FormerFields,
  Registry,
  SubjectEntry,
  TableName,
  Field,
} from '../../src/index.js'
import type { ChangeKind, Claimant, Shortcoming, Standing } from './rfc-conditions.js'
import { standings } from './rfc-conditions.js'

const document = (id: DocumentId, fields: Partial<Document> & Pick<Document, 'status'>): Document => ({
  title: id,
  date: '2020-01',
  authors: [],
  updates: [],
  obsoletes: [],
  address: `https://example.org/${id}`,
  ...fields,
  id,
})

/** The document that the entry refers to. Where it is a draft, `rfc-of-it` is the RFC that it became. */
export const own = 'own-document'

/** A registration that an expert's review permitted, on that document. */
export const reviewed = {
  date: '2020-06-01',
  dateFrom: 'iana',
  authority: 'expert-review',
  document: own,
  expert: 'The expert',
  review: 'https://example.org/review',
} as const

/** Document that a true claim names. */
const claimedDocument: Partial<Record<Claimant, DocumentId>> = {
  standards: 'standard',
  publication: 'rfc-of-it',
  'rfc5248-update': 'update-of-5248',
}

const ownDocument = (standing: Standing): Document => {
  const facts: Pick<Document, 'status' | 'approvedAs'> = standings[standing]
  return document(own, { ...facts, ...(facts.approvedAs !== undefined && { publishedAs: 'rfc-of-it' }) })
}

const documents = (standing: Standing): Registry['documents'] => {
  const succeeds = { obsoletes: [own], updates: ['rfc5248'] }
  const list = [
    ownDocument(standing),
    document('rfc-of-it', { status: 'experimental' }),
    document('standard', { status: 'standards track', obsoletes: [own] }),
    document('update-of-5248', { status: 'best current practice', updates: ['rfc5248'] }),
    document('more', { status: 'informational' }),
    document('off-track', { status: 'informational', ...succeeds }),
    document('not-approved', { status: 'Internet-Draft', ...succeeds }),
    document('older', { status: 'standards track', ...succeeds, date: '2014-07' }),
    document('unrelated', { status: 'standards track', updates: ['rfc2822'] }),
  ]
  return new Map(list.map((each) => [each.id, each]))
}

const past: Change = { date: '2015-02-04', authority: 'unknown', was: {}, reworded: 'A word was misspelt.' }

const common = {
  description: 'What the code says.',
  references: [{ document: own }],
  submitters: ['The submitter'],
  changeController: 'The controller',
  registration: { date: '2014-08-28', dateFrom: 'iana', authority: 'standards', document: own },
  history: [past],
  exceptions: [],
} as const satisfies Partial<Entry>

/** The entry before the change. */
export interface Entries {
  readonly class: ClassEntry
  readonly subject: SubjectEntry
  readonly enumerated: EnumeratedEntry
}

export const entries: Entries = {
  class: { ...common, code: { table: 'class', class: 4 }, summary: 'Summary' },
  subject: { ...common, code: { table: 'subject', subject: 7 }, summary: 'Summary' },
  enumerated: {
    ...common,
    code: { table: 'enumerated', subject: 7, detail: 5 },
    sampleText: 'Sample text',
    basicCodes: { kind: 'listed', codes: [550], others: [] },
  },
}

/** A registry with one entry of which everything is known, and a second one that stays as it is. */
export function registryOf(entry: Entry, standing: Standing): Registry {
  const neighbour: EnumeratedEntry = {
    ...entries.enumerated,
    code: { table: 'enumerated', subject: 1, detail: 1 },
    history: [{ ...past, date: '2020-06-01' }],
  }
  const table = {
    id: 't',
    title: 't',
    references: [],
    registrationRule: 'Specification Required',
    experts: ['The expert', 'Another expert'],
  }
  const isIn = (name: TableName): boolean => entry.code.table === name
  return {
    id: 'r',
    title: 'r',
    created: '2008-05-29',
    tables: { class: table, subject: table, enumerated: table },
    classes: isClass(entry) ? [entry] : [],
    subjects: isSubject(entry) ? [entry] : [],
    enumerated: isEnumeratedEntry(entry) && isIn('enumerated') ? [neighbour, entry] : [neighbour],
    documents: documents(standing),
    basicCodes: new Map(),
    corrections: [],
  }
}

const isClass = (entry: Entry): entry is ClassEntry => entry.code.table === 'class'
const isSubject = (entry: Entry): entry is SubjectEntry => entry.code.table === 'subject'
const isEnumeratedEntry = (entry: Entry): entry is EnumeratedEntry => entry.code.table === 'enumerated'

/** One thing that changes: what is there before and after, and what a true history item says of it. */
export interface FieldChange {
  readonly field: Field
  readonly before?: Partial<EnumeratedEntry>
  readonly after: Partial<EnumeratedEntry> | Partial<ClassEntry>
  /** Absent where a history item cannot hold the field. */
  readonly was?: FormerFields
  /** Another former value than the true one. */
  readonly falseWas?: FormerFields
}

const listed = { kind: 'listed', codes: [550], others: [] } as const
const notGiven = { kind: 'not given' } as const

export const fieldChanges: Readonly<Record<ChangeKind, FieldChange>> = {
  summary: {
    field: 'summary',
    after: { summary: 'New summary' },
    was: { summary: 'Summary' },
    falseWas: { summary: 'Another' },
  },
  'sample text': {
    field: 'sampleText',
    after: { sampleText: 'New text' },
    was: { sampleText: 'Sample text' },
    falseWas: { sampleText: null },
  },
  'basic codes, listed': {
    field: 'basicCodes',
    after: { basicCodes: { ...listed, codes: [451, 550] } },
    was: { basicCodes: listed },
    falseWas: { basicCodes: { ...listed, codes: [550, 554] } },
  },
  'basic codes, not given before': {
    field: 'basicCodes',
    before: { basicCodes: notGiven },
    after: { basicCodes: listed },
    was: { basicCodes: notGiven },
    falseWas: { basicCodes: { kind: 'any' } },
  },
  'basic codes, not given any more': {
    field: 'basicCodes',
    after: { basicCodes: notGiven },
    was: { basicCodes: listed },
    falseWas: { basicCodes: null },
  },
  classes: { field: 'classes', after: { classes: [5] }, was: { classes: null }, falseWas: { classes: [4] } },
  description: { field: 'description', after: { description: 'It says something else.' }, was: {} },
  'references, one more': {
    field: 'references',
    after: { references: [{ document: own }, { document: 'more' }] },
    was: { references: [{ document: own }] },
    falseWas: { references: [{ document: own, section: '3' }] },
  },
  'references, draft to RFC': {
    field: 'references',
    after: { references: [{ document: 'rfc-of-it' }] },
    was: { references: [{ document: own }] },
    falseWas: { references: [] },
  },
  submitters: {
    field: 'submitters',
    after: { submitters: ['Another'] },
    was: { submitters: ['The submitter'] },
    falseWas: { submitters: [] },
  },
  'change controller': {
    field: 'changeController',
    after: { changeController: 'A later controller' },
    was: { changeController: 'The controller' },
    falseWas: { changeController: null },
  },
  deprecation: {
    field: 'deprecated',
    after: { deprecated: { replacedBy: { table: 'enumerated', subject: 1, detail: 1 }, reason: 'Why.' } },
    was: { deprecated: null },
    falseWas: {
      deprecated: { replacedBy: { table: 'enumerated', subject: 1, detail: 1 }, reason: 'Another.' },
    },
  },
  'security note': {
    field: 'securityNote',
    after: { securityNote: 'It tells something.' },
    was: { securityNote: null },
    falseWas: { securityNote: 'Another' },
  },
  exceptions: { field: 'exceptions', after: { exceptions: [{ rule: 'some/rule', reason: 'Why.' }] } },
  registration: {
    field: 'registration',
    after: { registration: { ...common.registration, document: 'more' } },
  },
  'past history': { field: 'history', after: {} },
}

const claimedBy: Readonly<Partial<Record<Shortcoming, string>>> = {
  none: 'The controller',
  'the submitter named': 'The submitter',
  'a later controller named': 'A later controller',
}

const documentNamed: Readonly<Partial<Record<Shortcoming, DocumentId>>> = {
  'a document that is not known': 'not-known',
  'a document off the standards track': 'off-track',
  'a draft that was not approved': 'not-approved',
  'a document about something else': 'unrelated',
  'a document older than the entry': 'older',
}

function documentFor(claimant: Claimant, shortcoming: Shortcoming): Pick<Change, 'document'> {
  const named = documentNamed[shortcoming] ?? claimedDocument[claimant]
  return named === undefined || shortcoming === 'no document' ? {} : { document: named }
}

function byFor(claimant: Claimant, shortcoming: Shortcoming): Pick<Change, 'by'> {
  if (claimant !== 'change-controller' || shortcoming === 'nobody named') return {}
  return { by: claimedBy[shortcoming] ?? 'The controller' }
}

const directionGiven: Readonly<Partial<Record<Shortcoming, string>>> = {
  'a blank direction': ' ',
  'a direction that is no https address': 'http://example.org/direction',
}

function directionFor(claimant: Claimant, shortcoming: Shortcoming): Pick<Change, 'direction'> {
  if (claimant !== 'iesg' || shortcoming === 'no direction') return {}
  return { direction: directionGiven[shortcoming] ?? 'https://example.org/direction' }
}

function wasFor(change: FieldChange, shortcoming: Shortcoming): Pick<Change, 'was' | 'reworded'> {
  const isLeftOut = shortcoming === 'the changed field left out'
  const former = shortcoming === 'another former value' ? (change.falseWas ?? change.was) : change.was
  const extra =
    change.field === 'submitters' ? { references: common.references } : { submitters: common.submitters }
  const isReworded = change.field === 'description' && !isLeftOut
  return {
    was: {
      ...(isLeftOut ? {} : former),
      ...(shortcoming === 'a field that did not change' && extra),
    },
    ...(isReworded && { reworded: 'Why.' }),
  }
}

/** The history item that a claimant adds for a change, true but for one shortcoming. */
export function claimFor(
  claimant: Claimant,
  change: FieldChange,
  shortcoming: Shortcoming,
): readonly Change[] {
  if (claimant === 'nobody') return []
  return [
    {
      date: shortcoming === 'a day before the last update' ? '2020-05-31' : '2020-06-01',
      authority: claimant,
      ...documentFor(claimant, shortcoming),
      ...byFor(claimant, shortcoming),
      ...directionFor(claimant, shortcoming),
      ...wasFor(change, shortcoming),
    },
  ]
}

/** The past history after a change: as it was, but where the change is one of it. */
export function pastAfter(kind: ChangeKind): readonly Change[] {
  return kind === 'past history' ? [{ ...past, reworded: 'For no reason.' }] : [past]
}
