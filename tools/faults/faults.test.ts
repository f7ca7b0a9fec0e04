import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from './commands.mjs'
import { readResults, reliabilityPage } from './page.mjs'
import { numbersFrom, randomKills } from './random.mjs'
import { sweep } from './sweep.mjs'
import { processes, subjects, together } from './together.mjs'

const timeout = 240_000

describe('a command that writes', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'leaves a whole state and completes when it is run again: %s',
    { timeout },
    (_, command) => {
      const { changes, changed, kills, faults } = sweep(command, 1, ['kill', 'ENOSPC'])
      expect(changed).toBe(true)
      expect(changes).toBeGreaterThan(3)
      expect(kills).toBe(1)
      expect(faults.filter(({ fault }) => fault !== 'half')).toEqual([])
    },
  )

  it('is whole after kills at random moments', { timeout }, async () => {
    const some = commands.filter(({ name }) => name === 'build, over an older set' || name === 'fix')
    const results = await randomKills(some, 5248, 8)
    expect(results.reduce((sum, { kills }) => sum + kills, 0)).toBe(8)
    expect(results.flatMap(({ faults }) => faults).filter(({ fault }) => fault !== 'half')).toEqual([])
  })

  it('is killed at moments that follow from the seed', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => Array.from({ length: 4 }, numbersFrom(seed)))
    expect(same).toEqual(one)
    expect(other).not.toEqual(one)
  })
})

describe('eight at once', () => {
  it('end with a clear answer, and none is lost: propose, a code each', { timeout }, async () => {
    const [propose] = subjects
    if (propose === undefined) throw new Error('nothing is run at once')
    const { wrote, again, ...rest } = await together(propose, 1)
    expect(wrote + again).toBe(processes)
    expect(wrote).toBeGreaterThan(0)
    expect(rest).toMatchObject({ lost: 0, broken: 0, left: 0 })
  })
})

describe('docs/reliability.md', () => {
  const results = readResults()

  it('is what came of the last run (npm run faults)', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/reliability.md'), 'utf8')
    expect(page).toBe(reliabilityPage(results))
  })

  it.each(['changes', 'random'] as const)('is of a run that found no fault: %s', (part) => {
    const tried = results[part]?.commands ?? []
    expect(tried.map(({ command }) => command)).toEqual(commands.map(({ name }) => name))
    expect(tried.flatMap(({ faults }) => faults).filter(({ fault }) => fault !== 'half')).toEqual([])
  })

  it('is of a run of eight at once that lost nothing', () => {
    const tried = results.together?.commands ?? []
    expect(tried.map(({ command }) => command)).toEqual(subjects.map(({ name }) => name))
    for (const { ended, wrote, again, ...rest } of tried) {
      expect(wrote + again).toBe(ended)
      expect(rest).toMatchObject({ lost: 0, broken: 0, left: 0 })
    }
  })
})
