import type { Registry } from '@smtp-status/registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonArtifact } from '../../src/json/json-artifact.js'
import { readPublished } from '../../src/json/read-published.js'
import { toPublished } from '../../src/json/to-published.js'
import { anyRegistry } from '../arbitrary-registry.js'
import { sampleRegistry } from '../sample-registry.js'

const published = toPublished(sampleRegistry)

function rulesOf(data: unknown): readonly string[] {
  const reading = readPublished(JSON.stringify(data))
  return 'findings' in reading ? reading.findings.map(({ rule }) => rule) : []
}

const publishAndRead = (registry: Registry) => readPublished(jsonArtifact(registry).text)

describe('the published JSON, read back', () => {
  it('gives the registry that it was made from', () => {
    expect(publishAndRead(sampleRegistry)).toStrictEqual({ registry: sampleRegistry })
  })

  it('gives back any registry that the model can hold', () => {
    fc.assert(
      fc.property(anyRegistry, (registry) => {
        expect(publishAndRead(registry)).toEqual({ registry })
      }),
      { numRuns: 200 },
    )
  })
})

describe('a published JSON at fault', () => {
  it.each([[''], ['{ "id": }'], ['{ "id": "'], ['<registry/>']])(
    'that is not JSON gets a finding: %s',
    (text) => {
      expect(readPublished(text, 'old.json')).toMatchObject({
        findings: [{ rule: 'published/not-json', severity: 'error', place: { file: 'old.json' } }],
      })
    },
  )

  it.each([['null'], ['[]'], ['1'], ['"text"'], ['{}'], ['{"__proto__": {"id": "x"}}']])(
    'gets findings and no exception for %s',
    (text) => {
      expect(readPublished(text)).toHaveProperty('findings.0.rule', 'published/schema')
    },
  )

  it('of another format version gets one finding, which says so', () => {
    const reading = readPublished(JSON.stringify({ ...published, formatVersion: '2.0.0', tables: 'new' }))
    expect(reading).toMatchObject({
      findings: [{ rule: 'published/format-version', found: '"2.0.0"', expected: '"1.0.0"' }],
    })
  })

  it('gets a finding for every departure from the schema, naming place and property', () => {
    const [first, ...rest] = published.classes
    const reading = readPublished(
      JSON.stringify({ ...published, colour: 'red', classes: [{ ...first, class: 3 }, ...rest] }),
    )
    if (!('findings' in reading)) throw new Error('The reader took a file that is at fault')
    const messages = reading.findings.map(({ message }) => message)
    expect(messages).toEqual([
      expect.stringContaining('colour'),
      expect.stringMatching(/^\/classes\/0\/class .*2,4,5/),
    ])
  })

  it('must have each of the three tables', () => {
    const [table] = published.tables
    expect(rulesOf({ ...published, tables: [table, table, table] })).toContain('published/schema')
  })

  it('must not have an entry twice or out of order', () => {
    const { enumerated } = published
    expect(rulesOf({ ...published, enumerated: enumerated.toReversed() })).toHaveLength(enumerated.length - 1)
    expect(rulesOf({ ...published, subjects: [published.subjects[0], published.subjects[0]] })).toEqual([
      'published/order',
    ])
  })

  it('must not have a code that differs from its numbers', () => {
    const [first, ...rest] = published.subjects
    expect(rulesOf({ ...published, subjects: [{ ...first, code: 'X.1.YYY' }, ...rest] })).toEqual([
      'published/code',
    ])
  })
})
