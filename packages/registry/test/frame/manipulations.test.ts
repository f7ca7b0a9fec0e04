import { describe, expect, it } from 'vitest'
import type {
  Change,
  Document,
  DocumentChange,
  Entry,
  EnumeratedEntry,
  Field,
  FormerFields,
  Registry,
} from '../../src/index.js'
import {
  allEntries,
  checkConflicts,
  isEnumerated,
  isFormerField,
  judgeFrame,
  judgeUpdate,
  lastUpdated,
  printRegistryCode,
  valueOf,
} from '../../src/index.js'
import { withEntries } from '../../src/model/registry.js'
import { realRegistry } from '../base-registry.js'

const real = realRegistry()
const day = lastUpdated(real)
const direction = 'https://datatracker.ietf.org/iesg/minutes/'

/** A standard that is new to the registry, and updates RFC 3463 and RFC 5248. */
const standard: Document = {
  id: 'rfc99999',
  title: 'Another standard, for a test',
  status: 'standards track',
  date: day.slice(0, 7),
  authors: ['A. Writer'],
  updates: ['rfc3463', 'rfc5248'],
  obsoletes: [],
  address: 'https://www.example.org/rfc99999',
}
const specification: Document = { ...standard, id: 'example-specification', status: 'other', updates: [] }

type Edit = (registry: Registry) => Registry
type EntryEdit = Partial<EnumeratedEntry>

const both =
  (...edits: readonly Edit[]): Edit =>
  (registry) =>
    edits.reduce((made, edit) => edit(made), registry)

const entryIn = (registry: Registry, code: string): EnumeratedEntry => {
  const found = registry.enumerated.find((each) => printRegistryCode(each.code) === code)
  if (!found) throw new Error(`${code} is not in the registry`)
  return found
}

const put = (code: string, edit: (entry: EnumeratedEntry) => readonly EnumeratedEntry[]): Edit => {
  return (registry) => ({
    ...registry,
    enumerated: registry.enumerated.flatMap((each) =>
      printRegistryCode(each.code) === code ? edit(each) : [each],
    ),
  })
}

const silently = (code: string, part: EntryEdit): Edit => put(code, (entry) => [{ ...entry, ...part }])

/** The former values of what an edit changes, as a history item has to hold them. */
function formerOf(entry: Entry, part: EntryEdit): FormerFields {
  const fields = Object.keys(part).filter(isFormerField)
  return Object.fromEntries(fields.map((field) => [field, valueOf(entry, field)]))
}

/** A change of an entry with a history item that holds the true former values. */
function claimed(code: string, part: EntryEdit, claim: Partial<Change>): Edit {
  return put(code, (entry) => {
    const reworded = part.description === undefined ? {} : { reworded: 'The wording is clearer.' }
    const item: Change = { date: day, authority: 'iesg', was: formerOf(entry, part), ...reworded, ...claim }
    return [{ ...entry, ...part, history: [...entry.history, item] }]
  })
}

const document = (id: string, part: Partial<Document>): Edit => {
  return (registry) => {
    const known = registry.documents.get(id) ?? { ...standard, id }
    return { ...registry, documents: new Map([...registry.documents, [id, { ...known, ...part }]]) }
  }
}

const withoutDocument = (id: string): Edit => {
  return (registry) => ({
    ...registry,
    documents: new Map([...registry.documents].filter(([each]) => each !== id)),
  })
}

/** A claim that RFC 8617, which is experimental, got another status. */
const statusChange: DocumentChange = {
  date: day,
  authority: 'iesg',
  source: 'https://datatracker.ietf.org/doc/status-change-example/',
  was: { status: 'experimental' },
}

const withoutStream = (id: string): Edit => {
  return (registry) => {
    const documents = [...registry.documents.values()].map((each) => {
      const { stream: _, ...rest } = each
      return each.id === id ? rest : each
    })
    return { ...registry, documents: new Map(documents.map((each) => [each.id, each])) }
  }
}

const newStandard = document(standard.id, standard)

/** A new code, sound but for what is given. */
const registered = (part: Partial<EnumeratedEntry['registration']>, rest: EntryEdit = {}): Edit => {
  return (registry) => {
    const entry: EnumeratedEntry = {
      code: { table: 'enumerated', subject: 7, detail: 31 },
      sampleText: 'Greeting heard too late for an answer',
      basicCodes: { kind: 'listed', codes: [421], others: [] },
      description: 'The client spoke before the greeting was sent.',
      references: [{ document: part.document ?? specification.id }],
      submitters: ['A. Writer'],
      changeController: 'a.writer@example.org',
      registration: {
        date: day,
        dateFrom: 'registry',
        authority: 'expert-review',
        document: specification.id,
        ...part,
      },
      history: [],
      exceptions: [],
      ...rest,
    }
    return {
      ...document(specification.id, specification)(registry),
      enumerated: [...registry.enumerated, entry],
    }
  }
}

