import type { Change, EnumeratedEntry, Registry, EntryUpdate, RuleFinding } from '../../src/index.js'
import { isAwaitingReview, printRegistryCode, hasRefusal, judgeUpdate } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { exampleDocument } from '../../src/example/example-registry.js'
import { entries, own, registryOf, reviewed } from './updates.js'

const before = registryOf(entries.enumerated, 'draft approved as experimental')
const [neighbour] = before.enumerated
const entry = entries.enumerated
const directed = { authority: 'iesg', direction: 'https://example.org/direction' } as const

const withEntries = (...enumerated: readonly (EnumeratedEntry | undefined)[]): Registry => ({
  ...before,
  enumerated: enumerated.filter((each) => each !== undefined),
})

const claim = (part: Partial<Change>): Change => ({ date: '2020-06-02', authority: 'iesg', was: {}, ...part })

const changedWith = (part: Partial<EnumeratedEntry>, ...claims: readonly Change[]): EnumeratedEntry => ({
  ...entry,
  ...part,
  history: [...entry.history, ...claims],
})

/** The fields of the one update of an entry: which is permitted, and the rule that says so. */
const verdicts = (after: EnumeratedEntry, was: EnumeratedEntry = entry): readonly string[] =>
  judgeUpdate(withEntries(neighbour, was), withEntries(neighbour, after)).flatMap(({ fields }) =>
    fields.map(({ field, permitted, rule }) => `${field} ${permitted ? 'permitted' : 'refused'} by ${rule}`),
  )

describe('an update', () => {
  it('holds the entry before and after, and the claims, oldest first', () => {
    const claims = [
      claim({ ...directed, was: { sampleText: 'Sample text' } }),
      claim({ ...directed, was: { classes: null } }),
    ]
    const after = changedWith({ sampleText: 'New text', classes: [5] }, ...claims)
    const [update] = judgeUpdate(before, withEntries(neighbour, after))
    expect(update).toMatchObject({ kind: 'changed', code: entry.code, before: entry, after, claims })
  })

  it('of an entry that is new has none before, and of one that is gone none after', () => {
    const without = withEntries(neighbour)
    const [added] = judgeUpdate(without, before)
    expect(added).toMatchObject({ kind: 'registered', after: entry })
    expect(added && 'before' in added).toBe(false)
    const [gone] = judgeUpdate(before, without)
    expect(gone).toMatchObject({ kind: 'removed', before: entry, claims: [] })
    expect(gone && 'after' in gone).toBe(false)
  })

  it('comes in the order of the codes', () => {
    const at = (detail: number): EnumeratedEntry => ({ ...entry, code: { ...entry.code, detail } })
    expect(
      judgeUpdate(before, withEntries(at(9), at(10), at(2))).map(({ code }) => printRegistryCode(code)),
    ).toEqual(['X.1.1', 'X.7.2', 'X.7.5', 'X.7.9', 'X.7.10'])
  })

  it('finds a code that is given twice, whichever of the two entries comes first', () => {
    const other = { ...entry, sampleText: 'Another use' }
    for (const after of [withEntries(neighbour, entry, other), withEntries(neighbour, other, entry)])
      expect(
        judgeUpdate(before, after).flatMap(({ findings }) => findings.map(({ rule }) => rule)),
      ).toContain('update/code-given-once')
  })
})

