import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { WriteStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { withProgress } from '../src/progress.js'
import { terminalOf } from '../src/terminal.js'

/** A stream that takes itself for a terminal of 80 columns and remembers what it was sent. */
function makeScreen(): { readonly stream: WriteStream; readonly shown: () => string } {
  let text = ''
  const stream = Object.create(new PassThrough(), {
    isTTY: { value: true },
    columns: { value: 80 },
    write: {
      value: (chunk: unknown) => {
        text += String(chunk)
        return true
      },
    },
  })
  return { stream, shown: () => text }
}

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

describe('the terminal', () => {
  const { stream } = makeScreen()
  const pipe = Object.create(new PassThrough(), { isTTY: { value: false } })

  it('is live where somebody watches, and not in CI, in a pipe or on a dumb one', () => {
    expect(terminalOf({ stdout: stream, stderr: stream, env: {} }).live).toBe(stream)
    expect(terminalOf({ stdout: stream, stderr: stream, env: { CI: 'true' } }).live).toBeUndefined()
    expect(terminalOf({ stdout: stream, stderr: pipe, env: {} }).live).toBeUndefined()
    expect(terminalOf({ stdout: stream, stderr: stream, env: { TERM: 'dumb' } }).live).toBeUndefined()
  })

  it('says no, and not nothing, to colours in a pipe, which has no isTTY', () => {
    const bare = new PassThrough()
    const stdout = Object.create(bare, { columns: { value: 80 } })
    expect(terminalOf({ stdout, stderr: pipe, env: {} }).colours).toBe(false)
  })

  it('has colours on a terminal, unless NO_COLOR says otherwise, and in a pipe when they are forced', () => {
    expect(terminalOf({ stdout: stream, stderr: stream, env: {} }).colours).toBe(true)
    expect(terminalOf({ stdout: stream, stderr: stream, env: { NO_COLOR: '1' } }).colours).toBe(false)
    expect(terminalOf({ stdout: pipe, stderr: pipe, env: {} }).colours).toBe(false)
    expect(terminalOf({ stdout: pipe, stderr: pipe, env: { FORCE_COLOR: '1' } }).colours).toBe(true)
  })
})
