import type { EnumeratedEntry, Registry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { withEntry, withSubject } from '../../src/example/example-registry.js'
import { base, codeOf, found } from './found.js'

const text = { sampleText: 'Curtain torn' }

/** The registry with one entry after the other, each with a description of its own. */
const withEntries = (...parts: readonly Partial<EnumeratedEntry>[]): Registry =>
  parts.reduce<Registry>(
    (registry, part, index) => withEntry(registry, { description: `Word${index}.`, ...part }),
    base,
  )

describe('texts that say the same', () => {
  it('are found once for each pair', () => {
    expect(found(withEntries(text, text, text))).toEqual([
      'text/same X.0.3 sampleText',
      'text/same X.0.4 sampleText',
      'text/same X.0.4 sampleText',
    ])
  })

  it('are no conflict where one code is deprecated in favour of the other, whichever is older', () => {
    const inFavourOf = (code: string): Partial<EnumeratedEntry> => ({
      deprecated: { replacedBy: codeOf(code), reason: 'Shown.' },
    })
    expect(found(withEntries(text, { ...text, ...inFavourOf('X.0.2') }))).toEqual([])
    expect(found(withEntries({ ...text, ...inFavourOf('X.0.3') }, text))).toEqual([])
    expect(found(withEntries(text, { ...text, ...inFavourOf('X.0.1') }))).toEqual([
      'text/same X.0.3 sampleText',
    ])
  })

  it('are none where there is no text', () => {
    const deprecated = { replacedBy: codeOf('X.0.1'), reason: 'Shown.' }
    const registry = withEntries({ deprecated }, { deprecated })
    const enumerated = registry.enumerated.map((each) => {
      const { sampleText: _, basicCodes: __, ...entry } = each
      return entry
    })
    expect(found({ ...registry, enumerated })).toEqual([])
  })

  it('are those of two entries with two codes; with one code, they are found for that', () => {
    const code = { table: 'enumerated', subject: 0, detail: 2 } as const
    expect(found(withEntries({ ...text, code }, { ...text, code }))).toEqual(['code/twice X.0.2 code'])
  })

  it('are the same words, and not merely the same letters', () => {
    expect(found(withEntries({ sampleText: 'Stage door' }, { sampleText: 'Stagedoor' }))).toEqual([])
  })

  it('are compared within a table alone', () => {
    expect(found(withEntry(withSubject(base, { summary: text.sampleText }), text))).toEqual([])
  })
})

describe('descriptions that say the same', () => {
  it('are found, and so are those that are near', () => {
    const description = 'The curtain did not rise before the play began.'
    const near = 'The curtain did not rise before the second play began.'
    const rehearsal = { sampleText: 'Rehearsal' }
    expect(found(withEntries({ description }, { ...rehearsal, description }))).toEqual([
      'text/near-description X.0.3 description',
    ])
    expect(found(withEntries({ description }, { ...rehearsal, description: near }))).toEqual([
      'text/near-description X.0.3 description',
    ])
  })
})
