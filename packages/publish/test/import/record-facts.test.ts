import { describe, expect, it } from 'vitest'
import { readFacts } from '../../src/import/facts.js'
import { recordOf } from '../support/small-xml.js'

const reference = '<reference><xref type="rfc" data="rfc9999"/></reference>'
const codes = '<basic_code>451, 550</basic_code>'
const listed = { kind: 'listed', codes: [451, 550], others: [] }

describe('the facts of one record', () => {
  it.each([
    ['nothing', '', { submitters: [], description: '' }],
    [
      'a title of a sub-code',
      '<summary>Moon\n  is full</summary>',
      { title: 'Moon is full', submitters: [], description: '' },
    ],
    ['a sample text', '<sample>Moon</sample>', { title: 'Moon', submitters: [], description: '' }],
    ['codes', codes, { basicCodes: listed, submitters: [], description: '' }],
    ['a reference', reference, { references: [{ document: 'rfc9999' }], submitters: [], description: '' }],
    [
      'a section',
      '<reference><xref type="rfc" data="rfc9999"/>, Section 2</reference>',
      { references: [{ document: 'rfc9999', section: '2' }], submitters: [], description: '' },
    ],
    ['names', '<submitter>A. B , C. D,</submitter>', { submitters: ['A. B', 'C. D'], description: '' }],
    [
      'a controller',
      '<change_controller>IESG</change_controller>',
      { changeController: 'IESG', submitters: [], description: '' },
    ],
    ['a wording', '<description>a\n b</description>', { submitters: [], description: 'a b' }],
  ])('are just what it says: %s', (_what, fields, facts) => {
    expect(readFacts(recordOf(fields))).toStrictEqual({ facts, unreadable: [] })
  })

  it.each([
    [
      'a book and more',
      '<reference>A book; <xref type="rfc" data="rfc9999"/></reference>',
      'A book; [RFC9999]',
    ],
    [
      'words behind it',
      '<reference><xref type="rfc" data="rfc9999"/> and a book</reference>',
      '[RFC9999] and a book',
    ],
    ['words alone', '<reference>A book</reference>', 'A book'],
    ['an address alone', '<reference><xref type="uri" data=""/></reference>', '[]'],
  ])('lack references that are not legible as a whole: %s', (_what, field, found) => {
    const { facts, unreadable } = readFacts(recordOf(codes + field))
    expect(facts).toStrictEqual({ basicCodes: listed, submitters: [], description: '' })
    expect(unreadable).toEqual([{ field: 'reference', found }])
  })

  it('lack basic status codes that are not legible', () => {
    const { facts, unreadable } = readFacts(recordOf('<basic_code>several</basic_code>'))
    expect(facts).not.toHaveProperty('basicCodes')
    expect(unreadable).toEqual([{ field: 'basic_code', found: 'several' }])
  })
})
