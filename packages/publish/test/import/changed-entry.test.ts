import type { EnumeratedEntry } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import type { IanaRecord } from '../../src/iana/document.js'
import { fieldText, registryIn } from '../../src/iana/document.js'
import { changedEntry, newEntry } from '../../src/import/changed-entry.js'
import type { RecordFacts } from '../../src/import/facts.js'
import { readFacts } from '../../src/import/facts.js'
import { endOfTables, newRecord, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

const facts: RecordFacts = {
  title: 'Another title',
  basicCodes: { kind: 'listed', codes: [421], others: [] },
  references: [{ document: 'rfc9999' }],
  submitters: ['A. Author'],
  changeController: 'someone@example.org',
  description: 'Another wording.',
}

function entryOf(detail: number): EnumeratedEntry {
  const entry = smallRegistry.enumerated.find(({ code }) => code.detail === detail)
  if (entry === undefined) throw new Error('no such entry')
  return entry
}

const date = '2030-01-01'
const note = "Taken over from IANA's file; no source tells on whose authority."

type Facts = Partial<RecordFacts>

/** An entry with some of IANA's fields taken over, without its wording. */
const changed = (before: EnumeratedEntry, fields: readonly string[], others: Facts = facts): object =>
  changedEntry(before, {
    facts: { submitters: [], description: '', ...others },
    fields: new Set(fields),
    date,
    takeDescription: false,
  })

describe('an entry that IANA changed', () => {
  const before = entryOf(24)
  const item = (was: object): object => ({ date, authority: 'unknown', was, note })

  it.each([
    ['sample', { sampleText: 'Another title' }, { sampleText: 'SPF validation error' }],
    ['basic_code', { basicCodes: facts.basicCodes }, { basicCodes: before.basicCodes }],
    ['reference', { references: facts.references }, { references: before.references }],
    ['submitter', { submitters: ['A. Author'] }, { submitters: before.submitters }],
    [
      'change_controller',
      { changeController: 'someone@example.org' },
      { changeController: before.changeController },
    ],
  ] as const)('has the new value of %s alone, and the former one in its history', (field, values, was) => {
    expect(changed(before, [field])).toEqual({
      ...before,
      ...values,
      history: [...before.history, item(was)],
    })
  })

  it('has null for what it had not', () => {
    const bare = smallRegistry.enumerated.find(({ sampleText }) => sampleText === undefined)
    if (bare === undefined) throw new Error('no such entry')
    expect(changed(bare, ['sample', 'basic_code', 'change_controller'])).toMatchObject({
      history: [...bare.history, item({ sampleText: null, basicCodes: null, changeController: null })],
    })
  })

  it('stays as it is where IANA’s file does not say the value legibly', () => {
    const fields = ['sample', 'basic_code', 'reference', 'change_controller']
    expect(changed(before, fields, {})).toEqual(before)
    expect(changed(before, [])).toEqual(before)
  })

  it('has a change of which the day alone is known', () => {
    expect(changed(before, ['updated'])).toEqual({
      ...before,
      history: [
        ...before.history,
        {
          date,
          authority: 'unknown',
          was: {},
          note: "IANA's file says that the entry changed on this day, not how.",
        },
      ],
    })
  })

  it('has the summary of a sub-code as its title', () => {
    const [subject] = smallRegistry.subjects
    if (subject === undefined) throw new Error('no subject')
    const update = { facts, fields: new Set(['summary', 'basic_code']), date, takeDescription: false }
    expect(changedEntry(subject, update)).toEqual({
      ...subject,
      summary: 'Another title',
      history: [...subject.history, item({ summary: subject.summary })],
    })
  })

  it('has IANA’s wording where that is asked for, is there, and is another one', () => {
    const reworded = (description: string, takeDescription: boolean): object =>
      changedEntry(before, { facts: { ...facts, description }, fields: new Set(), date, takeDescription })
    expect(reworded('Another wording.', true)).toEqual({
      ...before,
      description: 'Another wording.',
      history: [
        ...before.history,
        { date, authority: 'unknown', was: {}, reworded: "IANA's wording was taken over.", note },
      ],
    })
    for (const [description, isAsked] of [
      ['Another wording.', false],
      ['', true],
      [before.description, true],
    ] as const)
      expect(reworded(description, isAsked)).toEqual(before)
  })

  it('has the day of registration that IANA gives', () => {
    const update = {
      facts,
      fields: new Set<string>(),
      date,
      takeDescription: false,
      registered: '2001-01-01',
    }
    expect(changedEntry(before, update)).toEqual({
      ...before,
      registration: { ...before.registration, date: '2001-01-01', dateFrom: 'iana' },
    })
  })
})

function recordWith(from: string, to: string): IanaRecord {
  const document = smallIana([endOfTables, newRecord.replace(from, to) + endOfTables])
  const records = registryIn(document).registries.flatMap((table) => table.records)
  const found = records.find((record) => fieldText(record, 'code') === 'X.7.31')
  if (found === undefined) throw new Error('no such record')
  return found
}

describe('a new entry', () => {
  const code = { table: 'enumerated', subject: 7, detail: 31 } as const
  const entryWith = (others: Facts, record = recordWith('', '')): object | undefined =>
    newEntry(code, record, { submitters: [], description: '', ...others }, true)

  it.each(['title', 'references', 'basicCodes'])('is none without its %s', (missing) => {
    const rest = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== missing))
    expect(entryWith(rest)).toBeUndefined()
    expect(entryWith({ ...facts, references: [] })).toBeUndefined()
    expect(entryWith(facts)).toBeDefined()
  })

  it('has the change of which IANA’s file gives the day, and no other', () => {
    const updated = recordWith(
      '<record date="2030-02-03">',
      '<record date="2030-02-03" updated="2031-01-01">',
    )
    expect(entryWith(facts, updated)).toMatchObject({
      history: [{ date: '2031-01-01', authority: 'unknown', was: {} }],
    })
    expect(entryWith(facts)).toMatchObject({ history: [] })
  })

  it('has no change controller where the file names none, and is to be described where it says nothing', () => {
    const { changeController: _, ...rest } = facts
    expect(entryWith({ ...rest, description: '' })).not.toHaveProperty('changeController')
    expect(entryWith({ ...facts, description: '' })).toMatchObject({ description: 'TO BE WRITTEN' })
    expect(entryWith(facts)).toMatchObject({ description: 'Another wording.' })
  })

  it.each([{ table: 'class', class: 5 } as const, { table: 'subject', subject: 7 } as const])(
    'of the table of $table has a summary, and no basic status codes',
    (other) => {
      const { basicCodes: _, ...rest } = facts
      const entry = newEntry(other, recordWith('', ''), rest, false)
      expect(entry).toMatchObject({ code: other, summary: 'Another title' })
      expect(entry).not.toHaveProperty('basicCodes')
      expect(newEntry(other, recordWith('', ''), facts, false)).not.toHaveProperty('sampleText')
    },
  )
})

