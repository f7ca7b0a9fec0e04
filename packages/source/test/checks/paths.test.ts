import { describe, expect, it } from 'vitest'
import type { DocumentsForm, EnumeratedEntryForm } from '#generated/forms.js'
import {
  correctionDateFaults,
  documentDateFaults,
  headDateFaults,
  wordingDateFaults,
} from '../../src/checks/date-faults.js'
import { entryFaults } from '../../src/checks/entry-faults.js'
import { documentOrderFaults, wordingOrderFaults } from '../../src/checks/order-faults.js'
import * as mentions from '../../src/checks/mentions.js'
import type { ValueFault } from '../../src/faults/fault.js'

const wrong = '2026-02-30'

const entry: EnumeratedEntryForm = {
  code: 'X.7.24',
  sampleText: '=A1',
  basicCodes: [550, 451],
  description: '+1',
  references: ['rfc1', { document: 'rfc2', section: '1' }],
  submitters: ['-A', 'B'],
  changeController: '@B',
  deprecated: { replacedBy: 'X.7.25', reason: 'One.' },
  registration: { date: wrong, dateFrom: 'iana', authority: 'unknown', document: 'rfc3' },
  history: [
    { date: '2026-01-32', authority: 'unknown', document: 'rfc4', was: { basicCodes: [550, 533, '5xx'] } },
    { date: '2026-01', authority: 'unknown', was: { references: ['rfc5'] } },
    { date: '2026-02', authority: 'unknown', was: { basicCodes: null } },
    { date: '2026-03', authority: 'unknown', note: 'Two.' },
  ],
  exceptions: [
    { rule: 'texts/long', reason: 'Three.' },
    { rule: 'texts/similar', with: 'X.7.26', reason: 'Four.' },
  ],
}

const document = { title: 'A', status: 'other' as const, authors: ['A'], address: '-' }
const documents: DocumentsForm = {
  rfc2: { ...document, date: wrong, expires: '2026-04-31', updates: ['rfc6'] },
  rfc1: {
    ...document,
    date: '2026-01',
    publishedAs: 'rfc8',
    obsoletes: ['rfc7'],
    changes: [
      { date: '2026-01', authority: 'iesg', source: '-', was: { address: '-' } },
      { date: '2026-06-31', authority: 'iesg', source: '-', was: { date: '2026-00' } },
    ],
  },
}

const table = { id: 'a', title: 'A', references: ['rfc1'], registrationRule: 'A', experts: ['A'] }
const head = {
  id: 'a',
  title: 'A',
  created: '2026-13',
  released: wrong,
  tables: { class: table, subject: table, enumerated: table },
}

const pathsOf = (faults: readonly ValueFault[]): readonly string[] =>
  faults.map(({ rule, path, on = 'value' }) => `${rule} ${path.join(' ')} ${on}`)

describe('the path of a fault leads to the value', () => {
  it('in an entry', () => {
    expect(pathsOf(entryFaults(entry))).toEqual([
      'value/date registration date value',
      'value/date history 0 date value',
      'value/order basicCodes 1 value',
      'value/order history 0 was basicCodes 1 value',
      'value/order history 1 date value',
      'value/formula sampleText value',
      'value/formula description value',
      'value/formula submitters 0 value',
      'value/formula changeController value',
    ])
  })

  it('nowhere in an entry with two changes of one day', () => {
    const change = { date: '2026-01', authority: 'unknown' } as const
    const registration = { authority: 'unknown', document: 'rfc1' } as const
    const least = { code: 'X.7.24', description: 'One.', references: ['rfc1'], registration }
    expect(entryFaults({ ...least, history: [change, change] })).toEqual([])
  })

  it('in the files beside the entries', () => {
    expect(pathsOf(documentDateFaults(documents))).toEqual([
      'value/date rfc2 date value',
      'value/date rfc2 expires value',
      'value/date rfc1 changes 1 date value',
      'value/date rfc1 changes 1 was date value',
    ])
    expect(pathsOf(documentOrderFaults(documents))).toEqual(['value/order rfc1 key'])
    expect(pathsOf(headDateFaults(head))).toEqual(['value/date created value', 'value/date released value'])
    const correction = { code: 'X.7.24', field: 'sample', iana: '', until: wrong, reason: 'One.' } as const
    expect(pathsOf(correctionDateFaults([correction]))).toEqual(['value/date 0 until value'])
    const wordings = { 'X.7.10': { since: wrong, sha256: '' }, 'X.7.9': { since: '2026-01', sha256: '' } }
    expect(pathsOf([...wordingDateFaults(wordings), ...wordingOrderFaults(wordings)])).toEqual([
      'value/date X.7.10 since value',
      'value/order X.7.9 key',
    ])
  })
})

const placesOf = (named: readonly mentions.Mention[]): readonly string[] =>
  named.map(({ name, path, on = 'value' }) => `${name} ${path.join(' ')} ${on}`)

describe('a name of something that stands elsewhere has its path', () => {
  it('in an entry', () => {
    expect(placesOf(mentions.documentsIn(entry))).toEqual([
      'rfc1 references 0 value',
      'rfc2 references 1 document value',
      'rfc3 registration document value',
      'rfc4 history 0 document value',
      'rfc5 history 1 was references 0 value',
    ])
    expect(placesOf(mentions.codesIn(entry))).toEqual([
      'X.7.25 deprecated replacedBy value',
      'X.7.26 exceptions 1 with value',
    ])
    expect(placesOf(mentions.basicCodesIn(entry))).toEqual([
      '550 basicCodes 0 value',
      '451 basicCodes 1 value',
    ])
    expect(mentions.formerBasicCodesIn(entry)).toEqual(['550', '533', '5xx'])
  })

  it('in the files beside the entries', () => {
    expect(placesOf(mentions.documentsInHead(head))).toEqual([
      'rfc1 tables class references 0 value',
      'rfc1 tables subject references 0 value',
      'rfc1 tables enumerated references 0 value',
    ])
    const meanings = { 550: { meaning: 'A.', document: 'rfc1' }, 551: { meaning: 'B.' } }
    expect(placesOf(mentions.documentsInMeanings(meanings))).toEqual(['rfc1 550 document value'])
    expect(mentions.namesInDocuments(documents)).toEqual(['rfc6', 'rfc7', 'rfc8'])
    const corrections = [{ code: 'X.7.24', field: 'sample', iana: '', reason: 'One.' } as const]
    expect(placesOf(mentions.codesInCorrections(corrections))).toEqual(['X.7.24 0 code value'])
    const wordings = { 'X.7.9': { since: '2026-01', sha256: '' } }
    expect(placesOf(mentions.codesInWordings(wordings))).toEqual(['X.7.9 X.7.9 key'])
  })
})
