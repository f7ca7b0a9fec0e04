import { setTimeout } from 'node:timers/promises'
import type { WriteStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { withProgress } from '../src/progress.js'
import { makeScreen } from './screen.js'

/** Runs a step of 100 parts on a clock that moves by so many milliseconds at each. */
async function runStep(pace: number, live: WriteStream | undefined): Promise<string> {
  let now = 0
  const terminal = {
    print: () => undefined,
    warn: () => undefined,
    colours: false,
    columns: 80,
    ...(live ? { live } : {}),
  }
  return withProgress('Reading', { clock: () => now, terminal }, async (report) => {
    for (let done = 1; done <= 100; done += 1) {
      now += pace
      await report(done, 100)
    }
    // The bar is drawn in its own time, some ten times a second.
    await setTimeout(live ? 250 : 0)
    return 'done'
  })
}

describe('progress', () => {
  it('is shown when a step takes longer than a second on a terminal', async () => {
    const { stream, shown } = makeScreen()
    expect(await runStep(60, stream)).toBe('done')
    expect(shown()).toContain('Reading')
  })

  it('is not shown for a step that is quicker', async () => {
    const { stream, shown } = makeScreen()
    await runStep(9, stream)
    expect(shown()).toBe('')
  })

  it('lets a failure through', async () => {
    const { stream } = makeScreen()
    const context = {
      clock: () => 0,
      terminal: { print: () => undefined, warn: () => undefined, colours: false, columns: 80, live: stream },
    }
    await expect(withProgress('Reading', context, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    )
  })
})
