import type { Change, Document, Reference, Registry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { exampleDocument } from '../../src/example/example-registry.js'
import { judgeUpdate } from '../../src/index.js'
import { entries, registryOf } from './updates.js'

const rfc: Document = { ...exampleDocument, id: 'rfc9999' }
const draft: Document = {
  ...exampleDocument,
  id: 'draft',
  status: 'Internet-Draft',
  approvedAs: 'experimental',
  publishedAs: 'rfc9999',
}
const { approvedAs: _, ...notApproved } = draft

interface Publication {
  readonly from: readonly Reference[]
  readonly to: readonly Reference[]
  readonly known: readonly Document[]
}

/** Refusals of an update by which references become others: the rules, and where. */
function refusals({ from, to, known }: Publication): readonly string[] {
  const before = { ...entries.enumerated, references: from, history: [] }
  const claim: Change = {
    date: '2020-06-02',
    authority: 'publication',
    document: 'rfc9999',
    was: { references: from },
  }
  const ground: Registry = {
    ...registryOf(entries.class, 'Internet-Draft'),
    documents: new Map(known.map((each) => [each.id, each])),
  }
  const after = { ...before, references: to, history: [claim] }
  return judgeUpdate({ ...ground, enumerated: [before] }, { ...ground, enumerated: [after] }).flatMap(
    ({ findings }) => findings.map(({ rule, path }) => `${rule} /${path.join('/')}`),
  )
}

const becomes = (...known: readonly Document[]): readonly string[] =>
  refusals({ from: [{ document: 'draft' }], to: [{ document: 'rfc9999' }], known })

describe('a reference becomes an RFC', () => {
  it('where it was a draft that was approved and published as that RFC', () => {
    expect(becomes(draft, rfc)).toEqual([])
  })

  it.each([
    ['a draft that was not approved', notApproved],
    ['a draft that became another RFC', { ...draft, publishedAs: 'rfc9998' }],
    ['no draft', { ...draft, status: 'other' } as const],
  ])('and not where it was %s', (_name, document) => {
    expect(becomes(document, rfc)).toEqual(['update/publication /references/0'])
  })

  it('and not where nobody knows what it was', () => {
    expect(becomes(rfc)).toEqual(['update/publication /references/0'])
  })

  it('and not where nobody knows the RFC', () => {
    expect(becomes(draft)).toEqual([
      'update/publication /history/0/document',
      'update/publication /references/0',
    ])
  })

  it('in its place: none is added', () => {
    expect(
      refusals({
        from: [{ document: 'draft' }],
        to: [{ document: 'draft' }, { document: 'rfc9999' }],
        known: [draft, rfc],
      }),
    ).toEqual(['update/publication /references'])
  })
})
