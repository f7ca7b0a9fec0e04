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
  ])('%j is written so that it is read as that text', (text, line) => {
    expect(printText(text)).toBe(line)
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
