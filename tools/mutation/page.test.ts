import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  mutationPage,
  parts,
  readReasons,
  readResults,
  scoreOf,
  summarise,
  survivorsOf,
  totalOf,
} from './page.mjs'

const results = readResults()
const reasons = readReasons()
const survivors = results.flatMap((result) => survivorsOf(result, reasons))

describe('docs/mutation.md', () => {
  it('is what came of the last mutation tests (npm run mutation runs them)', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/mutation.md'), 'utf8')
    expect(page).toBe(mutationPage(results, reasons))
  })

  it('has every part, each with a score of at least 90 %', () => {
    expect(results.map(({ part }) => part)).toEqual(parts)
    for (const { files } of results) expect(scoreOf(totalOf(files))).toBeGreaterThanOrEqual(90)
  })

  it('has a reason for every survivor', () => {
    expect(survivors.filter(({ reason }) => reason === undefined)).toEqual([])
    for (const { reason } of reasons) expect(reason).toMatch(/^[A-Z].{30,}\.$/)
  })

  it('has a survivor for every reason', () => {
    const isUsed = (one: (typeof reasons)[number]): boolean =>
      survivors.some(({ file, from, to }) => file === one.file && from === one.from && to === one.to)
    expect(reasons.filter((reason) => !isUsed(reason))).toEqual([])
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
