import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedDocument, PublishedRegistry, PublishedTable } from '@smtp-status/publish/published'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emitFacts, emitNames, emitTexts } from '../../tools/src/emit.js'
import { readRegistry } from '../../tools/src/read-registry.js'

const entry = {
  description: 'Says "so".',
  references: [
    { document: 'rfc7372', section: '3.3' },
    { document: 'rfc5248', section: null },
  ],
  submitters: ['J. Levine'],
  changeController: 'IESG',
  securityNote: null,
  deprecated: null,
  registration: {
    date: '2014-08-13',
    dateFrom: 'iana' as const,
    authority: 'standards' as const,
    document: 'rfc7372',
    note: null,
  },
  history: [],
  exceptions: [],
}

const table = (name: PublishedTable['name'], id: string): PublishedTable => ({
  name,
  id,
  title: 'A table',
  references: [{ document: 'rfc5248', section: null }],
  registrationRule: 'Specification Required',
  experts: [],
})

const documentOf = (id: string): PublishedDocument => ({
  id,
  title: 'A document',
  status: 'standards track',
  approvedAs: null,
  publishedAs: null,
  expires: null,
  date: '2014-08',
  authors: ['J. Levine'],
  updates: [],
  obsoletes: [],
  address: `https://www.rfc-editor.org/info/${id}`,
  note: null,
})

const small: PublishedRegistry = {
  $schema: 'smtp-enhanced-status-codes.schema.json',
  formatVersion: '1.0.0',
  id: 'codes',
  title: 'Codes',
  created: '2008-05-29',
  updated: '2024-12-06',
  tables: [table('class', 'codes-1'), table('subject', 'codes-2'), table('enumerated', 'codes-3')],
  classes: [
    { ...entry, code: '2.XXX.YYY', class: 2, summary: 'A class' },
    { ...entry, code: '4.XXX.YYY', class: 4, summary: 'A class' },
    { ...entry, code: '5.XXX.YYY', class: 5, summary: 'A class' },
  ],
  subjects: [{ ...entry, code: 'X.7.YYY', subject: 7, summary: 'A subject' }],
  enumerated: [
    {
      ...entry,
      code: 'X.7.1',
      subject: 7,
      detail: 1,
      sampleText: 'It\'s a "sample" ${text}\u2028',
      basicCodes: { kind: 'listed', codes: [450, '5xx'], others: ['4xx'] },
      classes: [5],
    },
    {
      ...entry,
      code: 'X.7.2',
      subject: 7,
      detail: 2,
      sampleText: null,
      basicCodes: { kind: 'not given' },
      classes: null,
      deprecated: { replacedBy: 'X.7.1', reason: 'Because.' },
    },
  ],
  documents: [documentOf('rfc5248'), documentOf('rfc7372')],
  basicCodes: [{ code: 450, meaning: 'Not now', document: null, note: null }],
  corrections: [],
}

const withEnumerated = (change: object): unknown => ({
  ...small,
  enumerated: small.enumerated.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
})

describe('reading the published JSON', () => {
  it('takes a whole registry as it is', () => {
    expect(readRegistry(JSON.stringify(small))).toEqual(small)
  })

  it.each([
    ['a text', '', [expect.stringContaining('The file must be object')]],
    ['null', null, [expect.stringContaining('The file must be object')]],
    [
      'a wrong detail and a wrong class, both at once',
      withEnumerated({ detail: '1', classes: [5, 3] }),
      expect.arrayContaining([
        expect.stringContaining('/enumerated/0/detail must be integer'),
        expect.stringContaining('/enumerated/0/classes/1 must be equal to one of the allowed values'),
      ]),
    ],
    [
      'a reference without its section',
      withEnumerated({ references: [{ document: 'rfc5248' }] }),
      [expect.stringContaining("/enumerated/0/references/0 must have required property 'section'")],
    ],
    ['another format', { ...small, formatVersion: '2.0.0' }, ['The file has another format version']],
    ['a missing class', { ...small, classes: small.classes.slice(1) }, ['There is no entry for class 2']],
    [
      'codes of a subject without an entry',
      { ...small, subjects: [] },
      ['X.7.1 belongs to a subject without an entry', 'X.7.2 belongs to a subject without an entry'],
    ],
  ])('refuses %s and says where', (_name, json, faults) => {
    expect(readRegistry(JSON.stringify(json))).toEqual({ faults })
  })
})

describe('the generated modules', () => {
  it('hold facts as lists, with what is rare behind', () => {
    const { text } = emitFacts(small)
    const references = '[["rfc7372","3.3"],"rfc5248"],["J. Levine"],"IESG"'
    const sample = JSON.stringify('It\'s a "sample" ${text}\u2028')
    expect(text).toContain(`  ["X.7.1",${sample},[450,"5xx"],[5],${references},{"others":["4xx"]}],\n`)
    expect(text).toContain(`  ["X.7.2",null,"not given",null,${references},{"replacedBy":"X.7.1"}],\n`)
    expect(text).toContain('registryUpdated: "2024-12-06" = "2024-12-06"')
  })

  it('name every code, subject, document and basic code as a literal type', () => {
    const { text } = emitNames(small)
    expect(text).toContain('  "X.7.2": null\n')
    expect(text).toContain('type EnumeratedCodeText = "X.7.1" | "X.7.2"\n')
    expect(text).toContain('type SubjectNumber = 7\n')
    expect(text).toContain('type DocumentId = "rfc5248" | "rfc7372"\n')
    expect(text).toContain('type RegisteredBasicCode = 450\n')
  })

  it('hold descriptions and why an entry is deprecated', () => {
    const { text } = emitTexts(small)
    expect(text).toContain(
      '"X.7.2": {"description":"Says \\"so\\".","securityNote":null,"reason":"Because.",',
    )
  })
})

describe('the generator as a command', () => {
  const command = join(import.meta.dirname, '../../tools/dist/generate.js')
  let folder = ''
  const run = (): { readonly status: number | null; readonly stderr: string } =>
    spawnSync(process.execPath, [command, folder], { encoding: 'utf8' })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'codes-generate-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('was built', () => {
    expect(existsSync(command)).toBe(true)
  })

  it('says which command to run where nothing was published', () => {
    const { status, stderr } = run()
    expect(status).toBe(2)
    expect(stderr).toContain('smtp-enhanced-status-codes.json cannot be read (ENOENT')
    expect(stderr).toContain('Run `npm run build`')
    expect(stderr).not.toMatch(/^ {4}at /m)
  })

  it('says what is wrong with a file that is no registry', () => {
    writeFileSync(join(folder, 'smtp-enhanced-status-codes.json'), '{"formatVersion": "1.0.0"}')
    const { status, stderr } = run()
    expect(status).toBe(2)
    expect(stderr).toContain('is not a published registry:\n')
    expect(stderr).toContain("must have required property 'enumerated'")
  })
})
