import { listOf, reportFormNames, reportForms } from '@smtp-status/terminal/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoadResult, SourceFile } from '../src/index.js'
import { faultRules, readSource } from '../src/index.js'
import { loadSource } from '../src/load.js'
import { quickValue } from '../src/yaml/quick-value.js'
import { readTree } from '../src/yaml/read-tree.js'
import { valueOf } from '../src/yaml/tree.js'
import { goodFolder } from './fixture.js'
import { filesOf, registryFolder } from './registry-files.js'

const goodFiles = filesOf(goodFolder)
const realFiles = filesOf(registryFolder)
const realTexts = realFiles.map(({ bytes }) => new TextDecoder().decode(bytes))

function judgeable({ registry, findings }: LoadResult): boolean {
  const hasError = findings.some(({ severity }) => severity === 'error')
  return hasError === (registry === undefined)
}

function withBytes(file: string, bytes: Uint8Array): readonly SourceFile[] {
  return goodFiles.map((one) => (one.file === file ? { file, bytes } : one))
}

/** Words and characters that mean something to YAML or to the registry. */
const spice = fc.constantFrom(
  '&a ',
  '*a ',
  '!!str ',
  '<<: ',
  '- ',
  ': ',
  '? ',
  '\t',
  '\r',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  '|\n',
  '>-\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  'no',
  'Yes',
  '0123',
  '12:30',
  '1_000',
  '0x1F',
  '1e3',
  '.5',
  '~',
  'null',
  'true',
  '[a]: b\n',
  ': x\n',
  '__proto__: 1\n',
  'constructor: 1\n',
  'toString: 1\n',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\u00e9',
  '\n',
  '\n\n',
  '  ',
  ',',
  '5.10',
  'X.7.07',
)

interface Edit {
  readonly at: number
  readonly cut: number
  readonly put: string
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat(2000),
    cut: fc.nat(6),
    put: fc.oneof(spice, fc.constant(''), fc.string({ maxLength: 4 })),
  }),
  { minLength: 1, maxLength: 3 },
)

const edited = (text: string, changes: readonly Edit[]): string =>
  changes.reduce((now, { at, cut, put }) => {
    const place = at % (now.length + 1)
    return now.slice(0, place) + put + now.slice(place + cut)
  }, text)

const mutants = fc.tuple(fc.constantFrom(...realTexts), edits).map(([text, changes]) => edited(text, changes))

describe('reading a registry', () => {
  it('never throws, whatever bytes a file has, and gives a registry exactly when there is no error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goodFiles), fc.uint8Array({ maxLength: 300 }), ({ file }, bytes) => {
        expect(judgeable(readSource(withBytes(file, bytes)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('never throws on files that are nearly right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goodFiles), edits, ({ file, bytes }, changes) => {
        const text = edited(new TextDecoder().decode(bytes), changes)
        const result = readSource(withBytes(file, new TextEncoder().encode(text)))
        expect(judgeable(result)).toBe(true)
        const options = { tool: 'test', rules: faultRules, sources: result.sources }
        for (const form of reportFormNames)
          expect([...reportForms[form].write(listOf(result.findings), options)].join('')).toBeTypeOf('string')
      }),
      { numRuns: 250 },
    )
  })

  it('never throws, whatever the files are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.constantFrom('class/', 'enumerated/', '')), { maxLength: 5 }),
        (names) => {
          const files = names.map(([name, folder]) => ({ file: `${folder}${name}`, bytes: new Uint8Array() }))
          const { findings, registry } = readSource(files)
          expect(registry).toBeUndefined()
          expect(findings).not.toHaveLength(0)
        },
      ),
    )
  })

  it('gives the same findings in whatever order the files come', () => {
    const { findings } = readSource(goodFiles.slice(1))
    fc.assert(
      fc.property(fc.shuffledSubarray(goodFiles.slice(1), { minLength: goodFiles.length - 1 }), (files) => {
        expect(readSource(files).findings).toEqual(findings)
      }),
    )
  })

  it('reaches no prototype', () => {
    const text = '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n'
    for (const { file } of goodFiles) readSource(withBytes(file, new TextEncoder().encode(text)))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('the quick reading', () => {
  it('serves every file of the frozen registry', () => {
    expect(realTexts.filter((text) => quickValue(text) === undefined)).toEqual([])
  })

  it.each([
    ['0b86ecd512105dcf2e0514c0359f7f4d39d53026324523356f793eb8341cd8d1', true],
    ['1e86ecd512105dcf2e0514c0359f7f4d39d53026324523356f793eb8341cd8d1', true],
    [`0b${'01'.repeat(31)}`, false],
    [`${'1'.repeat(60)}e123`, false],
    [`0b${'01'.repeat(31)}a`, false],
  ])('takes digits of a digest for what they are where they can be nothing else: %s', (digits, isTaken) => {
    expect(quickValue(`iana: { sha256: ${digits} }\n`)).toEqual(
      isTaken ? { iana: { sha256: digits } } : undefined,
    )
  })

  it('gives what the careful reading gives, or nothing', () => {
    fc.assert(
      fc.property(mutants, (text) => {
        const quick = quickValue(text)
        fc.pre(quick !== undefined)
        const { tree, faults, isWhole } = readTree(text)
        expect(faults).toEqual([])
        expect(isWhole).toBe(true)
        expect(tree && valueOf(tree)).toEqual(quick)
      }),
      { numRuns: 3000 },
    )
  })
})

it('takes the frozen registry without a finding', () => {
  expect(loadSource(registryFolder).findings).toEqual([])
})