describe('a registration', () => {
  const without = withEntries(neighbour)

  const added = (part: Partial<EnumeratedEntry>): readonly RuleFinding[] => {
    const after = withEntries(neighbour, { ...entry, registration: reviewed, history: [], ...part })
    return judgeUpdate(without, after).flatMap(({ findings }) => findings)
  }

  it('has no history yet, not even another wording of the description', () => {
    const reworded = claim({ ...directed, reworded: 'A word was misspelt.' })
    expect(added({})).toEqual([])
    expect(added({ history: [reworded, { ...reworded, date: '2020-06-03' }] })).toMatchObject([
      {
        rule: 'update/new-entry',
        source: 'RFC 5248 section 2.2',
        path: ['history', 0],
        message: 'the entry is new, and its history says that it changed',
        found: 'an item of 2020-06-02',
        expected: 'a registration, and no `history`',
        advice: 'register the entry as it is to be, without `history`; what changes later gets its item then',
      },
      { rule: 'update/new-entry', path: ['history', 1], found: 'an item of 2020-06-03' },
    ])
  })

  it('after review waits for the name of the expert and the address of the review', () => {
    const { expert: _, review: __, ...unreviewed } = reviewed
    const found = added({ registration: unreviewed })
    expect(found).toMatchObject([
      {
        rule: 'update/review-missing',
        source: 'RFC 5248 section 2.2',
        path: ['registration'],
        message: 'the registration does not name the review of the designated expert yet',
        found: 'neither `expert` nor `review`',
        expected: 'the designated expert (The expert, or Another expert), and the address of the review',
        advice:
          'once the designated expert has agreed, add the name as `expert` and the https address of the review as `review`; then ' +
          'the change can be merged',
      },
    ])
    expect(found.map(isAwaitingReview)).toEqual([true])
    expect(added({ registration: { ...unreviewed, expert: 'The expert' } }).map(isAwaitingReview)).toEqual([
      false,
    ])
  })

  it('waits for no review where it claims another authority, or a review of a standard', () => {
    const { expert: _, review: __, ...unreviewed } = reviewed
    const rulesOf = (registration: EnumeratedEntry['registration']): readonly string[] =>
      added({ registration }).map(({ rule }) => rule)
    expect(rulesOf({ ...unreviewed, authority: 'unknown' })).toEqual(['update/registration'])
    expect(rulesOf({ ...unreviewed, document: 'standard' })).toEqual(['update/registration'])
  })

  it('is reviewed by an expert whom the table lists before the change', () => {
    expect(added({ registration: { ...reviewed, expert: 'Another expert' } })).toEqual([])
    expect(added({ registration: { ...reviewed, expert: 'Somebody' } })).toMatchObject([
      {
        rule: 'update/reviewer',
        source: 'RFC 5248 section 2.2',
        path: ['registration', 'expert'],
        message: 'the review is by somebody who is not a designated expert of the table',
        found: 'Somebody',
        expected: 'The expert, or Another expert',
        advice: 'name the designated expert who reviewed the registration; registry.yaml lists them',
      },
    ])
    const registration = { ...reviewed, expert: 'Somebody', authority: 'unknown' } as const
    expect(added({ registration }).map(({ rule }) => rule)).toEqual([
      'update/registration',
      'update/registration',
    ])
  })

  it('cannot bring its own expert', () => {
    const after = withEntries(neighbour, {
      ...entry,
      registration: { ...reviewed, expert: 'Somebody' },
      history: [],
    })
    const table = { ...after.tables.enumerated, experts: ['Somebody'] }
    const found = judgeUpdate(without, { ...after, tables: { ...after.tables, enumerated: table } })
    expect(found.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['update/reviewer'])
  })

  it.each([
    ['http://example.org/specification', true],
    ['https://example.org/specification', true],
    ['on paper, see https://example.org/', false],
    ['ftp://example.org/specification', false],
  ])('on a document with the address %j is accepted: %s', (address, isAccepted) => {
    const documents = new Map([...before.documents, [own, { ...exampleDocument, id: own, address }]])
    const after = { ...withEntries(neighbour, { ...entry, registration: reviewed, history: [] }), documents }
    expect(hasRefusal(judgeUpdate(without, after))).toBe(!isAccepted)
  })

  it('of which no day is known stays as it was made, too', () => {
    const old = { ...entry, registration: { authority: 'initial-population', document: own } } as const
    const after = withEntries(neighbour, { ...old, registration: reviewed })
    const [update] = judgeUpdate(withEntries(neighbour, old), after)
    expect(update?.findings.map(({ rule, expected }) => `${rule}: ${expected}`)).toEqual([
      'update/registration-kept: that of the past on own-document',
    ])
  })

  it('of which no day is known binds no later change to one', () => {
    const old = { ...entry, registration: { authority: 'initial-population', document: own } } as const
    const was = { sampleText: 'Sample text' }
    const history = [...old.history, claim({ ...directed, was })]
    const after = withEntries(neighbour, { ...old, sampleText: 'New text', history })
    expect(hasRefusal(judgeUpdate(withEntries(neighbour, old), after))).toBe(false)
  })
})

