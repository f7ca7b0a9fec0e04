import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Registry } from '@smtp-status/registry'
import { timelineOf } from '@smtp-status/registry'
import { toPublishedHistory, xmlArtifact } from '@smtp-status/publish'
import { compareWithIana, readIana } from '@smtp-status/publish/iana'
import type { LoadResult, SourceItem } from '@smtp-status/source'
import { makeSourceReader } from '@smtp-status/source'
import type { ReviewedSide } from '@smtp-status/submission'
import { allFindings, isSound, makeReview } from '@smtp-status/submission'
import { auditGit } from '../../src/audit/git/audit-git.js'
import { publishedResult } from '../../src/audit/published.js'
import { commitDay } from '../../src/git/commits.js'
import { commitSnapshot } from '../../src/git/snapshot.js'
import { root } from '../support.js'
import { lawful } from './lawful.js'
import type { Guard } from './refused.js'
import { manipulations } from './refused.js'
import type { Line } from './repository.js'
import { guardRepository } from './repository.js'

const today = '2026-03-14'
const { folder, base, make } = guardRepository(join(root, 'fixtures', 'registry-src'))
const attacks = Object.entries(manipulations).map(([name, { rule, by, isWhole, from, make: change }]) => {
  const start = from?.(base) ?? base
  return { name, rule, by, start, since: isWhole === true ? undefined : start, tip: change(start) }
})
const permitted = Object.entries(lawful).map(([name, { make: change, from }]) => {
  const start = from?.(base) ?? base
  return { name, start, tip: change(start) }
})

// Most files are the same in all states, and are read once.
const seen = new Map<string, SourceItem>()
const readState = makeSourceReader()

function once(item: SourceItem): SourceItem {
  const key = `${item.file} ${'bytes' in item ? Buffer.from(item.bytes).toString('latin1') : item.is}`
  const known = seen.get(key)
  if (!known) seen.set(key, item)
  return known ?? item
}

const read = (items: readonly SourceItem[]): LoadResult => readState(items.map(once))

/** Answer of a check: whether it lets a change pass, and the rules that it named as errors. */
interface Answer {
  readonly passes: boolean
  readonly rules: readonly string[]
}

interface Named {
  readonly rule: string
  readonly severity: string
}

const errorsOf = (findings: readonly Named[]): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)

const sides = new Map<Line, ReviewedSide>()

/** A commit as the commands read it out of the repository. */
async function sideOf(line: Line): Promise<ReviewedSide> {
  const known = sides.get(line)
  if (known) return known
  const { items, ...release } = await commitSnapshot(folder, line.id)
  const side = {
    name: line.id,
    commit: line.id,
    ...release,
    loaded: read(items),
    day: commitDay(folder, line.id, today),
  }
  sides.set(line, side)
  return side
}

async function registryOf(line: Line): Promise<Registry> {
  const { registry } = (await sideOf(line)).loaded
  if (!registry) throw new Error('the registry cannot be read')
  return registry
}

// Artifacts are for people to read, and decide nothing.
const publisher = { artifactsOf: () => [], isReadByLine: () => false }

const guards: Readonly<Record<Guard, (start: Line, tip: Line, since?: Line) => Promise<Answer>>> = {
  check: async (_, tip) => {
    const rules = errorsOf(allFindings((await sideOf(tip)).loaded, today))
    return { passes: rules.length === 0, rules }
  },
  review: async (start, tip) => {
    const before = await sideOf(start)
    if (!isSound(before)) throw new Error('the base cannot be read')
    const { outcome, findings, entries } = makeReview(before, await sideOf(tip), publisher)
    const all = [...findings, ...entries.flatMap((entry) => entry.findings)]
    return { passes: outcome === 'permitted', rules: errorsOf(all) }
  },
  audit: async (_, tip, since) => {
    const rules: string[] = []
    for await (const { findings } of auditGit(folder, { ref: tip.id, since: since?.id, today, read }))
      rules.push(...errorsOf(findings))
    return { passes: rules.length === 0, rules }
  },
  published: async (start, tip) => {
    const before = await registryOf(start)
    const old = toPublishedHistory(before, timelineOf(before))
    const { outcome } = publishedResult(old, timelineOf(await registryOf(tip)))
    return { passes: outcome === 'passed', rules: [] }
  },
  compare: async (start, tip) => {
    const published = await registryOf(start)
    const file = readIana(xmlArtifact(published).text, 'published.xml', published.id)
    if (!file.ok) throw new Error('the published file cannot be read')
    const { hasUnexplained } = compareWithIana(await registryOf(tip), file.document)
    return { passes: !hasUnexplained, rules: [] }
  },
}

beforeAll(make)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a manipulation', () => {
  it.each(attacks.map((each) => [each.name, each] as const))(
    'is caught: %s',
    async (_, { rule, by, start, since, tip }) => {
      const answers: Answer[] = []
      for (const guard of by) answers.push(await guards[guard](start, tip, since))
      expect(by.filter((_guard, index) => answers[index]?.passes !== false)).toEqual([])
      expect(answers.flatMap(({ rules }) => rules)).toContain(rule)
    },
  )
})

describe('a lawful change', () => {
  it.each(permitted.map((each) => [each.name, each] as const))('passes: %s', async (_, { start, tip }) => {
    const errors: string[] = []
    for (const guard of ['check', 'review', 'audit', 'published'] as const) {
      const { passes, rules } = await guards[guard](start, tip, start)
      if (!passes) errors.push(`${guard}: ${rules.join(', ')}`)
    }
    expect(errors).toEqual([])
  })
})

it('has as many lawful changes as manipulations are asked for', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(80)
  expect(permitted.length).toBeGreaterThanOrEqual(80)
})
