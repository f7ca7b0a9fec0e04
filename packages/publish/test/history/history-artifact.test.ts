import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registryAsOf, timelineOf } from '@smtp-status/registry'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyArtifact, toPublishedHistory } from '../../src/history/history-artifact.js'
import { checkHistory } from '../../src/json/check-published.js'
import { toPublished } from '../../src/json/to-published.js'
import { anyRegistry } from '../arbitrary-registry.js'
import { frozenRegistry } from '../real-registry.js'

const registry = frozenRegistry()
const history = toPublishedHistory(registry, timelineOf(registry))
const { text } = historyArtifact(registry, timelineOf(registry))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).toSorted()
  return Object.fromEntries(keys.map((key) => [key, sorted(Reflect.get(value, key))]))
}

describe('history.json', () => {
  it('is as its schema says, for the frozen registry', () => {
    expect(checkHistory(text)).toEqual({ published: history })
  })

  it('is as its schema says, for any registry', () => {
    fc.assert(
      fc.property(anyRegistry, (any) => {
        expect(checkHistory(historyArtifact(any, timelineOf(any)).text)).toHaveProperty('published')
      }),
      { numRuns: 50 },
    )
  })

  it('has a digest of each step and all before it, as its schema describes', () => {
    let before = ''
    for (const { digest, item } of history.steps) {
      const digested = `${before}\n${JSON.stringify(sorted(item))}`
      before = createHash('sha256').update(digested).digest('hex')
      expect(digest).toBe(before)
    }
    expect(history.steps.length).toBeGreaterThan(92)
  })

  it('has digests of the wording after the newest step of each entry, as the published JSON has it', () => {
    const digest = (words: string): string => createHash('sha256').update(words).digest('hex')
    const { classes, subjects, enumerated } = toPublished(registry)
    for (const { code, description, securityNote } of [...classes, ...subjects, ...enumerated]) {
      const newest = history.steps.findLast(({ item }) => item.code === code)
      expect(newest?.wording).toEqual({
        description: digest(description),
        securityNote: securityNote === null ? null : digest(securityNote),
      })
    }
  })

  it('says nothing of a wording that is not kept', () => {
    const steps = history.steps.filter(({ item }) => item.code === 'X.7.28')
    expect(steps.map(({ wording }) => wording !== undefined)).toEqual([false, true, true])
  })

  it('of a past day says nothing of the wording, since a later step may have changed it', () => {
    const asOf = '2017-06-22'
    const past = registryAsOf(registry, asOf)
    const { steps } = toPublishedHistory(past, timelineOf(past), { asOf })
    expect(steps.filter(({ wording }) => wording !== undefined)).toEqual([])
  })

  it('has a registration for each entry, and the steps by date', () => {
    const registered = history.steps.filter(({ item }) => item.kind === 'registered')
    expect(registered).toHaveLength(92)
    const dates = history.steps.map(({ item }) => item.date ?? '')
    expect(dates).toEqual(dates.toSorted())
  })

  it('has what X.7.30 was, and what it became', () => {
    const steps = history.steps.filter(({ item }) => item.code === 'X.7.30')
    expect(steps.map(({ item }) => item)).toMatchObject([
      {
        kind: 'registered',
        date: '2019-08-05',
        dateFrom: 'iana',
        before: null,
        after: { sampleText: 'REQUIRETLS support required' },
      },
      {
        kind: 'changed',
        date: '2019-11-27',
        authority: 'publication',
        before: { references: [{ document: 'RFC-ietf-uta-smtp-require-tls-09', section: null }] },
        after: { references: [{ document: 'rfc8689', section: null }] },
      },
    ])
  })

  it.each(['2008-06', '2015-02-04', '2017-06-22', '2024-12-05'])(
    'of %s is the beginning of that of today',
    (date) => {
      const past = registryAsOf(registry, date)
      const { steps } = toPublishedHistory(past, timelineOf(past))
      const chain = steps.map(({ digest, item }) => ({ digest, item }))
      const begun = history.steps.slice(0, steps.length).map(({ digest, item }) => ({ digest, item }))
      expect(chain).toEqual(begun)
      expect(steps.length).toBeLessThan(history.steps.length)
    },
  )
})

describe('checking a published history', () => {
  it.each([
    ['not JSON', '{', 'published/not-json'],
    ['another format', text.replace('"1.0.0"', '"2.0.0"'), 'published/format-version'],
    ['a digest cut short', text.replace(/[0-9a-f]{64}/, 'abc'), 'published/schema'],
    ['an unknown kind of step', text.replace('"registered"', '"removed"'), 'published/schema'],
  ])('gives findings for %s', (_, broken, rule) => {
    expect(checkHistory(broken, 'old.json')).toMatchObject({
      findings: [{ rule, place: { file: 'old.json' } }],
    })
  })
})

interface Definitions {
  readonly $defs: Readonly<Record<string, unknown>>
}

function readSchema(name: string): Definitions {
  const path = join(import.meta.dirname, '../../../../schemas', name)
  const schema: Definitions = JSON.parse(readFileSync(path, 'utf8'))
  return schema
}

describe('the schema of the history', () => {
  const own = readSchema('history.schema.json').$defs
  const published = readSchema('smtp-enhanced-status-codes.schema.json').$defs
  const shared = Object.keys(own).filter((name) => Object.hasOwn(published, name))

  it('shares definitions with the schema of the registry', () => {
    expect(shared).toContain('associatedBasicCodes')
    expect(
      Object.keys(own)
        .filter((name) => !shared.includes(name))
        .toSorted(),
    ).toEqual(['facts', 'link', 'step', 'wording'])
  })

  it.each(shared)('defines %s as the schema of the registry does', (name) => {
    expect(own[name]).toEqual(published[name])
  })
})
