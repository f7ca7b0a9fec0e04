import { describe, expect, it } from 'vitest'
import type { IanaComparison } from '../../src/compare/compare.js'
import { compareWithIana } from '../../src/compare/compare.js'
import type { FieldComparison } from '../../src/compare/verdict.js'
import { endOfTables, newRecord, smallIana } from '../support/small-iana.js'
import { smallRegistry } from '../support/small-registry.js'

function compareWith(...replacements: readonly (readonly [string, string])[]): IanaComparison {
  return compareWithIana(smallRegistry, smallIana(...replacements))
}

/** The one field that is neither the same nor the full stop of X.7.28. */
function onlyDifference(comparison: IanaComparison): FieldComparison & { readonly at: string } {
  const parts = [
    ...comparison.heads.map(({ id, fields }) => ({ at: id, fields })),
    ...comparison.entries.map(({ code, fields }) => ({ at: code, fields })),
  ]
  const all = parts.flatMap(({ at, fields }) => fields.map((field) => Object.assign({ at }, field)))
  const found = all.filter(({ verdict }) => verdict !== 'same' && verdict !== 'corrected')
  expect(found).toHaveLength(1)
  const [only] = found
  if (only === undefined) throw new Error('there is none')
  return only
}

const sample = 'Recipient address has null MX'
const threeNames = 'J. Levine, M. Delany, J. Klensin'
const twoReferences =
  '<xref type="rfc" data="rfc7505"/> (Standards Track); <xref type="rfc" data="rfc7504"/> (Standards Track)'
const withSection = '<xref type="rfc" data="rfc7372"/>, Section 3.3 (Standards Track)'
const summary = '<summary>Permanent Failure</summary>'

type Case = readonly [
  what: string,
  from: string,
  to: string,
  expected: Partial<FieldComparison & { readonly at: string }>,
]

