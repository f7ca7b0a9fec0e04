import type { Correction, Document } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { toPublished } from '../../src/json/to-published.js'
import { smallRegistry } from '../support/small-registry.js'

const plain: Document = {
  id: 'rfc9999',
  title: 'A document',
  status: 'other',
  date: '2030-01',
  authors: ['A. Author'],
  updates: ['rfc1'],
  obsoletes: ['rfc2'],
  address: 'https://example.org/rfc9999',
}

const publish = (facts: Partial<Document>): unknown =>
  toPublished({ ...smallRegistry, documents: new Map([['rfc9999', { ...plain, ...facts }]]) }).documents[0]

const published = { ...plain, approvedAs: null, publishedAs: null, expires: null, note: null }
const change = { date: '2031-01', authority: 'iesg', source: 'https://example.org/' } as const

describe('a document in the published JSON', () => {
  it('has neither stream nor changes where none are known, and null for what else is absent', () => {
    expect(publish({})).toStrictEqual(published)
  })

  it.each([
    { stream: 'IETF' },
    { approvedAs: 'experimental' },
    { publishedAs: 'rfc10000' },
    { expires: '2030-06-01' },
    { note: 'Old.' },
    { changes: [] },
    { changes: [{ ...change, was: { status: 'experimental', stream: null } }] },
    { changes: [{ ...change, note: 'Said so.', was: { updates: ['rfc3'] } }] },
    { changes: [{ ...change, was: { obsoletes: ['rfc4', 'rfc5'] } }] },
  ] satisfies readonly Partial<Document>[])('has what is known: %j', (facts) => {
    expect(publish(facts)).toStrictEqual({ ...published, ...facts })
  })
})

describe('the rest of the published JSON', () => {
  const correction: Correction = { code: 'X.1.1', field: 'sample', iana: 'a', ours: 'b', reason: 'c' }
  const sha256 = '0'.repeat(64)

  it.each([
    [{}, { until: null }],
    [{ iana: { sha256 } }, { iana: { sha256 }, until: null }],
    [
      { ours: { sha256 }, until: '2030-01-01' },
      { ours: { sha256 }, until: '2030-01-01' },
    ],
  ])('has a correction with %j', (facts, said) => {
    const registry = { ...smallRegistry, corrections: [{ ...correction, ...facts }] }
    expect(toPublished(registry).corrections).toStrictEqual([{ ...correction, ...said }])
  })

  it('has null for the text of ours that a correction leaves open', () => {
    const { ours: _, ...open } = correction
    expect(toPublished({ ...smallRegistry, corrections: [open] }).corrections[0]?.ours).toBeNull()
  })

  it('says of a past day which it is, and nothing of it else', () => {
    expect(toPublished(smallRegistry, { asOf: '2015-01-01' })).toHaveProperty('asOf', '2015-01-01')
    expect(toPublished(smallRegistry)).not.toHaveProperty('asOf')
  })
})
