import { allEntries } from '../../src/index.js'
import { expect, it } from 'vitest'
import { documentsNamedBy } from '../../src/history/named-documents.js'
import { withEntries } from '../../src/history/with-entries.js'
import { entryOf, realRegistry } from './real-registry.js'

const real = realRegistry()
const bare = { ...withEntries(real, []), basicCodes: new Map() }
const named = (code: string): readonly string[] => [...documentsNamedBy(bare, [entryOf(real, code)])]

it('names the document of the tables, though there are no entries', () => {
  expect([...documentsNamedBy(bare, [])]).toEqual(['rfc5248'])
})

it('names the documents of the basic status codes', () => {
  const basicCodes = new Map([
    [521, { code: 521, meaning: 'The host takes no mail.', document: 'rfc7504' }],
    [999, { code: 999, meaning: 'Nothing.', note: 'No source.' }],
  ])
  expect([...documentsNamedBy({ ...bare, basicCodes }, [])]).toEqual(['rfc5248', 'rfc7504'])
})

it('names what an entry refers to, was registered on, changed on and referred to before', () => {
  expect(named('X.3.2').toSorted()).toEqual(['RFC-klensin-smtp-521code-07', 'rfc3463', 'rfc5248', 'rfc7504'])
})

it('names the RFC that a named draft was published as', () => {
  const entry = entryOf(real, 'X.7.30')
  const waiting = { ...entry, references: [{ document: entry.registration.document }], history: [] }
  expect([...documentsNamedBy(bare, [waiting])]).toEqual([
    'rfc5248',
    'RFC-ietf-uta-smtp-require-tls-09',
    'rfc8689',
  ])
})

it('names no document that the registry does not describe', () => {
  const unknown = [...documentsNamedBy(real, allEntries(real))].filter((id) => !real.documents.has(id))
  expect(unknown).toEqual([])
})
