import { describe, expect, it } from 'vitest'
import type { HeadComparison } from '../../src/compare/compare-records.js'
import type { FieldComparison } from '../../src/compare/verdict.js'
import * as findings from '../../src/import/findings.js'
import { differentField as field } from '../support/different-field.js'

const file = 'enumerated/X.1.1.yaml'
const noPlace = 'ours has no place for it'
const standing = 'another standing of a document'

const unknownIn = (of: string, place: string): object => ({
  rule: 'import/unknown',
  severity: 'warning',
  place: { file: place },
  message: `IANA's file has colour in ${of}, which ours has no place for`,
  found: 'b',
  advice: 'find out what it says; it was left out',
})

describe('a finding of the import, by itself', () => {
  it.each([
    [() => findings.notInIana(file), 'import/not-in-iana', file],
    [() => findings.older(file, '2015', '2016'), 'import/older', file],
    [() => findings.incomplete(file, []), 'import/incomplete', file],
    [() => findings.unreadable(file, { field: 'sample', found: 'a' }), 'import/unreadable', file],
    [() => findings.firstWordings(3), 'import/wording', 'iana-wordings.yaml'],
    [() => findings.otherWording('X.1.1', undefined), 'import/wording', 'iana-wordings.yaml'],
  ])('is a warning of its rule and file: %#', (find, rule, place) => {
    expect(find()).toMatchObject({ rule, severity: 'warning', place: { file: place } })
  })

  it('asks to read the first wordings', () => {
    expect(findings.firstWordings(3)).toMatchObject({
      message: "none of IANA's 3 descriptions was known",
      advice: 'read them, and decide whether ours say the same; their digests are in the file',
    })
  })

  it('is one for each part that ours has no place for, and for no other difference', () => {
    const fields = [
      field('colour', { reason: noPlace }),
      field('sample'),
      field('code', { reason: standing }),
    ]
    expect(findings.forUnknown(file, 'X.1.1', fields)).toStrictEqual([unknownIn('X.1.1', file)])
  })
})

describe('the findings on the fields of an entry', () => {
  const rulesFor = (...fields: readonly FieldComparison[]): readonly string[] =>
    findings
      .forFields(file, { table: 't', code: 'X.1.1', presence: 'both', fields }, [
        { field: 'basic_code', found: 'many' },
      ])
      .map(({ rule, place }) => `${rule} ${place.file}`)

  it.each([
    [field('sample'), []],
    [field('basic_code'), [`import/unreadable ${file}`]],
    [field('basic_code', { verdict: 'missing' }), [`import/unreadable ${file}`]],
    [field('basic_code', { verdict: 'form' }), []],
    [field('sample', { verdict: 'extra' }), [`import/emptied ${file}`]],
    [field('reference', { reason: standing }), ['import/standing documents.yaml']],
    [field('reference', { reason: standing, verdict: 'corrected' }), []],
    [field('colour', { reason: noPlace, verdict: 'missing' }), [`import/unknown ${file}`]],
  ])('are what has to be done by hand: %#', (compared, rules) => {
    expect(rulesFor(compared)).toEqual(rules)
  })
})

describe('the findings above the entries', () => {
  const head = (...fields: readonly FieldComparison[]): readonly HeadComparison[] => [{ id: 't', fields }]
  const known = new Set(['t'])

  it.each(['same', 'form', 'extra'] as const)('are none for what is %s', (verdict) => {
    expect(findings.forHeads(head(field('title', { verdict })), known)).toEqual([])
  })

  it('are one for each difference but that of the day', () => {
    const fields = [field('updated'), field('title', { verdict: 'missing' })]
    const finding = {
      rule: 'import/head',
      severity: 'warning',
      place: { file: 'registry.yaml' },
      message: "IANA's file has another title of t",
      found: 'b',
      expected: 'a',
      advice: 'change registry.yaml by hand, if that is right',
    }
    expect(findings.forHeads(head(...fields), known)).toStrictEqual([finding])
    const message = `${finding.message}, which ours does not have`
    expect(findings.forHeads(head(...fields), new Set())).toStrictEqual([{ ...finding, message }])
  })

  it('are one for what ours has no place for', () => {
    const fields = [field('colour', { reason: noPlace, verdict: 'missing' })]
    expect(findings.forHeads(head(...fields), known)).toStrictEqual([unknownIn('t', 'registry.yaml')])
  })
})
