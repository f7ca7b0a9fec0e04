import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emitFacts, emitNames, emitTexts } from '../../tools/src/emit.js'
import type { Published } from '../../tools/src/published.js'
import { readPublished } from '../../tools/src/published.js'

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
  registration: { date: '2014-08-13' },
  history: [],
}

const small: Published = {
  formatVersion: '1.0.0',
  updated: '2024-12-06',
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
  documents: [{ id: 'rfc5248' }, { id: 'rfc7372' }],
  basicCodes: [{ code: 450 }],
}

const withEnumerated = (change: object): unknown => ({
  ...small,
  enumerated: small.enumerated.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
})

describe('reading the published JSON', () => {
  it('takes a whole registry as it is', () => {
    expect(readPublished(small)).toBe(small)
  })

  it.each([
    ['a text', '', ['registry: expected an object, found ""']],
    ['null', null, ['registry: expected an object, found null']],
    [
      'a wrong detail and a wrong class, both at once',
      withEnumerated({ detail: '1', classes: [5, 3] }),
      [
        'registry.enumerated[0].detail: expected a whole number, found "1"',
        'registry.enumerated[0].classes[1]: expected 2 or 4 or 5, found 3',
      ],
    ],
    [
      'a reference without its section',
      withEnumerated({ references: [{ document: 'rfc5248' }] }),
      ['registry.enumerated[0].references[0].section: expected a text, found nothing'],
    ],
    ['another format', { ...small, formatVersion: '2.0.0' }, ['formatVersion: expected 1.x, found 2.0.0']],
    ['a missing class', { ...small, classes: small.classes.slice(1) }, ['classes: no entry for class 2']],
    [
      'codes of a subject without an entry',
      { ...small, subjects: [] },
      [
        'enumerated: X.7.1 belongs to a subject without an entry',
        'enumerated: X.7.2 belongs to a subject without an entry',
      ],
    ],
  ])('refuses %s and says where', (_what, json, faults) => {
    expect(readPublished(json)).toEqual({ faults })
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
    writeFileSync(join(folder, 'smtp-enhanced-status-codes.json'), '{"formatVersion": 1}')
    const { status, stderr } = run()
    expect(status).toBe(2)
    expect(stderr).toContain('registry.formatVersion: expected a text, found 1\n')
    expect(stderr).toContain('registry.enumerated: expected a list, found nothing\n')
  })
})
