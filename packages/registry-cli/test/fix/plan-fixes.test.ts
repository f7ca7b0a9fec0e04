import { join } from 'node:path'
import type { SourceItem } from '@smtp-status/source'
import { fileSizeLimit, readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { describe, expect, it } from 'vitest'
import { planFixes } from '../../src/fix/run.js'
import { root } from '../support.js'

const real = walkFolder(join(root, 'fixtures', 'registry-src'))
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const change = (edit: (text: string) => string): readonly SourceItem[] =>
  real.map((item) =>
    'bytes' in item ? { file: item.file, bytes: encode(edit(new TextDecoder().decode(item.bytes))) } : item,
  )

const textsOf = (items: readonly SourceItem[]): ReadonlyMap<string, string> => readSource(items).sources

describe('the plan of fixes', () => {
  it('has nothing to do for the frozen registry', () => {
    expect(planFixes(real)).toEqual({ files: [], doubtful: [] })
  })

  it('brings every file back from CRLF and a byte order mark to what it was', () => {
    const { files, doubtful } = planFixes(change((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`))
    expect(doubtful).toEqual([])
    expect(new Map(files.map(({ file, text }) => [file, text]))).toEqual(textsOf(real))
  })

  it('leaves a registry without the faults that it is said to mend', () => {
    const items = change((text) => {
      const reversed = text.replace(/^basicCodes: \[(\d+), (\d+)\]$/m, 'basicCodes: [$2, $1]')
      return reversed === text ? text.replace(/^sampleText: ([^">].*)$/m, 'sampleText: " $1 "') : reversed
    })
    const before = readSource(items).findings.map(({ rule }) => rule)
    expect(before).toEqual(expect.arrayContaining(['value/space', 'value/order']))
    const fixed = new Map(planFixes(items).files.map(({ file, text }) => [file, encode(text)]))
    const after = items.map((item) => {
      const bytes = fixed.get(item.file)
      return bytes === undefined ? item : { file: item.file, bytes }
    })
    expect(readSource(after).findings).toEqual(readSource(real).findings)
  })

  it('names what it cannot judge, and passes over what does not belong to a registry', () => {
    const items: readonly SourceItem[] = [
      { file: 'enumerated/X.1.1.yaml', bytes: encode('code: [') },
      { file: 'enumerated/X.1.2.yaml', bytes: Uint8Array.of(0xff, 0xfe) },
      { file: 'documents.yaml', bytes: new Uint8Array(fileSizeLimit + 1) },
      { file: 'README.md', bytes: encode('hello') },
      { file: 'registry.yaml', is: 'symbolic link' },
    ]
    expect(planFixes(items)).toEqual({
      files: [],
      doubtful: ['enumerated/X.1.1.yaml', 'enumerated/X.1.2.yaml', 'documents.yaml', 'registry.yaml'],
    })
  })
})