describe('the verdict on a field', () => {
  it('is not that on another field of the same claim', () => {
    const was = { sampleText: 'Something else', classes: null }
    expect(verdicts(changedWith({ sampleText: 'New', classes: [5] }, claim({ ...directed, was })))).toEqual([
      'sampleText refused by update/claim-untrue',
      'classes permitted by update/iesg',
    ])
  })

  it('is that on the claim as a whole where the claim is refused', () => {
    const was = { sampleText: 'Sample text', classes: null }
    expect(verdicts(changedWith({ sampleText: 'New', classes: [5] }, claim({ was })))).toEqual([
      'sampleText refused by update/iesg',
      'classes refused by update/iesg',
    ])
  })

  it('is not that on a reference whose place is the number of the claim', () => {
    const two = { ...entry, references: [{ document: own }, { document: 'more' }] }
    const published = claim({
      authority: 'publication',
      document: 'rfc-of-it',
      was: { references: two.references, securityNote: null },
    })
    const references = [{ document: 'rfc-of-it' }, { document: 'unrelated' }]
    expect(verdicts(changedWith({ references, securityNote: 'A note.' }, published), two)).toEqual([
      'references refused by update/publication',
      'securityNote permitted by update/annotation',
    ])
  })

  it('names no authority where none is claimed', () => {
    const after = withEntries(neighbour, { ...entry, securityNote: 'A note.' })
    expect(judgeUpdate(before, after)[0]?.fields).toStrictEqual([
      {
        field: 'securityNote',
        permitted: true,
        rule: 'update/annotation',
        source: 'RFC 5248 section 3, and this project for its own notes',
      },
    ])
  })
})

const findingsOf = (earlier: Registry, later: Registry): readonly RuleFinding[] =>
  judgeUpdate(earlier, later).flatMap(({ findings }) => findings)

describe('a direction of the IESG', () => {
  const refusalOf = (part: Partial<Change>): RuleFinding | undefined => {
    const after = changedWith(
      { sampleText: 'New text' },
      claim({ was: { sampleText: 'Sample text' }, ...part }),
    )
    return findingsOf(before, withEntries(neighbour, after))[0]
  }

  it('is missed at the item that cites none', () => {
    const refusal = refusalOf({})
    expect(refusal).toMatchObject({ rule: 'update/iesg', path: ['history', 1] })
    expect(refusal && 'found' in refusal).toBe(false)
  })

  it('is refused where it cannot be read, with what was found', () => {
    expect(refusalOf({ direction: 'minutes of May' })).toMatchObject({
      rule: 'update/iesg',
      path: ['history', 1, 'direction'],
      found: 'minutes of May',
    })
    expect(refusalOf(directed)).toBeUndefined()
  })
})

