import type { Registry } from '@smtp-status/registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPublished } from '../../src/json/check-published.js'
import { jsonArtifact, toPublished } from '../../src/json/to-published.js'
import { anyRegistry } from '../arbitrary-registry.js'
import { sampleRegistry } from '../sample-registry.js'
import { fromPublished } from './from-published.js'

const published = toPublished(sampleRegistry)

function rulesOf(data: unknown): readonly string[] {
  const reading = checkPublished(JSON.stringify(data))
  return 'findings' in reading ? reading.findings.map(({ rule }) => rule) : []
}

function publishAndRead(registry: Registry): Registry {
  const checked = checkPublished(jsonArtifact(registry).text)
  if ('findings' in checked) throw new Error(checked.findings.map(({ message }) => message).join('\n'))
  return fromPublished(checked.published)
}

// The inverse stands here and not in the package, since no command needs it: it shows that the JSON leaves nothing out.
describe('the published JSON, read back', () => {
  it('gives the registry that it was made from', () => {
    expect(publishAndRead(sampleRegistry)).toStrictEqual(sampleRegistry)
  })

  it('gives back any registry that the model can hold', () => {
    fc.assert(
      fc.property(anyRegistry, (registry) => {
        expect(publishAndRead(registry)).toEqual(registry)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a published JSON at fault', () => {
  it.each([[''], ['{ "id": }'], ['{ "id": "'], ['<registry/>']])(
    'that is not JSON gets a finding: %s',
    (text) => {
      expect(checkPublished(text, 'old.json')).toMatchObject({
        findings: [{ rule: 'published/not-json', severity: 'error', place: { file: 'old.json' } }],
      })
    },
  )

  it.each([['null'], ['[]'], ['1'], ['"text"'], ['{}'], ['{"__proto__": {"id": "x"}}']])(
    'gets findings and no exception for %s',
    (text) => {
      expect(checkPublished(text)).toHaveProperty('findings.0.rule', 'published/schema')
    },
  )

  it('of another format version gets one finding, which says so', () => {
    const reading = checkPublished(JSON.stringify({ ...published, formatVersion: '2.0.0', tables: 'new' }))
    expect(reading).toMatchObject({
      findings: [{ rule: 'published/format-version', found: '"2.0.0"', expected: '"1.0.0"' }],
    })
  })

  it('gets a finding for every departure from the schema, naming place and property', () => {
    const [first, ...rest] = published.classes
    const reading = checkPublished(
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
})
