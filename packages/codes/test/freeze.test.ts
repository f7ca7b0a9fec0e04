import { describe, expect, it } from 'vitest'
import * as full from '../src/full/index.js'
import * as facts from '../src/index.js'

function unfrozenParts(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, part]) => unfrozenParts(part, `${path}.${key}`))
  return Object.isFrozen(value) ? below : [path, ...below]
}

const ofBoth = (codes: typeof facts | typeof full): readonly unknown[] => [
  codes.classEntries(),
  codes.subjectEntries(),
  codes.enumeratedEntries(),
  codes.findBySubject(7),
  codes.findByBasicCode(550),
  ...['5.1.1', '5.6.10', '5.7.999', '5.99.1', 'no code'].map((text) => codes.lookup(text)),
]

describe('what is returned cannot be changed', () => {
  it.each([
    ['codes', ofBoth(facts)],
    ['codes/full', [...ofBoth(full), full.documents(), full.basicCodes()]],
  ])('in %s', (name, values) => {
    expect(values.length).toBeGreaterThan(9)
    expect(unfrozenParts(Object.freeze(values), name)).toEqual([])
  })
})
