import { describe, expect, it } from 'vitest'
import type { Edit } from '../edited.js'
import { inShort, readEdited } from '../edited.js'

const entry = 'enumerated/X.6.8.yaml'
describe('a text that a spreadsheet takes for a formula is found', () => {
  it.each<readonly [string, Edit, string]>([
    ['summary', ['class/5.XXX.YYY.yaml', 'Permanent Failure', '"=A1"'], 'class/5.XXX.YYY.yaml:3 "=A1"'],
    ['sample text', [entry, 'sampleText: UTF-8', 'sampleText: + UTF-8'], `${entry}:3 + UTF-8 string`],
    ['description', [entry, '>-\n  The reply would', '-The reply would'], `${entry}:6 -The reply`],
    ['submitters', [entry, '[Jiankang YAO]', '["@A", B]'], `${entry}:10 "@A"`],
    ['change controller', [entry, 'ima@ietf.org', '"@ietf.org"'], `${entry}:11 "@ietf.org"`],
  ])('%s', (_name, edit, found) => {
    const result = readEdited(edit)
    const findings = result.findings.filter(({ rule }) => rule === 'value/formula')
    expect(inShort({ ...result, findings })[0]).toContain(`value/formula ${found}`)
    expect(findings).toMatchObject([
      {
        message: 'A spreadsheet would take this text for a formula',
        expected: 'a text that does not begin with = + - or @',
        advice: 'Begin the text with a word',
      },
    ])
  })

  it('in the first submitter alone: the cell begins with it', () => {
    expect(readEdited([entry, '[Jiankang YAO]', '[A, "=B"]']).findings).toEqual([])
  })
})

describe('the code of an entry', () => {
  it('is the name of its file', () => {
    const { findings } = readEdited([entry, 'code: X.6.8', 'code: X.6.9'])
    expect(findings.filter(({ rule }) => rule === 'file/name')).toMatchObject([
      {
        message: 'The code is X.6.9, but the file is not named X.6.9.yaml',
        found: 'X.6.9',
        expected: 'the code that the file is named after',
        advice: 'Rename the file to enumerated/X.6.9.yaml, or correct the code',
        place: { file: entry, range: { line: 2, column: 7 } },
      },
    ])
  })

  it('stands in no other file', () => {
    expect(readEdited([entry, 'code: X.6.8', 'code: X.7.24']).findings).toMatchObject([
      {
        rule: 'registry/duplicate-code',
        message: 'The code X.7.24 is already that of enumerated/X.7.24.yaml',
        found: 'X.7.24',
        expected: 'a code that no other file has',
        advice: 'Give the entry its own code, or delete one of the two files',
      },
    ])
  })

  it('is not compared with a name that is none', () => {
    const text = '# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json\ncode: X.6.9\n'
    const { findings } = readEdited(['enumerated/old.yaml', '', text])
    expect(findings.filter(({ rule }) => rule === 'file/name')).toHaveLength(1)
  })
})

it('lets further classes stand beside a list of basic status codes alone', () => {
  expect(readEdited([entry, 'basicCodes: [533, 550]', 'basicCodes: any']).findings).toMatchObject([
    {
      rule: 'value/basic-codes',
      message: 'otherBasicCodes stands beside basicCodes: any',
      expected: 'otherBasicCodes beside a list of basicCodes alone',
      advice: 'Delete otherBasicCodes, or list the basic status codes',
      place: { file: entry, range: { line: 5, column: 1 } },
    },
  ])
})
