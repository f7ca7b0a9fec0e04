import { describe, expect, it } from 'vitest'
import { documentStub, factsOfDocument } from '../../src/import/facts.js'

describe('the facts of a document that IANA’s file names', () => {
  const rfc = 'https://www.rfc-editor.org/info/rfc7372'
  const draft = 'https://datatracker.ietf.org/doc/draft-ietf-some-thing/'

  it.each([
    ['rfc7372', 'Standards Track', { status: 'standards track', address: rfc }],
    ['rfc7372', 'Best Current Practice', { status: 'best current practice', address: rfc }],
    ['rfc7372', undefined, { status: 'other', address: rfc }],
    ['rfc7372', 'Something else', { status: 'other', address: rfc }],
    ['draft-ietf-some-thing', undefined, { status: 'Internet-Draft', address: draft }],
    ['draft-ietf-some-thing-03', undefined, { status: 'Internet-Draft', address: `${draft}03/` }],
    // A draft that was approved and waits for its number.
    [
      'RFC-ietf-some-thing-12',
      'Experimental',
      { status: 'Internet-Draft', approvedAs: 'experimental', address: `${draft}12/` },
    ],
    // A name that has a number or the word RFC within it is that of a draft all the same.
    [
      'draft-some-rfc5248-3',
      undefined,
      { status: 'Internet-Draft', address: 'https://datatracker.ietf.org/doc/draft-some-rfc5248-3/' },
    ],
    [
      'draft-some-rfc5248',
      undefined,
      { status: 'Internet-Draft', address: 'https://datatracker.ietf.org/doc/draft-some-rfc5248/' },
    ],
  ])('of %s, printed with %s', (id, printed, facts) => {
    expect(factsOfDocument(id, printed)).toStrictEqual(facts)
  })

  it.each(['rfc5248bis', 'some-draft-thing'])(
    'of %s, which is of neither form: a draft of that name',
    (id) => {
      const address = `https://datatracker.ietf.org/doc/draft-${id}/`
      expect(factsOfDocument(id, undefined)).toStrictEqual({ status: 'Internet-Draft', address })
    },
  )

  it('say what somebody has to look up: the standing too, where the file prints none', () => {
    const note = (printed?: string): string | undefined => documentStub('rfc7372', printed, '2030-02-03').note
    expect(note()).toMatch(/^TO BE WRITTEN: title, status, authors and date;/)
    expect(note('Experimental')).toMatch(/^TO BE WRITTEN: title, authors and date;/)
  })
})