const cases: readonly Case[] = [
  [
    'a slash between basic codes',
    '451, 550',
    '451/550',
    { field: 'basic_code', verdict: 'form', reason: 'a slash between the codes' },
  ],
  [
    '"or" between basic codes',
    '451, 550',
    '451 or 550',
    { verdict: 'form', reason: '"or" between the codes' },
  ],
  ['another order of basic codes', '451, 550', '550, 451', { verdict: 'form', reason: 'codes out of order' }],
  [
    'a line break between basic codes',
    '451, 550',
    '451,\n550',
    { verdict: 'form', reason: 'other white space' },
  ],
  ['other basic codes', '451, 550', '451, 551', { field: 'basic_code', verdict: 'different' }],
  ['an illegible basic code', '451, 550', 'many', { field: 'basic_code', verdict: 'different' }],
  [
    'small letters in a standing',
    twoReferences,
    twoReferences.replace('Track)', 'track)'),
    { field: 'reference', verdict: 'form', reason: 'another use of capitals in the standing' },
  ],
  [
    'another order of references',
    twoReferences,
    twoReferences.split('; ').toReversed().join('; '),
    { verdict: 'form', reason: 'another order of the references' },
  ],
  [
    'a section within the xref',
    withSection,
    '<xref type="rfc" data="rfc7372">RFC7372, Section 3.3</xref> (Standards Track)',
    { verdict: 'form' },
  ],
  [
    'another section',
    withSection,
    withSection.replace('3.3', '3.4'),
    { field: 'reference', verdict: 'different' },
  ],
  [
    'no section',
    withSection,
    withSection.replace(', Section 3.3', ''),
    { field: 'reference', verdict: 'different' },
  ],
  [
    'another document',
    withSection,
    withSection.replace('7372', '7373'),
    { field: 'reference', verdict: 'different' },
  ],
  [
    'another standing',
    withSection,
    withSection.replace('Standards Track', 'Experimental'),
    { verdict: 'different', reason: 'another standing of a document' },
  ],
  [
    'no standing',
    withSection,
    withSection.replace(' (Standards Track)', ''),
    { verdict: 'different', reason: 'another standing of a document' },
  ],
  [
    'a line break in a sample text',
    sample,
    'Recipient address\n  has null MX',
    { field: 'sample', verdict: 'form', reason: 'other white space' },
  ],
  [
    'capitals in a sample text',
    sample,
    'Recipient Address has null MX',
    { field: 'sample', verdict: 'different' },
  ],
  [
    'another order of submitters',
    threeNames,
    'M. Delany, J. Levine, J. Klensin',
    { field: 'submitter', verdict: 'form', reason: 'another order of the names' },
  ],
  ['another submitter', threeNames, `${threeNames}, A. Author`, { field: 'submitter', verdict: 'different' }],
  [
    'another wording',
    'A rule forbids it.',
    'Forbidden by a rule.',
    { field: 'description', verdict: 'restated' },
  ],
  ['an empty description', 'A rule forbids it.', '', { field: 'description', verdict: 'extra' }],
  ['an empty summary', 'Permanent Failure', '', { at: '5.XXX.YYY', field: 'summary', verdict: 'extra' }],
  ['a missing summary', summary, '', { field: 'summary', verdict: 'extra' }],
  ['a summary twice', summary, summary + summary, { field: 'summary', verdict: 'different' }],
  [
    'another field',
    summary,
    `${summary}<colour>red</colour>`,
    { field: 'colour', verdict: 'missing', iana: 'red' },
  ],
  [
    'a sample text of the deprecated entry',
    '<sample/>',
    '<sample>Old</sample>',
    { field: 'sample', verdict: 'missing', iana: 'Old' },
  ],
  [
    'another day of registration',
    'date="2014-08-13"',
    'date="2014-08-14"',
    { field: 'date', verdict: 'different' },
  ],
  [
    'a day of registration that ours lacks',
    '<record>',
    '<record date="2010-01-01">',
    { field: 'date', verdict: 'missing' },
  ],
  [
    'the day of an earlier change',
    'updated="2015-07-02"',
    'updated="2015-05-18"',
    { field: 'updated', verdict: 'form' },
  ],
  [
    'the day of an unknown change',
    'updated="2015-07-02"',
    'updated="2020-01-01"',
    { field: 'updated', verdict: 'different' },
  ],
  [
    'another title of the registry',
    '<title>Simple',
    '<title>Simplest',
    { field: 'title', verdict: 'different' },
  ],
  ['another day of creation', '2008-05-29', '2008-05-30', { field: 'created', verdict: 'different' }],
  [
    'a later update of the registry',
    '<updated>2017-06-22',
    '<updated>2030-01-01',
    { field: 'updated', verdict: 'different' },
  ],
  [
    'an earlier update of the registry',
    '<updated>2017-06-22',
    '<updated>2016-01-01',
    { field: 'updated', verdict: 'form' },
  ],
  ['another title of a table', 'Class Sub-Codes', 'Classes', { field: 'title', verdict: 'different' }],
  [
    'another registration rule',
    'Specification Required',
    'Expert Review',
    { field: 'registration_rule', verdict: 'different' },
  ],
  ['another expert', 'Chris Newman', 'A. Author', { field: 'expert', verdict: 'different' }],
  [
    'another document of a table',
    '<xref type="rfc" data="rfc5248"/>',
    '<xref type="rfc" data="rfc9999"/>',
    { field: 'xref', verdict: 'different' },
  ],
  [
    'a note on a table',
    '<registration_rule>',
    '<note>Closed.</note><registration_rule>',
    { field: 'note', verdict: 'missing' },
  ],
]

const explained = new Set(['form', 'restated'])

