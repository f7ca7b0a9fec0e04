import type { EnumeratedEntry, Registry } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { xmlArtifact } from '../../src/artifacts.js'
import type { IanaRegistry } from '../../src/iana/document.js'
import { registryIn, writeIana } from '../../src/iana/document.js'
import { ianaFromRegistry } from '../../src/iana/from-registry.js'
import { plainEntry as plain, smallRegistry } from '../support/small-registry.js'

const none: Registry = { ...smallRegistry, classes: [], subjects: [], enumerated: [], documents: new Map() }

const textOf = (facts: Partial<Registry>, edition = {}): string =>
  writeIana(ianaFromRegistry({ ...none, ...facts }, edition))

/** Lines of the only record of a registry, without their indentation. */
function recordOf(facts: Partial<EnumeratedEntry>, others: Partial<Registry> = {}): readonly string[] {
  const lines = textOf({ ...others, enumerated: [{ ...plain, ...facts }] }).split('\n')
  const from = lines.findIndex((line) => line.startsWith('    <record'))
  return lines.slice(from, lines.indexOf('    </record>') + 1).map((line) => line.trim())
}

describe('an entry in IANA’s shape', () => {
  const lines = [
    '<record>',
    '<code>X.1.1</code>',
    '<sample/>',
    '<basic_code/>',
    '<description>A description.</description>',
    '<reference/>',
    '<submitter/>',
    '<change_controller/>',
    '</record>',
  ]

  it('has an empty element for what is not known', () => {
    expect(recordOf({})).toEqual(lines)
  })

  it.each([
    [{ sampleText: 'Moon' }, '<code>X.1.1</code>', '<sample>Moon</sample>'],
    [{ basicCodes: { kind: 'any' } }, '<sample/>', '<basic_code>Any</basic_code>'],
    [{ submitters: ['A. B', 'C. D'] }, '<reference/>', '<submitter>A. B, C. D</submitter>'],
  ] as const)('has what is known: %#', (facts, before, line) => {
    const record = recordOf(facts)
    expect(record[record.indexOf(before) + 1]).toBe(line)
    expect(record).toHaveLength(lines.length)
  })

  it('has the days that are known', () => {
    const registration = { ...plain.registration, date: '2030-01-01', dateFrom: 'iana' } as const
    const history = [{ date: '2031-01-01', authority: 'standards', was: {} }] as const
    expect(recordOf({ registration })[0]).toBe('<record date="2030-01-01">')
    expect(recordOf({ history })[0]).toBe('<record updated="2031-01-01">')
  })

  it.each([
    ['rfc1', 'rfc'],
    ['draft-rfc1', 'draft'],
    ['rfc1-moon', 'draft'],
    ['RFC-ietf-moon-01', 'draft'],
  ])('refers to %s as IANA does, and says nothing of a document that is not known', (document, type) => {
    const record = recordOf({ references: [{ document }] })
    expect(record).toContain(`<reference><xref type="${type}" data="${document}"/></reference>`)
  })

  it('refers to several, with section and standing', () => {
    const references = [{ document: 'rfc1' }, { document: 'rfc7372', section: '3' }]
    expect(recordOf({ references }, { documents: smallRegistry.documents })).toContain(
      '<reference><xref type="rfc" data="rfc1"/>; <xref type="rfc" data="rfc7372"/>, Section 3 (Standards Track)</reference>',
    )
  })
})

describe('a registry in IANA’s shape', () => {
  const registryOf = (facts: Partial<Registry>, edition = {}): IanaRegistry =>
    registryIn(ianaFromRegistry({ ...none, ...facts }, edition))

  it('is a file that is named after the registry', () => {
    expect(xmlArtifact(none)).toEqual({ name: 'smtp-enhanced-status-codes.xml', text: textOf({}) })
  })

  it('has an empty element without anything in it for a text that is empty', () => {
    const [, , table] = registryOf({ enumerated: [plain] }).registries
    const [record] = table?.records ?? []
    const empty = record?.fields.filter(({ content }) => content.length === 0).map(({ name }) => name)
    expect(empty).toEqual(['sample', 'basic_code', 'reference', 'submitter', 'change_controller'])
  })

  it('has nothing behind a document of which nothing is known', () => {
    const [, , table] = registryOf({
      enumerated: [{ ...plain, references: [{ document: 'rfc1' }] }],
    }).registries
    expect(table?.records[0]?.fields.find(({ name }) => name === 'reference')?.content).toHaveLength(1)
  })

  it('of a past day has a note that says so', () => {
    expect(registryOf({}).notes).toEqual([])
    expect(textOf({}, { asOf: '2015-01-01' })).toContain('\n  <note>This is the registry as of 2015-01-01,')
  })

  it('has the beginning of a month as the day of its last update', () => {
    expect(textOf({ created: '2030-01' })).toContain('\n  <updated>2030-01-01</updated>\n')
    expect(textOf({ created: '2030-01-02' })).toContain('\n  <updated>2030-01-02</updated>\n')
  })
})
