import type { Document, Entry, Registry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { baseRegistry, exampleDocument } from '../../src/example/example-registry.js'
import { isOnStandardsTrack } from '../../src/index.js'
import {
  isHttpsAddress,
  isStandardsTrackEntry,
  succeedsReference,
  succeedsRfc5248,
} from '../../src/update/standing.js'
import { entries } from './updates.js'

const document = (id: string, part: Partial<Document>): Document => ({ ...exampleDocument, ...part, id })
const knowing = (...documents: readonly Document[]): Registry => ({
  ...baseRegistry(),
  documents: new Map(documents.map((each) => [each.id, each])),
})
const referringTo = (...ids: readonly string[]): Entry => ({
  ...entries.enumerated,
  references: ids.map((id) => ({ document: id })),
})

const standard = document('standard', { status: 'standards track' })
const draft = document('draft', {
  status: 'Internet-Draft',
  approvedAs: 'standards track',
  publishedAs: 'rfc',
})

describe('an entry on the standards track', () => {
  const informational = document('standard', { status: 'informational' })

  it('refers to one standard at least, besides what else it refers to', () => {
    const registry = knowing(standard, document('manual', { status: 'other' }))
    const registries = { before: registry, after: registry }
    expect(isStandardsTrackEntry(referringTo('manual', 'standard'), registries)).toBe(true)
    expect(isStandardsTrackEntry(referringTo('manual'), registries)).toBe(false)
    expect(isStandardsTrackEntry(referringTo(), registries)).toBe(false)
  })

  it('is judged by what was known of the document before, and by what is known now where it is new', () => {
    const [as, not] = [knowing(standard), knowing(informational)]
    const entry = referringTo('standard')
    expect(isStandardsTrackEntry(entry, { before: not, after: as })).toBe(false)
    expect(isStandardsTrackEntry(entry, { before: as, after: not })).toBe(true)
    expect(isStandardsTrackEntry(entry, { before: knowing(), after: as })).toBe(true)
  })

  it('is none by a document that nobody knows', () => {
    expect(isOnStandardsTrack(undefined)).toBe(false)
    expect(isStandardsTrackEntry(referringTo('gone'), { before: knowing(), after: knowing() })).toBe(false)
  })
})

describe('a document that succeeds one of the references', () => {
  const succeeds = (successor: Document, ...known: readonly Document[]): boolean => {
    const registry = knowing(successor, ...known)
    return succeedsReference(successor, referringTo('unknown', 'draft'), {
      before: registry,
      after: registry,
    })
  }

  it('updates or obsoletes it, among others', () => {
    expect(succeeds(document('new', { updates: ['other', 'draft'] }))).toBe(true)
    expect(succeeds(document('new', { obsoletes: ['draft', 'other'] }))).toBe(true)
    expect(succeeds(document('new', { updates: ['other'], obsoletes: ['another'] }))).toBe(false)
    expect(succeeds(document('new', {}))).toBe(false)
  })

  it('may name it as the RFC that it became', () => {
    expect(succeeds(document('new', { obsoletes: ['rfc'] }), draft)).toBe(true)
    expect(succeeds(document('new', { obsoletes: ['draft'] }), draft)).toBe(true)
    expect(succeeds(document('new', { obsoletes: ['rfc'] }))).toBe(false)
  })

  it('may be a draft whose RFC updates it', () => {
    const early = document('early', { status: 'Internet-Draft', publishedAs: 'late' })
    expect(succeeds(early, document('late', { updates: ['draft'] }))).toBe(true)
    expect(succeeds({ ...early, updates: ['draft'] }, document('late', {}))).toBe(true)
    expect(succeeds({ ...early, updates: ['draft'] })).toBe(true)
    expect(succeeds(early)).toBe(false)
    expect(succeeds(document('early', {}), document('late', { updates: ['draft'] }))).toBe(false)
  })
})

it('tells an update of RFC 5248 by what it or its RFC says', () => {
  const early = document('early', { status: 'Internet-Draft', publishedAs: 'late' })
  const registry = knowing(document('late', { updates: ['rfc5321', 'rfc5248'] }))
  const registries = { before: registry, after: registry }
  expect(succeedsRfc5248(early, registries)).toBe(true)
  expect(succeedsRfc5248(document('other', { updates: ['rfc5321'] }), registries)).toBe(false)
})

describe('an address that everybody can read in safety', () => {
  it.each(['https://www.ietf.org', 'https://datatracker.ietf.org/iesg/'])('is %s', (text) => {
    expect(isHttpsAddress(text)).toBe(true)
  })

  it.each([
    'http://www.ietf.org/',
    'see https://www.ietf.org/',
    'https://www.ietf.org/ of today',
    'https://localhost/',
    undefined,
  ])('is not %s', (text) => {
    expect(isHttpsAddress(text)).toBe(false)
  })
})
