import { describe, expect, it } from 'vitest'
import { judgeDate, judgeField, judgeRegistryUpdated, judgeUpdated } from '../../src/compare/judge.js'
import { comparison, different, same } from '../../src/compare/verdict.js'
import type { RichText } from '../../src/iana/document.js'
import { documentOf } from '../support/small-xml.js'

const rich = (field: string): RichText => documentOf(`<field>${field}</field>`).root.children
const form = (reason: string): object => ({ verdict: 'form', reason })
const xref = (document: string): string => `<xref type="rfc" data="${document}"/>`
const ab = `${xref('rfc1')} (A b); ${xref('rfc2')} (C)`

describe('a judgement', () => {
  it('has a reason only where there is one', () => {
    expect(different()).toStrictEqual({ verdict: 'different' })
    expect(different('so')).toStrictEqual({ verdict: 'different', reason: 'so' })
    expect(comparison('code', 'a', 'b', same)).toStrictEqual({
      field: 'code',
      verdict: 'same',
      ours: 'a',
      iana: 'b',
    })
  })
})

describe('the judgement of a day', () => {
  const otherDay = { verdict: 'different' }

  it.each([
    ['2030-01-01', '2030-01-01', same],
    ['2030-01-01', '', same],
    ['', '2030-01-01', { verdict: 'missing' }],
    ['2030-01-01', '2030-01-02', otherDay],
  ])('of a registration: ours %j, IANA’s %j', (ours, iana, judged) => {
    expect(judgeDate(ours, iana)).toStrictEqual(judged)
  })

  it.each([
    ['2030-01-02', '2030-01-01', form('the day of an earlier change, which ours has as well')],
    ['2030-01-02', '2030-01-03', otherDay],
    ['2030-01-02', '2030-01-02', same],
    ['', '2030-01-01', { verdict: 'missing' }],
  ])('of the last change, after one on 2030-01-01: ours %j, IANA’s %j', (ours, iana, judged) => {
    expect(judgeUpdated(ours, iana, ['2030-01-01'])).toStrictEqual(judged)
  })

  it.each([
    ['2030-01-02', '2030-01-01', form('ours was updated later')],
    ['2030-01-01', '2030-01-02', { verdict: 'different', reason: "IANA's file was updated later" }],
    ['2030-01-01', '2030-01-01', same],
    ['2030-01-01', '', same],
  ])('of the whole registry: ours %j, IANA’s %j', (ours, iana, judged) => {
    expect(judgeRegistryUpdated(ours, iana)).toStrictEqual(judged)
  })
})

describe('the judgement of a field', () => {
  const others = { verdict: 'different', reason: 'other documents or sections' }
  const standing = { verdict: 'different', reason: 'another standing of a document' }

  it.each([
    ['sample', 'a', 'a', same],
    ['sample', 'a b', 'a\n b', form('other white space')],
    ['sample', '', ' ', form('other white space')],
    ['sample', 'a', ' ', { verdict: 'extra' }],
    ['sample', ' ', 'a', { verdict: 'missing' }],
    ['sample', 'a', 'A', { verdict: 'different' }],
    ['description', 'a', 'b', { verdict: 'restated' }],
    ['description', 'a', '', { verdict: 'extra' }],
    ['basic_code', '451, 550', '451/550', form('a slash between the codes')],
    ['basic_code', '451, 550', '550/451', form('a slash between the codes; codes out of order')],
    ['basic_code', '451, 550', '451, 551', { verdict: 'different' }],
    ['basic_code', '451, 550', 'many', { verdict: 'different' }],
    ['basic_code', 'many', '451', { verdict: 'different' }],
    ['submitter', 'A. B, C. D', 'C. D, A. B', form('another order of the names')],
    ['submitter', 'A. B, C. D', 'C.\n D, A. B', form('another order of the names')],
    ['submitter', 'A. B', 'A. B, C. D', { verdict: 'different' }],
    ['submitter', 'A. B, C. D', 'A. B', { verdict: 'different' }],
    ['submitter', 'Abc', 'cbA', { verdict: 'different' }],
    ['reference', ab, `${xref('rfc1')} (A b)`, others],
    ['reference', `${xref('rfc1')} (A b)`, ab, others],
    ['reference', ab, ab.replace('rfc2', 'rfc3'), others],
    ['reference', ab, ab.replace('(C)', ', Section 1 (C)'), others],
    ['reference', ab, ab.replace('(C)', 'and more (C)'), others],
    ['reference', ab, ab.replace('(C)', '(D)'), standing],
    ['reference', ab, ab.replace('(A b)', '(D)'), standing],
    ['reference', ab, ab.replace(' (C)', ''), standing],
    ['reference', ab.replace(' (C)', ''), ab, standing],
    ['reference', ab, ab.split('; ').toReversed().join('; '), form('another order of the references')],
    ['reference', ab, ab.replace('(A b)', '(A B)'), form('another use of capitals in the standing')],
    ['reference', ab, ab.replace(';', ''), form('another place of the section, or other punctuation')],
    [
      'reference',
      xref('rfc1'),
      `${xref('rfc1')};`,
      form('another place of the section, or other punctuation'),
    ],
  ])('%s: ours %j, IANA’s %j', (field, ours, iana, judged) => {
    expect(judgeField(field, rich(ours), rich(iana))).toStrictEqual(judged)
  })
})