/** The review of a registration that no standard asks for. */
const reviewed = { expert: 'Chris Newman', review: 'https://example.org/review' }

/** Judgement of the rules on an update: what is refused, and what of the frame has to be known. */
function rulesAgainst(edit: Edit): readonly string[] {
  const after = edit(real)
  const old = new Set(checkConflicts(real).map((each) => JSON.stringify(each)))
  const conflicts = checkConflicts(after).filter((each) => !old.has(JSON.stringify(each)))
  return [
    ...judgeUpdate(real, after).flatMap(({ findings }) => findings),
    ...conflicts,
    ...judgeFrame(real, after),
  ].map(({ rule }) => rule)
}

const errorsIn = (edit: Edit): readonly string[] => {
  const after = edit(real)
  return [...judgeUpdate(real, after).flatMap(({ findings }) => findings), ...judgeFrame(real, after)]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`)
}

const flood = entryIn(real, 'X.7.28')
const controller = { authority: 'change-controller', by: 'standards@taugh.com' } as const
const byStandard = { authority: 'standards', document: standard.id } as const
const byIesg = { authority: 'iesg', direction } as const
const text = { sampleText: 'Another text altogether' }
const successor = { replacedBy: { table: 'enumerated', subject: 1, detail: 0 }, reason: 'Why.' } as const
const head = (part: Partial<Registry>): Edit => {
  return (registry) => ({ ...registry, ...part })
}
const table = (part: Partial<Registry['tables']['class']>): Edit => {
  return (registry) => ({
    ...registry,
    tables: { ...registry.tables, enumerated: { ...registry.tables.enumerated, ...part } },
  })
}

/** A new value for each field of X.1.1 and X.7.28 that can change. */
const values = {
  sampleText: text,
  basicCodes: { basicCodes: { kind: 'listed', codes: [550, 551], others: [] } },
  classes: { classes: [4] },
  description: { description: 'The mailbox is not there, or no longer.' },
  references: { references: [{ document: 'rfc3463', section: '3.2' }, { document: 'rfc5321' }] },
  submitters: { submitters: ['Somebody Else'] },
  changeController: { changeController: 'somebody@example.org' },
  deprecated: { deprecated: successor },
} as const satisfies Partial<Record<Field, EntryEdit>>

const manipulations: Readonly<Record<string, readonly [rule: string, edit: Edit]>> = {
  ...Object.fromEntries(
    Object.entries(values).map(([field, part]) => [
      `${field} of X.1.1 changes silently`,
      ['update/claim-missing', silently('X.1.1', part)] as const,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(values)
      .filter(([field]) => field !== 'description' && field !== 'references')
      .map(([field, part]) => [
        `the change controller changes ${field} of X.7.28`,
        ['update/change-controller', claimed('X.7.28', part, controller)] as const,
      ]),
  ),
  'an entry is taken out': ['update/entry-kept', put('X.1.1', () => [])],
  'a code is given to a second entry': [
    'update/code-given-once',
    put('X.1.1', (entry) => [entry, { ...entry, ...text }]),
  ],
  'the day of a registration moves': [
    'update/registration-kept',
    silently('X.7.28', { registration: { ...flood.registration, date: '2016-01-01' } }),
  ],
  'the document of a registration is another': [
    'update/registration-kept',
    silently('X.7.28', { registration: { ...flood.registration, document: 'rfc8617' } }),
  ],
  'the authority of a registration is another': [
    'update/registration-kept',
    silently('X.7.28', { registration: { ...flood.registration, authority: 'standards' } }),
  ],
  'an item of the past is taken out': [
    'update/history-kept',
    silently('X.7.28', { history: flood.history.slice(1) }),
  ],
  'the items of the past change places': [
    'update/history-kept',
    silently('X.7.28', { history: flood.history.toReversed() }),
  ],
  'an item of the past says another authority': [
    'update/history-kept',
    silently('X.7.28', {
      history: flood.history.map((each) => Object.assign({}, each, byIesg)),
    }),
  ],
  'somebody else claims to be the change controller': [
    'update/change-controller',
    claimed('X.7.28', values.references, { ...controller, by: 'somebody@example.org' }),
  ],
  'a change controller changes an entry of the standards track': [
    'update/change-controller',
    claimed('X.1.1', values.description, { authority: 'change-controller', by: 'IESG' }),
  ],
  'a standard changes an entry that is none of the standards track': [
    'update/standards',
    both(newStandard, claimed('X.7.28', text, byStandard)),
  ],
  'a standard about something else changes an entry': [
    'update/standards',
    claimed('X.1.1', text, { authority: 'standards', document: 'rfc8689' }),
  ],
  'an old standard changes an entry': [
    'update/standards',
    claimed('X.1.1', text, { authority: 'standards', document: 'rfc4468' }),
  ],
  'a standard that is not named changes an entry': [
    'update/standards',
    claimed('X.1.1', text, { authority: 'standards' }),
  ],
  'an experimental RFC changes an entry as a standard': [
    'update/standards',
    claimed('X.1.1', text, { authority: 'standards', document: 'rfc8617' }),
  ],
  'a document that updates no RFC 5248 fills in basic codes': [
    'update/not-given',
    claimed('X.7.28', values.basicCodes, { authority: 'rfc5248-update', document: 'rfc8689' }),
  ],
  'an update of RFC 5248 changes a sample text': [
    'update/not-given',
    both(newStandard, claimed('X.7.28', text, { authority: 'rfc5248-update', document: standard.id })),
  ],
  'the IESG directs it, nobody knows where': ['update/iesg', claimed('X.1.1', text, {})],
  'the IESG directs it by word of mouth': [
    'update/iesg',
    claimed('X.1.1', text, { direction: 'at the last meeting' }),
  ],
  'the IESG directs it at an address that can be forged': [
    'update/iesg',
    claimed('X.1.1', text, { direction: 'http://example.org/minutes' }),
  ],
  'nobody known asks for a change': ['update/unknown', claimed('X.1.1', text, { authority: 'unknown' })],
  'a draft that was not approved becomes an RFC': [
    'update/publication',
    claimed(
      'X.7.28',
      { references: [{ document: 'rfc8617' }] },
      { authority: 'publication', document: 'rfc8617' },
    ),
  ],
  'a change is dated into the past': [
    'update/claim-order',
    claimed('X.1.1', text, { ...byIesg, date: '2009-01-01' }),
  ],
  'a change says another former value': [
    'update/claim-untrue',
    claimed('X.1.1', text, { ...byIesg, was: { sampleText: 'Something else' } }),
  ],
  'a change claims nothing': ['update/claim-untrue', claimed('X.1.1', {}, byIesg)],
  'a change says that a description was reworded': [
    'update/claim-untrue',
    claimed('X.1.1', {}, { ...byIesg, reworded: 'Why.' }),
  ],
  'a code is registered by nobody known': ['update/registration', registered({ authority: 'unknown' })],
  'a code joins the initial population': [
    'update/registration',
    registered({ authority: 'initial-population' }),
  ],
  'a code is registered on no document': ['update/registration', registered({ document: 'not-known' })],
  'a code is registered by review, on a standard': [
    'update/registration',
    registered({ document: 'rfc8689' }),
  ],
  'a code is registered by a standard that is none': [
    'update/registration',
    registered({ authority: 'standards', document: 'rfc8617' }),
  ],
  'a code is registered before it is reviewed': ['update/review-missing', registered({})],
  'a code is registered with a past of its own': [
    'update/new-entry',
    registered(reviewed, { history: [{ date: day, ...byIesg, was: { sampleText: 'Another text' } }] }),
  ],
  'a code is registered on the review of somebody else': [
    'update/reviewer',
    registered({ expert: 'Somebody', review: 'https://example.org/review' }),
  ],
  'a code is registered on a review that can be read nowhere': [
    'update/registration',
    registered({ expert: 'Chris Newman', review: 'by telephone' }),
  ],
  'a code is registered on a review without an address': [
    'update/registration',
    registered({ expert: 'Chris Newman' }),
  ],
  'a code is registered on the review of nobody': [
    'update/registration',
    registered({ review: 'https://example.org/review' }),
  ],
  'a code is registered by a standard, and names a review': [
    'update/registration',
    both(
      newStandard,
      registered({
        authority: 'standards',
        document: standard.id,
        expert: 'Chris Newman',
        review: 'https://example.org/review',
      }),
    ),
  ],
  'a code is registered on a document that is newer': [
    'update/registration',
    both(registered(reviewed), document(specification.id, { ...specification, date: '2026-01' })),
  ],
  'RFC 8617 is called a standard': [
    'frame/document-unclaimed',
    document('rfc8617', { status: 'standards track' }),
  ],
  'RFC 8617 is called a standard, and changes its entry': [
    'update/standards',
    both(
      document('rfc8617', { status: 'standards track' }),
      claimed('X.7.29', text, { authority: 'standards', document: 'rfc8617' }),
    ),
  ],
  'RFC 5321 is said to update RFC 3463': [
    'frame/document-unclaimed',
    document('rfc5321', { updates: ['rfc3463'] }),
  ],
  'RFC 8689 is said to update RFC 3463, and changes X.1.1': [
    'update/standards',
    both(
      document('rfc8689', { updates: ['rfc3463'] }),
      claimed('X.1.1', text, { authority: 'standards', document: 'rfc8689' }),
    ),
  ],
  'RFC 4468 is dated anew, and changes X.1.1': [
    'update/standards',
    both(
      document('rfc4468', { date: '2025-01' }),
      claimed('X.1.1', text, { authority: 'standards', document: 'rfc4468' }),
    ),
  ],
  'a draft is said to be published, and its entry changes': [
    'update/publication',
    both(
      document('draft-levine-mailbomb-header-00', { approvedAs: 'experimental', publishedAs: 'rfc8617' }),
      claimed(
        'X.7.28',
        { references: [{ document: 'rfc8617' }] },
        { authority: 'publication', document: 'rfc8617' },
      ),
    ),
  ],
  'a draft is said to be approved': [
    'frame/document-unclaimed',
    document('draft-levine-mailbomb-header-00', { approvedAs: 'standards track' }),
  ],
  'a draft is said to be published': [
    'frame/document-unclaimed',
    document('draft-levine-mailbomb-header-00', { publishedAs: 'rfc8617' }),
  ],
  'a document is dated anew': ['frame/document-unclaimed', document('rfc3463', { date: '2025-01' })],
  'a document is read elsewhere': [
    'frame/document-unclaimed',
    document('rfc3463', { address: 'https://example.org/' }),
  ],
  'a change of a document claims another former value': [
    'frame/document-claim-untrue',
    document('rfc8617', {
      status: 'standards track',
      changes: [{ ...statusChange, was: { status: 'informational' } }],
    }),
  ],
  'a change of a document claims nothing': [
    'frame/document-claim-untrue',
    document('rfc8617', { changes: [{ ...statusChange, was: {} }] }),
  ],
  'a change of a document claims what did not change': [
    'frame/document-claim-untrue',
    document('rfc8617', { changes: [{ ...statusChange, was: { status: 'experimental' } }] }),
  ],
  'a change of a document can be read nowhere': [
    'frame/document-claim-untrue',
    document('rfc8617', {
      status: 'standards track',
      changes: [{ ...statusChange, source: 'by telephone' }],
    }),
  ],
  'a change of a document claims less than what changed': [
    'frame/document-unclaimed',
    document('rfc8617', { status: 'standards track', stream: 'independent', changes: [statusChange] }),
  ],
  'a document is of another stream': [
    'frame/document-unclaimed',
    document('rfc5336', { stream: 'independent' }),
  ],
  'the stream of a document is taken out': ['frame/document-unclaimed', withoutStream('rfc5336')],
  'a new document claims a change': [
    'frame/document-claim-untrue',
    document(standard.id, { ...standard, changes: [statusChange] }),
  ],
  'a document has another author': [
    'frame/document-description',
    document('rfc3463', { authors: ['Somebody'] }),
  ],
  'a document is taken out': ['frame/document-removed', withoutDocument('rfc3463')],
  'a basic status code means something else': [
    'frame/basic-code',
    (registry) => ({
      ...registry,
      basicCodes: new Map(
        [...registry.basicCodes].map(([code, each]) => [code, Object.assign({}, each, { meaning: 'Fine' })]),
      ),
    }),
  ],
  'a basic status code is taken out': ['frame/basic-code', head({ basicCodes: new Map() })],
  'anybody may register': ['frame/registration-rule', table({ registrationRule: 'First Come First Served' })],
  'somebody else is the designated expert': ['frame/experts', table({ experts: ['Somebody'] })],
  'the table rests on another document': [
    'frame/table-references',
    table({ references: [{ document: 'rfc8617' }] }),
  ],
  'the table is called otherwise': ['frame/title', table({ title: 'Codes' })],
  'the registry began on another day': ['frame/identity', head({ created: '2007-01-01' })],
  'the registry was released on another day': ['frame/released', head({ released: '2025-01-10' })],
  'the registry is another one': ['frame/identity', head({ id: 'another' })],
  'a correction explains anything': [
    'frame/correction',
    head({
      corrections: [
        ...real.corrections,
        { code: 'X.1.1', field: 'sample', iana: 'Bad mailbox', reason: 'So.' },
      ],
    }),
  ],
  'a correction is taken out': ['frame/correction', head({ corrections: real.corrections.slice(1) })],
  'a correction has another reason': [
    'frame/correction',
    head({ corrections: real.corrections.map((each) => Object.assign({}, each, { reason: 'So.' })) }),
  ],
  'a security note says something else': [
    'frame/security-note',
    silently('X.7.28', { securityNote: 'It tells nothing.' }),
  ],
  'a deprecation is taken back': [
    'code/given-out-before',
    put('X.6.10', ({ deprecated: former, ...entry }) => {
      const item: Change = { date: day, ...byIesg, was: { ...(former && { deprecated: former }) } }
      return [{ ...entry, history: [...entry.history, item] }]
    }),
  ],
}

const addressing = real.enumerated.filter(({ code }) => code.subject === 1 && code.detail <= 6)

const lawful: Readonly<Record<string, Edit>> = {
  'nothing at all': (registry) => registry,
  ...Object.fromEntries(
    Object.entries(values).flatMap(([field, part]): readonly (readonly [string, Edit])[] => [
      [`a new standard changes ${field} of X.1.1`, both(newStandard, claimed('X.1.1', part, byStandard))],
      [`the IESG directs a change of ${field} of X.1.1`, claimed('X.1.1', part, byIesg)],
      [`the IESG directs a change of ${field} of X.7.28`, claimed('X.7.28', part, byIesg)],
      [`the IESG directs a change of ${field} of X.7.29`, claimed('X.7.29', part, byIesg)],
    ]),
  ),
  'the change controller rewords the description': claimed('X.7.28', values.description, controller),
  'the change controller changes the references': claimed('X.7.28', values.references, controller),
  'the change controller changes both': claimed(
    'X.7.28',
    { ...values.description, ...values.references },
    controller,
  ),
  'an update of RFC 5248 fills in basic status codes': both(
    newStandard,
    claimed('X.7.28', values.basicCodes, { authority: 'rfc5248-update', document: standard.id }),
  ),
  'a code is registered after review': registered(reviewed),
  'a code is registered by a standard': registered({ authority: 'standards', document: 'rfc8689' }),
  'a code is registered by a new standard': both(
    newStandard,
    registered({ authority: 'standards', document: standard.id }),
  ),
  'a new document comes alone': newStandard,
  'a draft is described alone': document('draft-example-codes-00', { status: 'Internet-Draft', updates: [] }),
  'a document gets a note': document('rfc8617', { note: 'A note.' }),
  'a security note comes alone': silently('X.7.28', { securityNote: 'It tells nothing.' }),
  'an exception comes alone': silently('X.7.28', { exceptions: [{ rule: 'some/rule', reason: 'Why.' }] }),
  'one standard changes many entries': both(
    newStandard,
    ...addressing.map(({ code }) => claimed(printRegistryCode(code), values.references, byStandard)),
  ),
  'two changes of one entry': both(
    claimed('X.7.28', values.description, controller),
    claimed('X.7.28', text, byIesg),
  ),
  'the entries in another order': (registry) => withEntries(registry, allEntries(registry).toReversed()),
}

describe('a manipulation', () => {
  it.each(Object.entries(manipulations))('(%s) is found', (_, [rule, edit]) => {
    expect(rulesAgainst(edit)).toContain(rule)
  })
})

describe('a lawful change', () => {
  it.each(Object.entries(lawful))('(%s) passes', (_, edit) => {
    expect(errorsIn(edit)).toEqual([])
  })
})

it('counts as many manipulations as it is said to, and as many lawful changes', () => {
  expect(Object.keys(manipulations).length).toBeGreaterThanOrEqual(60)
  expect(Object.keys(lawful).length).toBeGreaterThanOrEqual(45)
  expect(addressing.every(isEnumerated)).toBe(true)
})

describe('a change of a document that decides', () => {
  const promoted = document('rfc8617', { status: 'standards track', changes: [statusChange] })

  it('is a warning where a new item claims it, which shows the authority and the source', () => {
    const found = judgeFrame(real, promoted(real))
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['frame/document-standing', 'warning'],
    ])
    expect(found[0]?.message).toContain('iesg')
    expect(found[0]?.message).toContain(statusChange.source)
  })

  it('is claimed step by step where it went over another value', () => {
    const twice = document('rfc8617', {
      status: 'standards track',
      changes: [statusChange, { ...statusChange, was: { status: 'informational' } }],
    })
    expect(judgeFrame(real, twice(real)).map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('stays claimed: the items of the past cannot be altered or taken out', () => {
    const before = promoted(real)
    const rulesOf = (edit: Edit): readonly string[] =>
      judgeFrame(before, edit(before)).map(({ rule }) => rule)
    expect(rulesOf(document('rfc8617', { changes: [] }))).toEqual(['frame/document-changes-kept'])
    const altered = [{ ...statusChange, source: 'https://example.org/' }]
    expect(rulesOf(document('rfc8617', { changes: altered }))).toEqual(['frame/document-changes-kept'])
    expect(rulesOf((registry) => registry)).toEqual([])
  })

  it('cannot be dated before the item above it', () => {
    const before = promoted(real)
    const second = { ...statusChange, date: '2009-01-01', was: { status: 'standards track' } } as const
    const back = document('rfc8617', { status: 'informational', changes: [statusChange, second] })
    expect(judgeFrame(before, back(before)).map(({ rule }) => rule)).toContain('frame/document-claim-untrue')
  })

  it('is no change where a stream is stated that was not stated before', () => {
    const before = withoutStream('rfc5336')(real)
    expect(judgeFrame(before, real).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['frame/document-stream', 'warning'],
    ])
  })
})

describe('an exception from a conflict rule', () => {
  const near = { rule: 'text/near-title', with: flood.code, reason: 'They differ.' } as const
  const expired = flood.exceptions[0]
  const source = 'RFC 5248 section 1'
  const made = 'Does the reason hold? The exception keeps a rule quiet about a conflict that it finds.'
  const on = (before: Registry, edit: Edit): readonly object[] => judgeFrame(before, edit(before))
  const where = { rule: 'frame/exception', source, code: flood.code, key: 'X.7.28', field: 'exceptions' }

  it('that is new is a warning, in a new entry too', () => {
    const two = silently('X.7.28', { exceptions: [...flood.exceptions, near] })
    expect(on(real, two)).toEqual([
      {
        ...where,
        severity: 'warning',
        after: 'They differ.',
        question: made,
        message: 'X.7.28: exception from text/near-title with X.7.28 is new: They differ.',
      },
    ])
    const fresh = registered({ authority: 'standards', document: 'rfc8689' }, { exceptions: [near] })
    expect(on(real, fresh)).toMatchObject([
      { rule: 'frame/document-new' },
      { rule: 'frame/exception', severity: 'warning', key: 'X.7.31' },
    ])
  })

  it('that gets another reason is a warning with both', () => {
    const other = flood.exceptions.map((each) => Object.assign({}, each, { reason: 'So.' }))
    expect(on(real, silently('X.7.28', { exceptions: other }))).toEqual([
      {
        ...where,
        severity: 'warning',
        before: expired?.reason,
        after: 'So.',
        question: made,
        message: `X.7.28: exception from reference/expired-draft was ${expired?.reason}, and is So. now`,
      },
    ])
  })

  it('that goes is a note', () => {
    expect(on(real, silently('X.7.28', { exceptions: [] }))).toEqual([
      {
        ...where,
        severity: 'note',
        before: expired?.reason,
        question: 'Is the conflict settled that the exception was about?',
        message: `X.7.28: exception from reference/expired-draft is gone; it was ${expired?.reason}`,
      },
    ])
  })

  it('is another one where it is about another rule or another entry', () => {
    const before = silently('X.7.28', { exceptions: [near] })(real)
    const about = (part: object): Edit => silently('X.7.28', { exceptions: [Object.assign({}, near, part)] })
    expect(on(before, about({}))).toEqual([])
    expect(on(before, about({ rule: 'text/same' }))).toMatchObject([
      { severity: 'warning' },
      { severity: 'note' },
    ])
    expect(on(before, about({ with: { ...flood.code, detail: 1 } }))).toHaveLength(2)
  })

  it('says nothing where the entry goes', () => {
    expect(
      on(
        real,
        put('X.7.28', () => []),
      ),
    ).toEqual([])
  })
})
