import { describe, expect, it } from 'vitest'
import { nextCode, withEntry } from '../../src/example/example-entry.js'
import { mostSkipped } from '../../src/index.js'
import { base, found } from './found.js'

describe('a code far ahead', () => {
  it('is measured from the one below it, and in an empty subject from 0', () => {
    expect(found(withEntry(base, { code: nextCode(base, mostSkipped) }))).toEqual([])
    expect(found(withEntry(base, { code: nextCode(base, mostSkipped + 1) }))).toEqual([
      'code/skips-ahead X.0.13 code',
    ])
    const alone = { ...base, enumerated: [] }
    expect(
      found(withEntry(alone, { code: { table: 'enumerated', subject: 0, detail: mostSkipped } })),
    ).toEqual([])
    expect(
      found(withEntry(alone, { code: { table: 'enumerated', subject: 0, detail: mostSkipped + 1 } })),
    ).toEqual(['code/skips-ahead X.0.11 code'])
  })
})
