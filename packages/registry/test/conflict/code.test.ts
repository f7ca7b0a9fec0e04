import type { ClassCode } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { withEntry, withSubject, nextCode } from '../../src/example/example-registry.js'
import { checkConflicts, mostSkipped } from '../../src/index.js'
import { base, found } from './found.js'

const outOfRange = (registry: typeof base): readonly string[] =>
  checkConflicts(registry)
    .filter(({ rule }) => rule === 'code/out-of-range')
    .map(({ found: value, expected, advice }) => `${value}: ${expected}; ${advice}`)

const number = 'a whole number from 0 to 999'

describe('a code is out of range', () => {
  it.each([1000, -1, 1.5])('by the subject or the detail %d', (value) => {
    const subject = `${value}: ${number}; Choose a subject that a reply can carry`
    const detail = `${value}: ${number}; Choose a detail that a reply can carry`
    const code = { table: 'enumerated', subject: 0, detail: 2 } as const
    expect(outOfRange(withSubject(base, { code: { table: 'subject', subject: value } }))).toEqual([subject])
    expect(outOfRange(withEntry(base, { code: { ...code, subject: value } }))).toEqual([subject])
    expect(outOfRange(withEntry(base, { code: { ...code, detail: value } }))).toEqual([detail])
  })

  // The types have no such class, but a registry can come from elsewhere than our own reader.
  it('by a class that replies do not have', () => {
    const [subject] = base.subjects
    const code: ClassCode = JSON.parse('{ "table": "class", "class": 3 }')
    const classes = subject === undefined ? [] : [{ ...subject, code }]
    expect(outOfRange({ ...base, classes })).toEqual(['3: 2, 4 or 5; Choose a class that a reply can carry'])
  })
})

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
