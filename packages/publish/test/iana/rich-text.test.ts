import { describe, expect, it } from 'vitest'
import { foldSpace, plainText, readReferences } from '../../src/iana/rich-text.js'
import type { RichText } from '../../src/iana/document.js'
import { documentOf } from '../support/small-xml.js'

const contentOf = (field: string): RichText => documentOf(`<reference>${field}</reference>`).root.children
const xref = (document: string, own = ''): string => `<xref type="rfc" data="${document}">${own}</xref>`

describe('rich text as plain text', () => {
  it.each([
    ['<xref type="rfc" data="rfc3463"/>', '[RFC3463]'],
    ['<xref type="rfc" data="the-rfc"/>', '[the-rfc]'],
    ['<xref type="draft" data="draft-rfc"/>', '[draft-rfc]'],
    ['<xref type="rfc-errata" data="12"/>', '[RFC Errata 12]'],
    ['<xref type="registry" data="media-types"/>', '[IANA registry media-types]'],
    ['<xref type="note" data="1"/>', '(1)'],
    ['<xref type="text">a <b>book</b></xref>', '[a book]'],
    ['<xref data="rfc1"/>', '[rfc1]'],
    ['<xref/>', '[]'],
    ['a<br/>b<!-- c --><?d e?><![CDATA[<f>]]>', 'a\nb<f>'],
    [' a\n <i>b</i>', ' a\n b'],
  ])('shows %s as IANA does', (field, shown) => {
    expect(plainText(contentOf(field))).toBe(shown)
  })

  it('is folded into one line', () => {
    expect(foldSpace(' a\t\r\n b  c\n')).toBe('a b c')
  })
})

describe('the references of a field', () => {
  it.each([
    ['none', '', []],
    ['a document', xref('rfc1'), [{ document: 'rfc1', rest: '' }]],
    ['its standing', `${xref('rfc1')} (A b)`, [{ document: 'rfc1', status: 'A b', rest: '' }]],
    [
      'its section and standing',
      `${xref('rfc1')}, Section 2.3\n (A b)`,
      [{ document: 'rfc1', section: '2.3', status: 'A b', rest: '' }],
    ],
    ['a section in front', xref('rfc1', 'Section 4 of RFC1'), [{ document: 'rfc1', section: '4', rest: '' }]],
    ['a section behind', xref('rfc1', 'RFC1, Section 5'), [{ document: 'rfc1', section: '5', rest: '' }]],
    [
      'several',
      `${xref('rfc1')}, Section 2;\n${xref('rfc2')} (B); ${xref('rfc3')};`,
      [
        { document: 'rfc1', section: '2', rest: '' },
        { document: 'rfc2', status: 'B', rest: '' },
        { document: 'rfc3', rest: '' },
      ],
    ],
    ['other elements', `${xref('rfc1')}<b>c</b>`, [{ document: 'rfc1', rest: 'c' }]],
    [
      'words in front',
      `a book; ${xref('rfc1')}`,
      [
        { document: '', rest: 'a book;' },
        { document: 'rfc1', rest: '' },
      ],
    ],
    ['words alone', ' a\n book ', [{ document: '', rest: 'a book' }]],
    ['words behind', `${xref('rfc1')} and; more;`, [{ document: 'rfc1', rest: 'and; more' }]],
    ['words behind a standing', `${xref('rfc1')} (A) and`, [{ document: 'rfc1', status: 'A', rest: 'and' }]],
    ['words within', xref('rfc1', 'a\n book'), [{ document: 'rfc1', rest: 'a book' }]],
    ['words within and behind', `${xref('rfc1', 'a book')} and`, [{ document: 'rfc1', rest: 'a book and' }]],
    ['no document', '<xref type="text">a</xref>', [{ document: '', rest: 'a' }]],
  ])('are what it says: %s', (_what, field, references) => {
    expect(readReferences(contentOf(field))).toStrictEqual(references)
  })
})
