import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoadResult, SourceItem } from '../src/index.js'
import { makeSourceReader, readSource } from '../src/index.js'
import { goodFolder } from './fixture.js'
import { filesOf } from './registry-files.js'

const good = filesOf(goodFolder)

const edited = (file: string, from: RegExp, to: string): SourceItem => {
  const bytes = good.find((each) => each.file === file)?.bytes
  return { file, bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to)) }
}

const entry = 'enumerated/X.6.8.yaml'

/** States that a file of the good registry may take; `undefined` stands for a file that is gone. */
const versions: readonly (readonly [file: string, item: SourceItem | undefined])[] = [
  ...good.map((item) => [item.file, item] as const),
  [entry, undefined],
  [entry, edited(entry, /^sampleText: .*/m, 'sampleText: Another text')],
  [entry, edited(entry, /^sampleText: .*/m, 'sampleText: [')],
  [entry, edited(entry, /^basicCodes: .*/m, 'basicCodes: 451/550')],
  [entry, edited(entry, /^code: .*/m, 'code: X.6.99')],
  ['enumerated/X.6.99.yaml', edited(entry, /^code: .*/m, 'code: X.6.99')],
  [entry, { file: entry, is: 'symbolic link' }],
  ['documents.yaml', undefined],
  ['documents.yaml', edited('documents.yaml', /^rfc6531:/m, 'rfc6530:')],
]

const told = ({ registry, findings, sources }: LoadResult): object => ({ registry, findings, sources })

describe('a reader of states that follow one another', () => {
  it('gives what reading each state alone gives', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...versions), { minLength: 1, maxLength: 12 }), (changes) => {
        const read = makeSourceReader()
        const now = new Map<string, SourceItem>(good.map((item) => [item.file, item]))
        for (const [file, item] of changes) {
          if (item) now.set(item.file, item)
          else now.delete(file)
          const items = [...now.values()]
          expect(told(read(items))).toEqual(told(readSource(items.map((each) => structuredClone(each)))))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('keeps the entries of items that stay, as the objects that they are', () => {
    const read = makeSourceReader()
    const before = read(good).registry
    const after = read(
      good.map((item) => (item.file === entry ? edited(entry, /^submitters: .*/m, 'submitters: [A]') : item)),
    ).registry
    const changed = after?.enumerated.filter((each, index) => each !== before?.enumerated[index])
    expect(changed?.map(({ submitters }) => submitters)).toEqual([['A']])
  })

  it('looks at an item anew that is another object', () => {
    const read = makeSourceReader()
    read(good)
    const others = good.filter(({ file }) => file !== entry)
    const other = [...others, { file: entry, bytes: new Uint8Array([0xff]) }]
    expect(read(other).registry).toBeUndefined()
  })
})
