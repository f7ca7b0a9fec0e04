import type { ClassEntry, EnumeratedEntry, Registry } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { textArtifact } from '../../src/text/text-artifact.js'
import { plainEntry as plain, smallRegistry } from '../support/small-registry.js'

const none: Registry = {
  ...smallRegistry,
  classes: [],
  subjects: [],
  enumerated: [],
  documents: new Map(),
  basicCodes: new Map(),
}

/** The page of a registry that has little, in blocks. */
const blocksOf = (facts: Partial<Registry>): readonly string[] =>
  textArtifact({ ...none, ...facts }).text.split(/\n\n+/)

const blockOf = (facts: Partial<EnumeratedEntry>, others: Partial<Registry> = {}): string | undefined =>
  blocksOf({ ...others, enumerated: [{ ...plain, ...facts }] }).find((block) => block.startsWith('X.1.1 '))

describe('the block of an entry', () => {
  const first = 'X.1.1      (no sample text)\n    Description    A description.'

  it('has what is known, and nothing else', () => {
    expect(blockOf({})).toBe(first)
    expect(blockOf({ sampleText: 'Moon' })).toBe(first.replace('(no sample text)', 'Moon'))
  })

  it('has several of a kind in one line', () => {
    expect(blockOf({ submitters: ['A. B', 'C. D'], classes: [4, 5] })).toBe(
      'X.1.1      (no sample text)\n    Classes        4, 5\n    Description    A description.\n    Submitter      A. B; C. D',
    )
  })

  it('has references with what is known of them', () => {
    const references = [{ document: 'rfc1' }, { document: 'rfc7372', section: '3' }]
    expect(blockOf({ references })).toBe(`${first}\n    Reference      RFC1; RFC7372, section 3`)
    const { documents } = smallRegistry
    expect(blockOf({ references }, { documents })).toBe(
      `${first}\n    Reference      RFC1; RFC7372, section 3 (Standards Track)`,
    )
  })

  it('of a class has no codes', () => {
    const entry: ClassEntry = { ...plain, code: { table: 'class', class: 4 }, summary: 'Moon' }
    expect(blocksOf({ classes: [entry] })).toContain('4.XXX.YYY  Moon\n    Description    A description.')
  })
})

describe('the blocks around the entries', () => {
  it('are these alone where there is no entry', () => {
    const [rule, expert] = ['Registration   Specification Required', 'Expert         Chris Newman']
    const tables = ['Class Sub-Codes', 'Subject Sub-Codes', 'Enumerated Status Codes'].flatMap((title) => [
      `${title}\n${'-'.repeat(title.length)}`,
      `${rule}\n${expert}\nReference      RFC5248`,
    ])
    expect(blocksOf({}).slice(3)).toEqual([
      ...tables,
      'Basic status codes\n------------------',
      'Documents\n---------\n',
    ])
  })

  it('have the experts and the documents of a table in one line each', () => {
    const references = [{ document: 'rfc1' }, { document: 'rfc2' }]
    const subject = { ...smallRegistry.tables.subject, references, experts: ['E', 'F'] }
    const page = blocksOf({ tables: { ...smallRegistry.tables, subject } })
    expect(page).toContain(
      'Registration   Specification Required\nExpert         E; F\nReference      RFC1; RFC2',
    )
  })

  it('have a basic status code with its document and note, where it has them', () => {
    const known = new Map([
      [450, { code: 450, meaning: 'Moon' }],
      [451, { code: 451, meaning: 'Moon', document: 'rfc1', note: 'Rare.' }],
    ])
    expect(blocksOf({ basicCodes: known })).toContain('450  Moon\n451  Moon [RFC1] Rare.')
  })

  it('have a document with its note', () => {
    const document = {
      id: 'rfc1',
      title: 'Moon',
      status: 'other',
      date: '2030-01',
      authors: ['A. B', 'C. D'],
      updates: [],
      obsoletes: [],
      address: 'https://example.org/',
    } as const
    const pageWith = (note: object): readonly string[] =>
      blocksOf({ documents: new Map([['rfc1', { ...document, ...note }]]) })
    const lines = ['RFC1', '    Moon. A. B, C. D, 2030-01; other.', '    https://example.org/']
    expect(pageWith({}).at(-1)?.trimEnd().split('\n')).toEqual(lines)
    expect(pageWith({ note: 'Rare.' }).at(-1)?.trimEnd().split('\n')).toEqual(
      lines.toSpliced(2, 0, '    Rare.'),
    )
  })

  it('say of a past day which it is', () => {
    expect(textArtifact(none, { asOf: '2015-01-01' }).text).toMatch(
      /\n\nThis is the registry as of 2015-01-01,[^]{1,60}\nhave today's wording\.\n\nA mail server /,
    )
    expect(textArtifact(none).text).not.toContain('as of')
  })
})
