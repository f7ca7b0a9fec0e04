import type { Finding } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { planImport } from '../../src/import/plan.js'
import { endOfTables, newRecord, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

type Replacement = readonly [from: string, to: string]

const findingsOf = (...replacements: readonly Replacement[]): readonly Finding[] =>
  planImport(smallIana(['<updated>2017-06-22', '<updated>2030-02-03'], ...replacements), smallRegistry, {
    descriptions: false,
  }).findings

const newOne = (from: string | RegExp, to: string): Replacement => [
  endOfTables,
  newRecord.replace(from, to) + endOfTables,
]

describe('a finding of the import', () => {
  it.each([
    [
      'a code in the wrong table: the registry, and the code',
      [newOne('X.7.31', 'X.8.YYY')],
      { rule: 'import/code', place: { file: 'registry.yaml' }, found: 'X.8.YYY' },
    ],
    [
      'a record that cannot be read: its file, and each field with what it says',
      [newOne(/<xref.*\)/, 'A book'), ['451/550', 'several']],
      {
        rule: 'import/incomplete',
        place: { file: 'enumerated/X.7.31.yaml' },
        found: 'basic_code: several; reference: A book',
      },
    ],
    [
      'an illegible field: the file of the entry, and what the field says',
      [['451, 550', 'several']],
      { rule: 'import/unreadable', place: { file: 'enumerated/X.7.24.yaml' }, found: 'several' },
    ],
    [
      'an emptied field: the file of the entry, and what ours says',
      [['<sample>SPF validation error</sample>', '<sample/>']],
      { rule: 'import/emptied', place: { file: 'enumerated/X.7.24.yaml' }, expected: 'SPF validation error' },
    ],
    [
      'another standing: the file of the documents',
      [['Section 3.3 (Standards Track)', 'Section 3.3 (Experimental)']],
      { rule: 'import/standing', place: { file: 'documents.yaml' } },
    ],
    [
      'another title: the registry, and the title',
      [['Class Sub-Codes', 'Classes']],
      { rule: 'import/head', place: { file: 'registry.yaml' }, found: expect.stringContaining('Classes') },
    ],
  ] satisfies readonly (readonly [string, readonly Replacement[], object])[])(
    'names, for %s',
    (_what, replacements, finding) => {
      expect(findingsOf(...replacements)).toContainEqual(expect.objectContaining(finding))
    },
  )

  it('has nothing found where a new record says nothing at all in the field', () => {
    const [finding] = findingsOf(newOne(/<xref.*\)/, ''))
    expect(finding).toMatchObject({ rule: 'import/incomplete', place: { file: 'enumerated/X.7.31.yaml' } })
    expect(finding).not.toHaveProperty('found')
  })

  it('names both days where IANA’s file is older than ours', () => {
    const document = smallIana(
      ['J. Levine, M. Delany, J. Klensin', 'J. Levine'],
      ['<updated>2017-06-22', '<updated>2015-06-01'],
    )
    const { findings } = planImport(document, smallRegistry, { descriptions: false })
    expect(findings).toEqual([
      {
        rule: 'import/older',
        severity: 'warning',
        place: { file: 'enumerated/X.1.10.yaml' },
        message: "IANA's file differs, but it is older than our newest change of this entry",
        found: '2015-06-01',
        expected: 'a day from 2015-07-02 on',
        advice: "bring in IANA's current file; ours was left as it is",
      },
    ])
  })
})

describe('the parts of a plan', () => {
  const record = (code: string, reference: string): string =>
    newRecord
      .replace('X.7.31', code)
      .replace(/<reference>.*<\/reference>/, `<reference>${reference}</reference>`)
  const xref = (rfc: string, standing: string): string => `<xref type="rfc" data="${rfc}"/> (${standing})`

  it('are entries in the order of their codes, and documents that ours does not know, each with its standing', () => {
    const records = [
      record('X.7.33', `${xref('rfc9999', 'Standards Track')}; ${xref('rfc9998', 'Experimental')}`),
      record('X.7.31', xref('rfc7372', 'Standards Track')),
    ].join('')
    const { entries, documents } = planImport(
      smallIana(['<updated>2017-06-22', '<updated>2030-02-03'], [endOfTables, records + endOfTables]),
      smallRegistry,
      { descriptions: false },
    )
    expect(entries.map(({ file }) => file)).toEqual(['enumerated/X.7.31.yaml', 'enumerated/X.7.33.yaml'])
    expect(documents.map(({ id, status }) => [id, status])).toEqual([
      ['rfc9998', 'experimental'],
      ['rfc9999', 'standards track'],
    ])
  })

  it('are findings on tables, which say whether ours has them', () => {
    const messages = (...replacements: readonly Replacement[]): string =>
      findingsOf(...replacements)
        .map(({ message }) => message)
        .join('\n')
    expect(messages(['Class Sub-Codes', 'Classes'])).not.toContain('which ours does not have')
    expect(messages(['id="smtp-enhanced-status-codes-1"', 'id="other"'])).toContain(
      'another title of other, which ours does not have',
    )
  })
})