describe('a registration and its document (RFC 5248 section 2.2)', () => {
  const refusalsOf = (
    status: 'standards track' | 'informational',
    registration: EnumeratedEntry['registration'],
  ): readonly RuleFinding[] => {
    const newer = { ...exampleDocument, id: 'newer', status, date: '2020-07' }
    const documents = new Map([...before.documents, ['newer', newer] as const])
    const added = { ...entry, registration, references: [{ document: 'newer' }], history: [] }
    const after = { ...withEntries(neighbour, added), documents }
    return findingsOf(withEntries(neighbour), after)
  }
  const messagesOf = (...parts: Parameters<typeof refusalsOf>): readonly string[] =>
    refusalsOf(...parts).map(({ message }) => message)
  const isNewer = 'the document is newer than the registration that rests on it'
  const day = '2020-06-02'

  it('rests on a document that was there, or on the approval of a standard whose RFC comes later', () => {
    const standards = { date: day, authority: 'standards', document: 'newer' } as const
    expect(messagesOf('standards track', { ...standards, dateFrom: 'iana' })).toEqual([])
    expect(messagesOf('standards track', { ...standards, dateFrom: 'registry' })).toEqual([isNewer])
    expect(messagesOf('informational', { ...reviewed, date: day, document: 'newer' })).toEqual([isNewer])
    expect(messagesOf('informational', { ...reviewed, date: '2020-07-01', document: 'newer' })).toEqual([])
  })

  it('is told which document it rests on, and what would do', () => {
    expect(refusalsOf('informational', { ...reviewed, date: day, document: 'newer' })).toMatchObject([
      {
        path: ['registration', 'document'],
        found: 'newer of 2020-07',
        expected: 'a document of 2020-06-02 or earlier',
        advice: 'name the version of the document that was there then, or give the day of the registration',
      },
    ])
  })

  it('claims the standard, not the review of an expert, where its document is one', () => {
    const registration = { ...reviewed, date: '2020-07-01', document: 'newer' }
    expect(refusalsOf('standards track', registration)).toMatchObject([
      {
        path: ['registration', 'authority'],
        message: 'the registration claims the review of an expert, but its document is a standard',
        found: 'newer, standards track',
        expected: 'standards',
        advice: 'claim `authority: standards`; what the IETF has agreed on needs no review by an expert',
      },
    ])
  })

  it('is refused for its missing date alone, where it has none', () => {
    const { date: _, ...undated } = reviewed
    expect(messagesOf('informational', { ...undated, document: 'newer' })).toEqual([
      'a new registration has no date',
    ])
  })
})

describe('a document that is older than the entry', () => {
  const standard = registryOf(entry, 'standards-track RFC')
  const oldClaim = claim({ authority: 'standards', document: 'older', was: { sampleText: 'Sample text' } })
  const judged = (was: EnumeratedEntry): readonly RuleFinding[] => {
    const now = { ...was, sampleText: 'New text', history: [...was.history, oldClaim] }
    return findingsOf(registryOf(was, 'standards-track RFC'), registryOf(now, 'standards-track RFC'))
  }

  it('cannot ask for a change of it', () => {
    expect(standard.documents.get('older')?.date).toBe('2014-07')
    expect(judged(entry)).toMatchObject([
      {
        rule: 'update/standards',
        path: ['history', 1, 'document'],
        message: 'the document is older than the last step of the entry, so it cannot ask for a change of it',
        found: 'older of 2014-07',
        expected: 'a document of 2015-02-04 or later',
        advice: 'name the newer document that asks for the change',
      },
    ])
  })

  it('cannot be told from a newer one where the entry has no date', () => {
    const { date: _, ...registration } = entry.registration
    expect(judged({ ...entry, registration, history: [] })).toEqual([])
  })
})

describe('a refusal', () => {
  const finding = (severity: RuleFinding['severity']): RuleFinding => ({
    rule: 'update/some',
    severity,
    path: [],
    message: 'Something',
    advice: 'Do something',
    source: 'RFC 5248 section 2.3',
  })
  const update = (...findings: readonly RuleFinding[]): EntryUpdate => ({
    code: entry.code,
    kind: 'changed',
    claims: [],
    fields: [],
    findings,
  })

  it('is an error in any of the updates, and no warning', () => {
    expect(hasRefusal([])).toBe(false)
    expect(hasRefusal([update(), update(finding('warning'))])).toBe(false)
    expect(hasRefusal([update(), update(finding('warning'), finding('error'))])).toBe(true)
  })
})
