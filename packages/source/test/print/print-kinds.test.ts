import type { Document, Registry, Table } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import type { FileKind } from '../../src/index.js'
import {
  headingOf,
  printBasicCodesYaml,
  printCorrectionsYaml,
  printDocumentsYaml,
  printForm,
  printIanaWordingsYaml,
  printRegistryYaml,
} from '../../src/index.js'

const document = (id: string, title: string): Document => ({
  id,
  title,
  status: 'standards track',
  date: '2003-01',
  authors: ['G. Vaudreuil'],
  updates: [],
  obsoletes: [],
  address: `https://www.rfc-editor.org/info/${id}`,
})

const printedDocument = (id: string, title: string): string => `${id}:
  title: ${title}
  status: standards track
  date: 2003-01
  authors: [G. Vaudreuil]
  address: https://www.rfc-editor.org/info/${id}
`

const table = (id: string): Table => ({
  id,
  title: `Table ${id}`,
  references: [{ document: 'rfc5248' }],
  registrationRule: 'Specification Required',
  experts: ['C. Newman'],
})

const registry: Registry = {
  id: 'example',
  title: 'An Example',
  created: '2008-05-29',
  tables: { class: table('x-1'), subject: table('x-2'), enumerated: table('x-3') },
  classes: [],
  subjects: [],
  enumerated: [],
  documents: new Map(),
  basicCodes: new Map(),
  corrections: [],
}

const printedTable = (name: string, id: string): string => `  ${name}:
    id: ${id}
    title: Table ${id}
    references: [rfc5248]
    registrationRule: Specification Required
    experts: [C. Newman]
`

const wording = { since: '2026-01-01', sha256: 'a'.repeat(64) }
const printedWording = `  since: 2026-01-01\n  sha256: ${wording.sha256}\n`

/** Of each kind of file: its text below the modeline, and how it is printed with some heading. */
const kinds: readonly (readonly [FileKind, string, (heading?: readonly string[]) => string])[] = [
  [
    'documents',
    printedDocument('rfc1893', 'Old') +
      printedDocument('rfc3463', 'New') +
      printedDocument('rfc5248', 'Last'),
    (heading) =>
      printDocumentsYaml(
        [document('rfc3463', 'New'), document('rfc5248', 'Last'), document('rfc1893', 'Old')],
        heading,
      ),
  ],
  [
    'basic-codes',
    '451: { meaning: Local error, document: rfc5321 }\n550: { meaning: No mailbox, note: Found nowhere }\n',
    (heading) =>
      printBasicCodesYaml(
        [
          { code: 550, meaning: 'No mailbox', note: 'Found nowhere' },
          { code: 451, meaning: 'Local error', document: 'rfc5321' },
        ],
        heading,
      ),
  ],
  [
    'corrections',
    '- code: X.6.10\n  field: sample\n  iana: ""\n  reason: It is empty.\n',
    (heading) =>
      printCorrectionsYaml([{ code: 'X.6.10', field: 'sample', iana: '', reason: 'It is empty.' }], heading),
  ],
  [
    'iana-wordings',
    ['X.1.2', 'X.1.10', 'X.2.1'].map((code) => `${code}:\n${printedWording}`).join(''),
    (heading) =>
      printIanaWordingsYaml(
        new Map([
          ['X.2.1', wording],
          ['X.1.10', wording],
          ['X.1.2', wording],
        ]),
        heading,
      ),
  ],
  [
    'registry',
    `id: example
title: An Example
created: 2008-05-29
tables:
${printedTable('class', 'x-1')}${printedTable('subject', 'x-2')}${printedTable('enumerated', 'x-3')}`,
    (heading) => printRegistryYaml(registry, heading),
  ],
]

describe('a file is printed in the order of its kind', () => {
  it.each(kinds)('%s', (kind, body, print) => {
    const modeline = `# yaml-language-server: $schema=../schemas/${kind}.schema.json\n`
    expect(print()).toBe(modeline + body)
    expect(print(['# One', '#', '# Two'])).toBe(`${modeline}# One\n#\n# Two\n${body}`)
  })
})

describe('the comment below the modeline', () => {
  it.each([
    ['# modeline\n# One\n# Two\na: b\n# c\n', ['# One', '# Two']],
    ['# modeline\na: b\n# c\n', []],
    ['# modeline\n# One', ['# One']],
    ['# modeline', []],
    ['a: b\n# One\n', []],
    ['', []],
  ])('of %j is %j', (text, heading) => {
    expect(headingOf(text)).toEqual(heading)
  })
})

const bodyOf = (kind: FileKind, form: object): string => printForm(kind, form).replace(/^.*\n/, '')

describe('what has not the form of its kind', () => {
  it.each<[FileKind, object, string]>([
    ['documents', {}, ''],
    ['iana-wordings', {}, '{}\n'],
    ['corrections', [], '[]\n'],
    ['documents', { b: null, a: 'x', c: 5, d: false }, 'a: x\nb: null\nc: 5\nd: false\n'],
    ['documents', { b: { title: 'x', id: 'w' }, a: ['z'] }, 'a:\n  - z\nb:\n  id: w\n  title: x\n'],
    ['registry', { id: true, title: undefined, tables: null }, 'id: true\ntables: null\n'],
    ['corrections', [undefined, { code: 1, field: undefined }], '- null\n- code: 1\n'],
    ['corrections', [() => 1], '- null\n'],
  ])('of the kind %s is written all the same: %j', (kind, form, body) => {
    expect(bodyOf(kind, form)).toBe(body)
  })
})
