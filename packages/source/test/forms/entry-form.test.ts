import type { Change, EnumeratedEntry } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import type { EnumeratedEntryForm } from '#generated/forms.js'
import { fromEntry, toClassEntry, toEnumeratedEntry, toSubjectEntry } from '../../src/forms/entry-form.js'
import {
  fromChange,
  fromReference,
  listedCodes,
  toBasicCodes,
  toChange,
  toReference,
  toRegistryCode,
} from '../../src/forms/entry-parts.js'

const registration = { authority: 'unknown', document: 'rfc3463' } as const
const code = { table: 'enumerated', subject: 7, detail: 24 } as const
const other = { table: 'enumerated', subject: 7, detail: 25 } as const

const leastForm: EnumeratedEntryForm = {
  code: 'X.7.24',
  description: 'One.',
  references: ['rfc3463'],
  registration,
}
const least: EnumeratedEntry = {
  code,
  description: 'One.',
  references: [{ document: 'rfc3463' }],
  submitters: [],
  registration,
  history: [],
  exceptions: [],
}

const fullForm: EnumeratedEntryForm = {
  ...leastForm,
  sampleText: 'Two',
  basicCodes: [550],
  otherBasicCodes: ['2xx'],
  classes: [5],
  references: ['rfc3463', { document: 'rfc7372', section: '2' }],
  submitters: ['A'],
  changeController: 'IESG',
  deprecated: { replacedBy: 'X.7.25', reason: 'Three.' },
  history: [{ date: '2020-01', authority: 'unknown', note: 'Four.' }],
  exceptions: [
    { rule: 'texts/similar', with: 'X.7.25', reason: 'Five.' },
    { rule: 'texts/long', reason: 'Six.' },
  ],
}
const full: EnumeratedEntry = {
  ...least,
  sampleText: 'Two',
  basicCodes: { kind: 'listed', codes: [550], others: ['2xx'] },
  classes: [5],
  references: [{ document: 'rfc3463' }, { document: 'rfc7372', section: '2' }],
  submitters: ['A'],
  changeController: 'IESG',
  deprecated: { replacedBy: other, reason: 'Three.' },
  history: [{ date: '2020-01', authority: 'unknown', note: 'Four.', was: {} }],
  exceptions: [
    { rule: 'texts/similar', with: other, reason: 'Five.' },
    { rule: 'texts/long', reason: 'Six.' },
  ],
}

describe('an entry and its form', () => {
  it.each([
    ['with all that it can have', fullForm, full],
    ['with no more than it has to have', leastForm, least],
  ])('say the same, %s', (_name, form, entry) => {
    expect(toEnumeratedEntry(code, form)).toStrictEqual(entry)
    expect(fromEntry(entry)).toStrictEqual(form)
  })

  it('say the same of a class and of a subject', () => {
    const same = { ...leastForm, summary: 'One', submitters: ['A'], changeController: 'IESG' }
    const { code: _, ...fields } = { ...least, summary: 'One', submitters: ['A'], changeController: 'IESG' }
    const ofClass = { code: { table: 'class', class: 5 }, ...fields } as const
    const ofSubject = { code: { table: 'subject', subject: 7 }, ...fields } as const
    expect(toClassEntry(ofClass.code, { ...same, code: '5.XXX.YYY' })).toStrictEqual(ofClass)
    expect(toSubjectEntry(ofSubject.code, { ...same, code: 'X.7.YYY' })).toStrictEqual(ofSubject)
    expect(fromEntry(ofClass)).toStrictEqual({ ...same, code: '5.XXX.YYY' })
    expect(fromEntry(ofSubject)).toStrictEqual({ ...same, code: 'X.7.YYY' })
  })
})

describe('a change and its form', () => {
  const day = { date: '2020-01', authority: 'unknown' } as const

  it.each<readonly [string, Parameters<typeof toChange>[0]['was'], Change['was']]>([
    ['nothing that stood there', undefined, {}],
    ['a text', { sampleText: 'One' }, { sampleText: 'One' }],
    ['a text that was absent', { sampleText: null }, { sampleText: null }],
    ['references', { references: ['rfc3463'] }, { references: [{ document: 'rfc3463' }] }],
    ['no basic status codes', { basicCodes: null }, { basicCodes: null }],
    ['basic status codes of all kinds', { basicCodes: 'any' }, { basicCodes: { kind: 'any' } }],
    [
      'basic status codes',
      { basicCodes: [550, '5xx'], otherBasicCodes: ['2xx'] },
      { basicCodes: { kind: 'listed', codes: [550, '5xx'], others: ['2xx'] } },
    ],
    ['no deprecation', { deprecated: null }, { deprecated: null }],
    [
      'a deprecation',
      { deprecated: { replacedBy: 'X.7.25', reason: 'Two.' } },
      { deprecated: { replacedBy: other, reason: 'Two.' } },
    ],
  ])('say the same of %s', (_name, was, is) => {
    const form = was === undefined ? day : { ...day, was }
    expect(toChange(form)).toStrictEqual({ ...day, was: is })
    expect(fromChange({ ...day, was: is })).toStrictEqual(form)
  })
})

describe('a reference and its form', () => {
  it.each([
    ['rfc3463', { document: 'rfc3463' }],
    [
      { document: 'rfc3463', section: '2' },
      { document: 'rfc3463', section: '2' },
    ],
  ])('%o', (form, reference) => {
    expect(toReference(form)).toStrictEqual(reference)
    expect(fromReference(reference)).toStrictEqual(form)
  })
})

describe('basic status codes', () => {
  it.each([
    ['any', { kind: 'any' }],
    ['not given', { kind: 'not given' }],
    [[451, '5xx'], { kind: 'listed', codes: [451, '5xx'], others: [] }],
  ])('%o', (form, basic) => {
    expect(toBasicCodes(form)).toStrictEqual(basic)
  })

  it.each([
    ['a list has', [451, '5xx'], [451, '5xx']],
    ['an item is not that is no code', [451, '451', 'any'], [451]],
    ['a word lists', 'any', []],
    ['nothing lists', null, []],
    ['what is absent lists', undefined, []],
  ])('that %s', (_name, form, codes) => {
    expect(listedCodes(form)).toEqual(codes)
  })
})

it('throws for a code that no schema lets through', () => {
  expect(toRegistryCode('X.7.25')).toEqual(other)
  expect(() => toRegistryCode('X.7.025')).toThrow('The schema let X.7.025 pass for a code')
})
