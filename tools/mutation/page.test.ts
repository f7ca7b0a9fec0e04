import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileResult } from './results.mjs'
import { packages, testsFor } from './packages.mjs'
import { indexPage, packagePage } from './page.mjs'
import {
  isReasonOf,
  partsOf,
  readReasons,
  readResults,
  scoreOf,
  summarise,
  survivorsOf,
  totalOf,
} from './results.mjs'

const root = join(import.meta.dirname, '../..')
const results = readResults()
const pageOf = (name: string): string => readFileSync(join(root, 'docs/mutation', `${name}.md`), 'utf8')

describe('docs/mutation', () => {
  it('has a page for each package that was tried, and one that leads to them', () => {
    const names = results.map(({ name }) => name)
    expect(Object.keys(packages)).toEqual(expect.arrayContaining(names))
    expect(readdirSync(join(root, 'docs/mutation')).toSorted()).toEqual(
      ['README', ...names].map((name) => `${name}.md`).toSorted(),
    )
    expect(pageOf('README')).toBe(indexPage(results))
  })

  it('has the rules noticed at 98 % and more', () => {
    const registry = results.find(({ name }) => name === 'registry')
    expect(scoreOf(totalOf(registry?.files ?? []))).toBeGreaterThanOrEqual(98)
  })
})

describe.each(results)('the page of $name', (result) => {
  const reasons = readReasons(result.name)
  const survivors = survivorsOf(result.files, reasons)

  it('is what came of the last mutation tests (npm run mutation runs them)', () => {
    expect(pageOf(result.name)).toBe(packagePage(result, reasons))
  })

  it('has a score of at least 90 %', () => {
    expect(scoreOf(totalOf(result.files))).toBeGreaterThanOrEqual(90)
  })

  it('has a reason for every survivor', () => {
    expect(survivors.filter(({ reason }) => reason === undefined)).toEqual([])
    for (const { reason } of reasons) expect(reason).toMatch(/^[A-Z].{30,}\.$/)
  })

  it('has a survivor for every reason', () => {
    const isUsed = (reason: (typeof reasons)[number]): boolean =>
      survivors.some((survivor) => isReasonOf(reason, survivor))
    expect(reasons.filter((reason) => !isUsed(reason))).toEqual([])
  })

  it('comes of tests that are there', () => {
    expect(testsFor(result.name).length).toBeGreaterThan(5)
  })
})

it('counts what was noticed, by a test or by time running out, and keeps what was not', () => {
  const location = { start: { line: 1, column: 5 }, end: { line: 1, column: 10 } }
  const mutantOf = (status: string): object => ({
    status,
    location,
    mutatorName: 'EqualityOperator',
    replacement: 'a >= b',
  })
  const mutants = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored'].map(mutantOf)
  const report = { files: { 'packages/registry/src/update/x.ts': { source: 'if (a > b) {}', mutants } } }
  const survivor = { mutator: 'EqualityOperator', from: 'a > b', to: 'a >= b' }
  expect(summarise(report)).toEqual([
    { file: 'update/x.ts', killed: 2, survived: 2, notRun: 2, survivors: [survivor, survivor] },
  ])
})

it('takes the first folder of a file for its part', () => {
  const fileOf = (file: string): FileResult => ({ file, killed: 1, survived: 0, notRun: 0, survivors: [] })
  const files = ['check.ts', 'parse/line.ts', 'parse/deep/x.ts', 'dsn.ts'].map(fileOf)
  const parts = partsOf({ name: 'replies', minutes: 1, files: files })
  expect(parts.map(({ part, files: those }) => [part, those.map(({ file }) => file)])).toEqual([
    ['src', ['check.ts', 'dsn.ts']],
    ['src/parse', ['parse/line.ts', 'parse/deep/x.ts']],
  ])
})
