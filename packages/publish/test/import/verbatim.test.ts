import { readSource } from '@smtp-status/source'
import { describe, expect, it } from 'vitest'
import { verbatimSource } from '../../src/import/verbatim.js'
import { hasIanaFiles, seenOn } from '../support/shared-iana.js'
import { endOfTables, newRecord, readGood, smallIana } from '../support/small-iana.js'

const linesOf = (text: string, file: string): readonly string[] =>
  verbatimSource(readGood(text))
    .find((each) => each.file === file)
    ?.text.split('\n') ?? []

describe.skipIf(!hasIanaFiles)('IANA’s own data as a source tree (needs ../shared)', () => {
  it('has a file for each of the 92 entries, and four beside them', () => {
    const files = verbatimSource(readGood(seenOn('2024-12-06'))).map(({ file }) => file)
    expect(files).toHaveLength(96)
    expect(new Set(files).size).toBe(96)
    expect(files).toEqual(
      expect.arrayContaining([
        'registry.yaml',
        'class/2.XXX.YYY.yaml',
        'subject/X.0.YYY.yaml',
        'enumerated/X.7.30.yaml',
      ]),
    )
  })

  it.each([
    ['X.7.28', 'basicCodes: "."'],
    ['X.7.24', 'basicCodes: "451/550"'],
    ['X.3.6', 'basicCodes: "250 or 251"'],
    ['X.7.17', 'basicCodes: "5XX"'],
    ['X.7.15', 'basicCodes: "450, 550 (other 4XX or 5XX codes are allowed)"'],
    ['X.6.10', 'sampleText: ""'],
    ['X.6.10', 'basicCodes: ""'],
    ['X.6.10', 'changeController: ""'],
    ['X.6.10', 'submitters: []'],
    ['X.1.1', 'basicCodes: [451,550]'],
    ['X.0.0', 'basicCodes: "any"'],
    ['X.1.0', 'basicCodes: "not given"'],
    ['X.7.25', 'references: [{"document":"rfc7372","section":"3.3"}]'],
    [
      'X.7.30',
      'registration: {"date":"2019-08-05","dateFrom":"iana","authority":"unknown","document":"rfc8689"}',
    ],
  ])('says of %s: %s', (code, line) => {
    expect(linesOf(seenOn('2024-12-06'), `enumerated/${code}.yaml`)).toContain(line)
  })

  it.each(['2017-06-22', '2018-12-22'])('keeps the description in the wrong column of %s', (day) => {
    const lines = linesOf(seenOn(day), 'enumerated/X.7.28.yaml')
    expect(lines.find((line) => line.startsWith('basicCodes'))).toMatch(/^basicCodes: "The message appears/)
    expect(lines).toContain('description: ""')
  })
})

describe('a source tree to the letter', () => {
  it('leads nowhere outside itself, and loses no record', () => {
    const evil = [newRecord.replace('X.7.31', '../../evil'), newRecord, newRecord].join('')
    const files = verbatimSource(smallIana([endOfTables, evil + endOfTables])).map(({ file }) => file)
    expect(files.filter((file) => file.startsWith('enumerated/'))).toEqual([
      'enumerated/X.1.10.yaml',
      'enumerated/X.6.10.yaml',
      'enumerated/X.7.24.yaml',
      'enumerated/X.7.28.yaml',
      'enumerated/record-5.yaml',
      'enumerated/X.7.31.yaml',
      'enumerated/record-7.yaml',
    ])
  })

  it('begins each file with the address of its schema', () => {
    for (const { file, text } of verbatimSource(smallIana())) {
      const up = file.includes('/') ? '../../' : '../'
      expect(text.startsWith(`# yaml-language-server: $schema=${up}schemas/`)).toBe(true)
      expect(text.endsWith('\n')).toBe(true)
    }
  })
})

/** Findings in IANA's own data, as `file key: rule`. */
function faultsOf(text: string): readonly string[] {
  const encoder = new TextEncoder()
  const files = verbatimSource(readGood(text))
  const { findings, sources } = readSource(
    files.map(({ file, text: yaml }) => ({ file, bytes: encoder.encode(yaml) })),
  )
  return findings.map(({ rule, place: { file, range } }) => {
    const line = sources.get(file)?.split('\n')[(range?.line ?? 1) - 1] ?? ''
    return `${file.replace(/^\w+\/|\.yaml$/g, '')} ${line.replace(/:.*/, '')}: ${rule}`
  })
}

describe.skipIf(!hasIanaFiles)('checking IANA’s own data (needs ../shared)', () => {
  it('finds its real faults, and nothing else', () => {
    expect(faultsOf(seenOn('2024-12-06')).toSorted()).toEqual(
      [
        ...['X.3.6', 'X.5.0', 'X.6.7', 'X.6.8', 'X.6.10', 'X.7.15', 'X.7.16', 'X.7.17'].map(
          (code) => `${code} basicCodes: value/basic-codes`,
        ),
        ...['X.7.18', 'X.7.19', 'X.7.24', 'X.7.28'].map((code) => `${code} basicCodes: value/basic-codes`),
        ...['sampleText', 'submitters', 'changeController'].map((key) => `X.6.10 ${key}: value/empty`),
        'X.6.8 sampleText: value/space',
      ].toSorted(),
    )
  })

  it.each(['2017-06-22', '2018-12-22'])('finds the description in the wrong column of %s', (day) => {
    const faults = faultsOf(seenOn(day)).filter((fault) => fault.startsWith('X.7.28'))
    expect(faults).toEqual(['X.7.28 basicCodes: value/basic-codes', 'X.7.28 description: value/empty'])
  })
})
