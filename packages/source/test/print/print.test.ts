import type { Registry } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import {
  entryKinds,
  fileOfEntry,
  headingOf,
  printBasicCodesYaml,
  printCorrectionsYaml,
  printDocumentsYaml,
  printEntryYaml,
  printIanaWordingsYaml,
  printForm,
  printRegistryYaml,
  readSource,
} from '../../src/index.js'
import { loadSource } from '../../src/load.js'
import { goodFolder } from '../fixture.js'
import { filesOf, registryFolder } from '../registry-files.js'

function printed(registry: Registry, headings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const heading = (file: string) => headingOf(headings.get(file) ?? '')
  const entries = [...registry.classes, ...registry.subjects, ...registry.enumerated]
  return new Map([
    ['registry.yaml', printRegistryYaml(registry, heading('registry.yaml'))],
    ['documents.yaml', printDocumentsYaml(registry.documents.values(), heading('documents.yaml'))],
    ['basic-codes.yaml', printBasicCodesYaml(registry.basicCodes.values(), heading('basic-codes.yaml'))],
    ['corrections.yaml', printCorrectionsYaml(registry.corrections, heading('corrections.yaml'))],
    ...(registry.ianaWordings === undefined
      ? []
      : ([
          ['iana-wordings.yaml', printIanaWordingsYaml(registry.ianaWordings, heading('iana-wordings.yaml'))],
        ] as const)),
    ...entries.map((entry): [string, string] => [
      fileOfEntry(entry.code.table, printRegistryCode(entry.code)),
      printEntryYaml(entry),
    ]),
  ])
}

describe('printing what was read', () => {
  const { registry, sources } = loadSource(registryFolder)
  const files = filesOf(registryFolder).map(({ file }) => file)

  it.each(files)('gives %s again, to the letter', (file) => {
    const text = registry && printed(registry, sources).get(file)
    expect(text).toBe(sources.get(file))
  })

  it('gives files that are read as the same registry', () => {
    const good = loadSource(goodFolder)
    const texts = good.registry ? printed(good.registry, good.sources) : new Map<string, string>()
    const again = readSource(
      [...texts].map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })),
    )
    expect(again.findings).toEqual([])
    expect(again.registry).toEqual(good.registry)
  })
})

const printText = (text: string): string => printForm('corrections', [{ iana: text }]).split('\n')[1] ?? ''

describe('a text', () => {
  it.each([
    ['plain', '- iana: plain'],
    ['', '- iana: ""'],
    ['.', '- iana: "."'],
    ['no', '- iana: "no"'],
    ['null', '- iana: "null"'],
    ['8.6', '- iana: "8.6"'],
    ['0123', '- iana: "0123"'],
    ['12:30', '- iana: "12:30"'],
    ['2014-08-13', '- iana: 2014-08-13'],
    ['a: b', '- iana: "a: b"'],
    ['a #b', '- iana: "a #b"'],
    ['- a', '- iana: "- a"'],
    ['*a', '- iana: "*a"'],
    ['[RFC3463]', '- iana: "[RFC3463]"'],
    [' a', '- iana: " a"'],
    ['a\nb', '- iana: "a\\nb"'],
    ['True', '- iana: "True"'],
    ['~', '- iana: "~"'],
    ['.inf', '- iana: ".inf"'],
    ['.NaN', '- iana: ".NaN"'],
    ['1e3', '- iana: "1e3"'],
    ['+1', '- iana: "+1"'],
    ['4xx', '- iana: 4xx'],
    ['6xx', '- iana: "6xx"'],
    ['2014-08', '- iana: 2014-08'],
    ['2014-08-1', '- iana: "2014-08-1"'],
    ['a:', '- iana: "a:"'],
    ['a:b', '- iana: a:b'],
    ['a#b', '- iana: a#b'],
    ['a, [b]', '- iana: a, [b]'],
    ['a ', '- iana: "a "'],
    ['_a', '- iana: _a'],
    ['(a)', '- iana: (a)'],
    ['é', '- iana: é'],
    ['"a"', '- iana: "\\"a\\""'],
    ['nullable', '- iana: nullable'],
  ])('%j is written so that it is read as that text', (text, line) => {
    expect(printText(text)).toBe(line)
  })
})

describe('a long text', () => {
  const linesOf = (text: string): readonly string[] =>
    printForm('corrections', [{ iana: text }])
      .trimEnd()
      .split('\n')
      .slice(1)
  const words = (...lengths: readonly number[]): string =>
    lengths.map((length) => 'x'.repeat(length)).join(' ')

  it('fills a line of 100 characters before it is folded', () => {
    expect(linesOf(words(45, 46))).toEqual([`- iana: ${words(45, 46)}`])
    expect(linesOf(words(45, 47))).toEqual(['- iana: >-', `    ${words(45, 47)}`])
  })

  it('is folded at its spaces, so that its lines fill 100 characters as well', () => {
    expect(linesOf(words(94, 1, 3))).toEqual(['- iana: >-', `    ${words(94, 1)}`, '    xxx'])
    expect(linesOf(words(95, 1))).toEqual(['- iana: >-', `    ${words(95)}`, '    x'])
    expect(linesOf(words(120, 1))).toEqual(['- iana: >-', `    ${words(120)}`, '    x'])
  })

  it('stays in its line where folding would change it', () => {
    for (const text of [`${words(60)}  ${words(60)}`, `${words(60)}\t${words(60)}`, `${words(60, 60)} `])
      expect(linesOf(text)).toHaveLength(1)
  })
})

describe('a value that does not have the form of its kind', () => {
  it('is written all the same, in the order of the keys, to be checked then', () => {
    const form = { basicCodes: '451/550', code: 'X.7.24', colour: 'red', sampleText: '' }
    expect(printForm(entryKinds.enumerated, form, ['# As IANA has it'])).toBe(`\
# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json
# As IANA has it
code: X.7.24
sampleText: ""
basicCodes: 451/550
colour: red
`)
  })

  it('is an empty map or list where nothing is in it', () => {
    expect(printForm('corrections', []).split('\n')[1]).toBe('[]')
    expect(printForm('documents', { rfc1: 'none' }).split('\n')[1]).toBe('rfc1: none')
  })
})
