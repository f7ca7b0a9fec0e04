import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/index.js'
import { isOnStandardsTrack, printDocumentId, printDocumentStatus } from '../../src/index.js'

const draft: Document = {
  id: 'RFC-ietf-appsawg-nullmx-10',
  title: 'A "Null MX" No Service Resource Record for Domains That Accept No Mail',
  status: 'Internet-Draft',
  date: '2014-08',
  authors: ['J. Levine', 'M. Delany'],
  updates: [],
  obsoletes: [],
  address: 'https://datatracker.ietf.org/doc/draft-ietf-appsawg-nullmx/',
}

describe('a document', () => {
  it('is named as the registry prints it', () => {
    expect(['rfc3463', 'draft-levine-mailbomb-header-00', draft.id].map(printDocumentId)).toEqual([
      'RFC3463',
      'draft-levine-mailbomb-header-00',
      'RFC-ietf-appsawg-nullmx-10',
    ])
  })

  it('has the status it was approved for, and is not standards track where it is a plain Internet-Draft (RFC 5248 section 2.1)', () => {
    expect(printDocumentStatus(draft)).toBe('Not Standards Track')
    expect(printDocumentStatus({ ...draft, approvedAs: 'standards track' })).toBe('Standards Track')
    expect(printDocumentStatus({ ...draft, status: 'best current practice' })).toBe('Best Current Practice')
  })

  it('is on the standards track by its own status, or by the one that a draft was approved for (RFC 5248 section 2.3)', () => {
    const published = { ...draft, status: 'informational', approvedAs: 'standards track' } as const
    expect(isOnStandardsTrack({ ...draft, approvedAs: 'best current practice' })).toBe(true)
    expect(isOnStandardsTrack({ ...draft, status: 'standards track' })).toBe(true)
    expect(isOnStandardsTrack(draft)).toBe(false)
    expect(isOnStandardsTrack(published)).toBe(false)
  })
})
