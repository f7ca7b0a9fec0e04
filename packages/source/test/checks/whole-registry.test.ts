import { describe, expect, it } from 'vitest'
import type { Edit } from '../edited.js'
import { inShort, readEdited } from '../edited.js'

const entry = 'enumerated/X.6.8.yaml'
const deprecated = 'enumerated/X.6.10.yaml'
const documents = 'documents.yaml'
const wordings = '# yaml-language-server: $schema=../schemas/iana-wordings.schema.json\n'
const wording = `{ since: 2024-12, sha256: ${'a0'.repeat(32)} }`
const fields = 'title: A, status: other, date: 2016-01, authors: [A], address: "https://example.org/"'
const newDocument: Edit = [documents, '', `rfc9001: { ${fields} }\n`]
const newBasicCode: Edit = ['basic-codes.yaml', '', '556: { meaning: None. }\n']

describe('a name of something that is not there is found', () => {
  it.each<readonly [place: string, Edit, found: string, line: number]>([
    ['in references', [deprecated, '- rfc6531', '- rfc9002'], 'rfc9002', 6],
    ['in references with sections', [entry, 'rfc6531, section', 'rfc9002, section'], 'rfc9002', 9],
    ['in a registration', [entry, 'unknown, document: rfc6531', 'unknown, document: rfc9002'], 'rfc9002', 14],
    ['in a change', [entry, '    document: rfc6531', '    document: rfc9002'], 'rfc9002', 18],
    ['in former references', [entry, 'rfc5248, rfc3463', 'rfc5248, rfc9002'], 'rfc9002', 22],
    ['in a table', ['registry.yaml', 'references: [rfc5248]', 'references: [rfc9002]'], 'rfc9002', 9],
    [
      'in the meaning of a basic status code',
      ['basic-codes.yaml', 'now., document: rfc5321', 'now., document: rfc9002'],
      'rfc9002',
      2,
    ],
  ])('%s: a document', (_place, edit, found, line) => {
    const result = readEdited(edit)
    expect(inShort(result)).toEqual([`registry/unknown-document ${edit[0]}:${line} ${found}`])
    expect(result.findings[0]).toMatchObject({
      message: `The document ${found} is not in documents.yaml`,
      expected: 'one that documents.yaml has',
      advice: 'Add it to documents.yaml',
    })
  })

  it.each<readonly [place: string, Edit, found: string, line: number]>([
    ['in the deprecation of an entry', [deprecated, 'replacedBy: X.6.8', 'replacedBy: X.6.9'], 'X.6.9', 7],
    ['in an exception', [deprecated, 'with: X.6.8', 'with: X.6.9'], 'X.6.9', 11],
    ['in a correction', ['corrections.yaml', 'X.6.10', 'X.6.9'], 'X.6.9', 2],
    ['in a wording', ['iana-wordings.yaml', '', `${wordings}X.6.8: ${wording}\nX.6.9: ${wording}\n`], '-', 3],
  ])('%s: a code', (_place, edit, found, line) => {
    const result = readEdited(edit)
    expect(inShort(result)).toEqual([`registry/unknown-code ${edit[0]}:${line} ${found}`])
    expect(result.findings[0]).toMatchObject({
      message: 'The code X.6.9 is not in class/, subject/ or enumerated/',
      expected: 'one that class/, subject/ or enumerated/ has',
      advice: 'Add it to class/, subject/ or enumerated/',
    })
  })

  it('in an entry: a basic status code', () => {
    const result = readEdited([entry, '[533, 550]', '[533, 550, 551]'])
    expect(inShort(result)).toEqual([`registry/unknown-basic-code ${entry}:4 551`])
    expect(result.findings[0]).toMatchObject({
      message: 'The basic status code 551 is not in basic-codes.yaml',
      expected: 'one that basic-codes.yaml has',
      advice: 'Add it to basic-codes.yaml',
    })
  })

  it('but a whole class of basic status codes is named nowhere', () => {
    expect(readEdited([entry, '[533, 550]', '[533, 550, 5xx]']).findings).toEqual([])
  })

  it('with the nearest name of a document for the first twenty of a file', () => {
    const sections = Array.from(
      { length: 22 },
      (_, index) => `  - { document: rfc7371, section: "${index}" }`,
    )
    const references = `references:\n${sections.join('\n')}`
    const { findings } = readEdited(['enumerated/X.7.24.yaml', 'references:', references])
    const meant = 'Add it to documents.yaml, or write rfc7372 if that is what is meant'
    expect(findings.map(({ advice }) => advice)).toEqual([
      ...Array.from({ length: 20 }, () => meant),
      'Add it to documents.yaml',
      'Add it to documents.yaml',
    ])
  })
})

describe('what nothing points to is found', () => {
  it.each<readonly [string, Edit, string, string]>([
    ['document', newDocument, `${documents}:35 rfc9001`, 'Nothing refers to rfc9001'],
    ['basic-code', newBasicCode, 'basic-codes.yaml:5 556', 'No entry names 556'],
  ])('a %s', (what, edit, found, message) => {
    const result = readEdited(edit)
    expect(inShort(result)).toEqual([`registry/unused-${what} ${found}`])
    const advice = 'Delete it, or add the reference that is missing'
    const range = { column: 1, endColumn: 1 + (result.findings[0]?.found?.length ?? 0) }
    expect(result.findings[0]).toMatchObject({ message, advice, place: { range } })
  })

  it.each<readonly [string, Edit, Edit]>([
    ['a document that another updates', newDocument, [documents, '[rfc3463, rfc4468', '[rfc3463, rfc9001']],
    ['a document that another takes the place of', newDocument, [documents, '[rfc5336]', '[rfc9001]']],
    [
      'a document that another became',
      newDocument,
      [documents, 'date: 2003-01', 'date: 2003-01\n  publishedAs: rfc9001'],
    ],
    ['a document of a former reference', newDocument, [entry, 'rfc5248, rfc3463', 'rfc5248, rfc9001']],
    ['a basic status code that an entry had', newBasicCode, [entry, 'not given', '[556]']],
  ])('but not %s', (_name, ...edits) => {
    expect(readEdited(...edits).findings).toEqual([])
  })

  it.each<readonly [string, Edit, Edit]>([
    ['another document is unknown', newDocument, [deprecated, '- rfc6531', '- rfc9002']],
    ['a file could not be read', newDocument, ['corrections.yaml', 'field: sample', 'field: [']],
    ['a file could not be read', newBasicCode, ['corrections.yaml', 'field: sample', 'field: [']],
  ])('and not where %s', (_name, ...edits) => {
    expect(readEdited(...edits).findings.filter(({ rule }) => rule.includes('unused'))).toEqual([])
  })
})

it('takes the code in a file with a wrong name for one that is there', () => {
  const result = readEdited([entry, 'code: X.6.8', 'code: X.6.9'], [deprecated, 'with: X.6.8', 'with: X.6.9'])
  expect(result.findings.map(({ rule }) => rule)).toEqual(['file/name'])
})
