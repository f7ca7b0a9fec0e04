import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../src/index.js'
import { printRegistryCode, timelineOf, withEntries, wordingsOf } from '../../src/index.js'
import { entryOf, realRegistry } from '../base-registry.js'
import { anyLives } from './lives.js'

const real = realRegistry()

/** The wordings of one entry, oldest first. */
function wordingsIn(registry: Registry, code: string): readonly unknown[] {
  const steps = timelineOf(registry)
  const wordings = wordingsOf(steps)
  return steps.flatMap((step, at) =>
    printRegistryCode(step.code) === code ? [wordings[at] ?? 'unknown'] : [],
  )
}

describe('the wordings after the steps of a timeline', () => {
  it('are those of today at the newest step of each entry', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const registry = withEntries(
          real,
          lives.map(({ entry }) => entry),
        )
        for (const { entry } of lives) {
          const { description, securityNote = null } = entry
          const [newest] = wordingsIn(registry, printRegistryCode(entry.code)).slice(-1)
          expect(newest).toEqual({ description, securityNote })
        }
      }),
    )
  })

  it('are not known before a step that reworded the description', () => {
    const { description, securityNote } = entryOf(real, 'X.7.28')
    expect(wordingsIn(real, 'X.7.28')).toEqual(['unknown', { description }, { description, securityNote }])
  })

  it('are known from the registration on where no step reworded the description', () => {
    const { description, securityNote = null } = entryOf(real, 'X.7.30')
    expect(wordingsIn(real, 'X.7.30')).toEqual([{ description }, { description, securityNote }])
  })
})