describe('the comparison with IANA’s file', () => {
  it('finds its own form the same, and the correction in use', () => {
    const comparison = compareWith()
    expect(comparison.counts).toEqual({ ours: 6, iana: 6, both: 6 })
    expect(comparison.totals).toMatchObject({
      corrected: 1,
      form: 0,
      restated: 0,
      missing: 0,
      extra: 0,
      different: 0,
    })
    expect(comparison.unusedCorrections).toEqual([])
    expect(comparison.hasUnexplained).toBe(false)
  })

  it.each(cases)('sees %s', (_what, from, to, expected) => {
    const comparison = compareWith([from, to])
    const found = onlyDifference(comparison)
    expect(found).toMatchObject(expected)
    expect(comparison.hasUnexplained).toBe(!explained.has(found.verdict))
  })

  it('gives the reason of a correction, and lists it once IANA has mended the field', () => {
    const entry = compareWith().entries.find(({ code }) => code === 'X.7.28')
    expect(entry?.fields.find(({ field }) => field === 'basic_code')).toEqual({
      field: 'basic_code',
      verdict: 'corrected',
      reason: 'a full stop is not a basic status code; none was given',
      ours: 'Not given',
      iana: '.',
    })
    const mended = compareWith(['<basic_code>.<', '<basic_code>Not given<'])
    expect(mended.unusedCorrections).toEqual(smallRegistry.corrections)
    expect(mended.hasUnexplained).toBe(false)
  })

  it('does not let a correction explain another text', () => {
    const other = compareWith(['<basic_code>.<', '<basic_code>..<'])
    expect(other.totals).toMatchObject({ different: 1, corrected: 0 })
  })

  it('does not let a correction explain another text of ours', () => {
    const enumerated = smallRegistry.enumerated.map((entry) =>
      entry.code.subject === 7 && entry.code.detail === 28
        ? Object.assign({}, entry, { basicCodes: { kind: 'any' } })
        : entry,
    )
    const comparison = compareWithIana({ ...smallRegistry, enumerated }, smallIana())
    expect(comparison.totals).toMatchObject({ different: 1, corrected: 0 })
    expect(comparison.hasUnexplained).toBe(true)
  })

  it('does not let a correction that names no text of ours explain a fact', () => {
    const corrections = smallRegistry.corrections.map(({ code, field, iana, reason }) => ({
      code,
      field,
      iana,
      reason,
    }))
    const comparison = compareWithIana({ ...smallRegistry, corrections }, smallIana())
    expect(comparison.totals).toMatchObject({ different: 1, corrected: 0 })
  })

  it('takes no day from IANA for no difference', () => {
    const without = compareWith([' date="2014-08-28" updated="2015-07-02"', ''], [' date="2014-08-13"', ''])
    expect(without.totals).toMatchObject({ different: 0, missing: 0, extra: 0, form: 0 })
  })

  it('lists an entry that only IANA has as missing, in all its fields', () => {
    const comparison = compareWith([endOfTables, newRecord + endOfTables])
    expect(comparison.counts).toEqual({ ours: 6, iana: 7, both: 6 })
    expect(comparison.entries.at(-1)).toMatchObject({ code: 'X.7.31', presence: 'missing' })
    expect(comparison.totals.missing).toBe(7)
    expect(comparison.hasUnexplained).toBe(true)
  })

  it('lists an entry that only ours has as extra', () => {
    const [, ...others] = smallRegistry.enumerated
    const comparison = compareWithIana({ ...smallRegistry, enumerated: others }, smallIana())
    expect(comparison.entries.find(({ presence }) => presence === 'missing')?.code).toBe('X.1.10')
    const reverse = compareWith(['X.7.24', 'X.7.99'])
    expect(reverse.entries.find(({ presence }) => presence === 'extra')?.code).toBe('X.7.24')
    expect(reverse.hasUnexplained).toBe(true)
  })

  it('counts a code that IANA gives twice as missing once', () => {
    const comparison = compareWith([endOfTables, newRecord.replace('X.7.31', 'X.7.24') + endOfTables])
    expect(
      comparison.entries.filter(({ code }) => code === 'X.7.24').map(({ presence }) => presence),
    ).toEqual(['both', 'missing'])
  })

  it('says that another registry is another one', () => {
    const other = compareWith(['id="smtp-enhanced-status-codes-1"', 'id="other-1"'])
    expect(other.heads.map(({ id }) => id)).toContain('other-1')
    expect(other.hasUnexplained).toBe(true)
  })
})
