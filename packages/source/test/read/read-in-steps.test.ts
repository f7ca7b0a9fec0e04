import { describe, expect, it } from 'vitest'
import { fileSizeLimit, readSource, readSourceInSteps } from '../../src/index.js'
import { goodFiles, inShort, readEdited } from '../edited.js'

const corrections = (...items: readonly string[]): string =>
  ['# yaml-language-server: $schema=../schemas/corrections.schema.json', ...items, ''].join('\n')

/** A file of corrections each of which is a number, which is one fault. */
const wrong = (count: number): string => corrections(...Array.from({ length: count }, () => '- 1'))

const readCorrections = (text: string) =>
  readSource(
    goodFiles.map((item) =>
      item.file === 'corrections.yaml' ? { file: item.file, bytes: new TextEncoder().encode(text) } : item,
    ),
  )

describe('reading in steps', () => {
  it('tells after each file how many are read, and gives the result at the end', () => {
    const steps = readSourceInSteps(goodFiles)
    const told = goodFiles.map(() => steps.next().value)
    expect(told).toEqual(goodFiles.map((_, index) => index + 1))
    const end = steps.next()
    expect(end).toMatchObject({ done: true, value: { findings: [] } })
  })
})

describe('the result of reading', () => {
  it('has a registry with its entries in the order of the codes', () => {
    const { registry } = readSource(goodFiles.toReversed())
    expect(registry?.classes).toHaveLength(1)
    expect(registry?.subjects).toHaveLength(1)
    expect(registry?.enumerated.map(({ code }) => code.detail)).toEqual([8, 10, 24])
    expect(readSource(goodFiles).registry).toEqual(registry)
  })

  it('has one beside warnings', () => {
    const { registry, findings } = readEdited(['basic-codes.yaml', '', '556: { meaning: None. }\n'])
    expect(findings).toMatchObject([{ severity: 'warning' }])
    expect(registry?.basicCodes.has(556)).toBe(true)
  })

  it('has none beside an error', () => {
    expect(readEdited(['registry.yaml', 'created: 2008', 'created: 1908-13\n#'])).not.toHaveProperty(
      'registry',
    )
  })

  it('keeps the texts of the files by name', () => {
    const { sources } = readEdited(['basic-codes.yaml', '', '# The end.\n'])
    expect([...sources.keys()].toSorted()).toEqual(goodFiles.map(({ file }) => file).toSorted())
    expect(sources.get('basic-codes.yaml')).toMatch(/# The end\.\n$/)
  })

  it('finds the place of a value in an entry, in another file, and in none', () => {
    const { locate, locateIn } = readSource(goodFiles)
    const code = { table: 'enumerated', subject: 6, detail: 8 } as const
    const file = 'enumerated/X.6.8.yaml'
    const range = { line: 3, column: 1, endLine: 3, endColumn: 11 }
    expect(locate(code, ['sampleText'], 'key')).toEqual({ file, range })
    expect(locate(code, ['code'])).toMatchObject({ file, range: { line: 2, column: 7 } })
    expect(locateIn('basic-codes.yaml', ['533'], 'key').range).toMatchObject({ line: 3, column: 1 })
    expect(locateIn('nowhere.yaml', ['code'])).toEqual({ file: 'nowhere.yaml' })
  })
})

describe('a file over the limit', () => {
  const rulesFor = (size: number): readonly string[] =>
    readSource([{ file: 'class/a.yaml', bytes: new Uint8Array(size).fill(0xff) }])
      .findings.filter(({ place, rule }) => place.file === 'class/a.yaml' && rule !== 'file/name')
      .map(({ rule }) => rule)

  it('is not read, and one that just reaches it is', () => {
    expect(rulesFor(fileSizeLimit + 1)).toEqual(['file/too-large'])
    expect(rulesFor(fileSizeLimit)).toEqual(['text/invalid-utf8'])
  })
})

it('reads no entry in the folder of another table, which would have all its faults again', () => {
  const { findings, sources } = readEdited(['class/X.7.24.yaml', '', 'code: ['])
  expect(findings.map(({ rule }) => rule)).toEqual(['file/name'])
  expect(sources.has('class/X.7.24.yaml')).toBe(false)
})

describe('the errors of a file are told up to a hundred', () => {
  it('all of a hundred', () => {
    expect(inShort(readCorrections(wrong(100)))).toEqual(
      Array.from({ length: 100 }, (_, index) => `value/type corrections.yaml:${index + 2} 1`),
    )
  })

  it('the first hundred of more, and how many there are besides', () => {
    const { findings } = readCorrections(wrong(103))
    expect(findings).toHaveLength(101)
    expect(findings.filter(({ rule }) => rule === 'file/more-faults')).toEqual([
      {
        rule: 'file/more-faults',
        severity: 'error',
        place: { file: 'corrections.yaml', range: { line: 101, column: 3, endLine: 101, endColumn: 4 } },
        message: '3 more faults of this file are not listed',
        expected: 'at most 100 faults in a file',
        advice: 'Mend those that are listed, and check again',
      },
    ])
  })

  it('beside all of a file that has no more', () => {
    const wordings = Array.from({ length: 100 }, (_, index) => `X.7.${index + 1}: 1\n`).join('')
    const modeline = '# yaml-language-server: $schema=../schemas/iana-wordings.schema.json\n'
    const { findings } = readEdited(
      ['iana-wordings.yaml', '', modeline + wordings],
      ['corrections.yaml', '', '- 1\n'.repeat(101)],
    )
    expect(findings.filter(({ place }) => place.file === 'iana-wordings.yaml')).toHaveLength(100)
    expect(findings.filter(({ rule }) => rule === 'file/more-faults')).toMatchObject([
      { message: '1 more fault of this file is not listed', place: { file: 'corrections.yaml' } },
    ])
  })

  it('and warnings all', () => {
    const number = (index: number): number => (index < 50 ? 400 : 402) + index
    const unused = Array.from({ length: 110 }, (_, index) => `${number(index)}: { meaning: A. }\n`).join('')
    expect(readEdited(['basic-codes.yaml', '', unused]).findings).toHaveLength(110)
  })
})
