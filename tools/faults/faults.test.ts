import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from './commands.mjs'
import { readResults, reliabilityPage } from './page.mjs'
import { sweep } from './sweep.mjs'

describe('a command that writes', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'leaves a whole state and completes when it is run again: %s',
    { timeout: 120_000 },
    (_, command) => {
      const { changes, changed, kills, faults } = sweep(command, 2, ['kill', 'ENOSPC'])
      expect(changed).toBe(true)
      expect(changes).toBeGreaterThan(4)
      expect(kills).toBe(2)
      expect(faults.filter(({ fault }) => fault !== 'half')).toEqual([])
    },
  )
})

describe('docs/reliability.md', () => {
  it('is what came of the last run (npm run faults)', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/reliability.md'), 'utf8')
    expect(page).toBe(reliabilityPage(readResults()))
  })

  it('is of a run of all commands that found no fault', () => {
    const { commands: results } = readResults()
    expect(results.map(({ command }) => command)).toEqual(commands.map(({ name }) => name))
    expect(results.flatMap(({ faults }) => faults).filter(({ fault }) => fault !== 'half')).toEqual([])
  })
})