describe('the facts of a record', () => {
  it.each([
    ['<submitter>A. Author, B. Writer', '<submitter>A. Author ,B. Writer,', ['A. Author', 'B. Writer']],
    ['<submitter>A. Author, B. Writer', '<submitter>', []],
  ])('have the names of submitters, without blanks and empty ones: %s', (from, to, names) => {
    expect(readFacts(recordWith(from, to)).facts.submitters).toEqual(names)
  })

  it('lack what the record does not say', () => {
    const { facts: read, unreadable } = readFacts(
      recordWith('<change_controller>IESG', '<change_controller>'),
    )
    expect(read).not.toHaveProperty('changeController')
    expect(unreadable).toEqual([])
    expect(readFacts(recordWith('<sample>Moon is full</sample>', '')).facts).not.toHaveProperty('title')
  })

  it.each([
    ['a reference in words', ', Section 4.2 (Standards Track)', ' and a book'],
    ['words before a reference', '<xref type="rfc"', 'a book <xref type="rfc"'],
  ])('lack the references where one is not legible: %s', (_what, from, to) => {
    const { facts: read, unreadable } = readFacts(recordWith(from, to))
    expect(read).not.toHaveProperty('references')
    expect(unreadable.map(({ field }) => field)).toEqual(['reference'])
  })

  it('have a reference without a section as it is', () => {
    const { references } = readFacts(recordWith(', Section 4.2', '')).facts
    expect(references).toStrictEqual([{ document: 'rfc9999' }])
  })
})
