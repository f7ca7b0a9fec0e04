import { describe, expect, it } from 'vitest'
import type { Edit } from '../edited.js'
import { inShort, readEdited } from '../edited.js'

const entry = 'enumerated/X.6.8.yaml'
const wordings = 'iana-wordings.yaml'
const digest = (since: string): string => `{ since: ${since}, sha256: ${'a0'.repeat(32)} }\n`
const wordingsWith = (...lines: readonly string[]): Edit => [
  wordings,
  '',
  ['# yaml-language-server: $schema=../schemas/iana-wordings.schema.json\n', ...lines].join(''),
]

/** A change behind the one that the entry has, which is of 2012-02. */
const change = (date: string): Edit => [entry, '', `  - { date: ${date}, authority: unknown, note: One. }\n`]

const documentChange = (date: string, was: string): Edit => [
  'documents.yaml',
  '',
  `  changes:\n    - { date: ${date}, authority: iesg, source: "https://example.org/", was: { date: ${was} } }\n`,
]

describe('a date that is not in the calendar is found', () => {
  it.each<readonly [string, Edit, string]>([
    ['of the registration', [entry, 'date: 2008-09', 'date: 2008-13'], `${entry}:14 2008-13`],
    ['of a change', [entry, 'date: 2012-02', 'date: 2012-00'], `${entry}:16 2012-00`],
    ['of a document', ['documents.yaml', 'date: 2003-01', 'date: 2003-02-29'], 'documents.yaml:5 2003-02-29'],
    [
      'on which a draft expires',
      ['documents.yaml', 'date: 2003-01', 'date: 2003-01\n  expires: 2003-06-31'],
      'documents.yaml:6 2003-06-31',
    ],
    ['of a change of a document', documentChange('2014-13', '2014-08'), 'documents.yaml:36 2014-13'],
    ['that a document had', documentChange('2014-10', '2014-00'), 'documents.yaml:36 2014-00'],
    [
      'until which a correction holds',
      ['corrections.yaml', '', '  until: 2026-02-29\n'],
      'corrections.yaml:6 2026-02-29',
    ],
    [
      'of the creation of the registry',
      ['registry.yaml', 'created: 2008-05-29', 'created: 2008-05-32'],
      'registry.yaml:4 2008-05-32',
    ],
    [
      'of the newest release',
      ['registry.yaml', 'tables:', 'released: 2026-11-31\ntables:'],
      'registry.yaml:5 2026-11-31',
    ],
    ['of a wording', wordingsWith(`X.6.8: ${digest('2024-12-32')}`), `${wordings}:2 2024-12-32`],
  ])('%s', (_name, edit, found) => {
    const result = readEdited(edit)
    expect(inShort(result)).toEqual([`value/date ${found}`])
    expect(result.findings[0]).toMatchObject({
      message: `${found.split(' ')[1]} is not a date of the calendar`,
      expected: 'a month or day of the calendar',
      advice: 'Look the date up in its source',
    })
  })

  it.each<readonly [string, Edit]>([
    ['29 February of a leap year', [entry, 'date: 2008-09', 'date: 2008-02-29']],
    ['a date that is absent', ['documents.yaml', 'authors: [M.', 'note: None.\n  authors: [M.']],
  ])('and %s is not', (_name, edit) => {
    expect(readEdited(edit).findings).toEqual([])
  })
})

describe('what is not in its order is found', () => {
  it.each<readonly [string, Edit, string, string]>([
    [
      'a basic status code',
      [entry, '[533, 550]', '[550, 533]'],
      `${entry}:4 533`,
      'Write the codes in ascending order, whole classes behind their numbers, or run: registry fix',
    ],
    [
      'a former basic status code',
      [entry, 'basicCodes: not given', 'basicCodes: [451, 550, 533]'],
      `${entry}:21 533`,
      'Write the codes in ascending order, whole classes behind their numbers, or run: registry fix',
    ],
    [
      'a whole class',
      [entry, '[533, 550]', '[533, 5xx, 550]'],
      `${entry}:4 550`,
      'Write the codes in ascending order, whole classes behind their numbers, or run: registry fix',
    ],
    ['a change', change('2012-01'), `${entry}:24 2012-01`, 'Write the changes oldest first'],
    [
      'a document',
      ['documents.yaml', 'rfc3463:\n', 'rfc6530:\n'],
      'documents.yaml:9 -',
      'Move rfc5248 to its place in the order of the names, or run: registry fix',
    ],
    [
      'a wording',
      wordingsWith(`X.6.10: ${digest('2024-12')}`, `X.6.8: ${digest('2024-12')}`),
      `${wordings}:3 -`,
      'Move X.6.8 to its place in the order of the codes, or run: registry fix',
    ],
  ])('%s', (_name, edit, found, advice) => {
    const result = readEdited(edit)
    const findings = result.findings.filter(({ rule }) => rule === 'value/order')
    expect(inShort({ ...result, findings })).toEqual([`value/order ${found}`])
    expect(findings[0]).toMatchObject({
      message: 'This item belongs before the one in front of it',
      expected: 'ascending order',
      advice,
    })
  })

  it.each<readonly [string, Edit]>([
    ['two changes of one day', change('2012-02')],
    ['a change of a later day', change('2012-02-01')],
    [
      'former basic status codes that there were none of',
      [entry, 'basicCodes: not given', 'basicCodes: null'],
    ],
    ['a change that says nothing of basic status codes', [entry, '      basicCodes: not given\n', '']],
  ])('%s is in order', (_name, edit) => {
    expect(readEdited(edit).findings).toEqual([])
  })

  it('once for each list, at the first item', () => {
    const many: Edit = [entry, '[533, 550]', '[550, 533, 451]']
    expect(inShort(readEdited(many))).toEqual([`value/order ${entry}:4 533`])
  })
})
