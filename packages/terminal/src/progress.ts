import { setImmediate } from 'node:timers/promises'
import type { WriteStream } from 'node:tty'
import type { ProgressResult } from '@clack/prompts'
import type { Terminal } from './terminal.js'

/** Longest time that a step may take before its progress is shown, in milliseconds. */
export const patience = 1000

/** Interval at which a step lets the display be drawn, in milliseconds. */
const breath = 50

/** Means to watch a step. */
export interface Watched {
  /** Milliseconds from any fixed point. */
  readonly clock: () => number
  readonly terminal: Terminal
}

/** Tells how far a step is. Gives something to wait for when the display wants to be drawn, which is seldom. */
export type Report = (done: number, total: number) => Promise<void> | undefined

/** Draws the bar; the library is loaded only when there is something to draw. */
async function startBar(label: string, total: number, output: WriteStream): Promise<ProgressResult> {
  const { progress } = await import('@clack/prompts')
  const bar = progress({ max: total, size: 30, output, withGuide: false })
  bar.start(label)
  return bar
}

/**
 * Runs a step, and shows how far it is once it has taken longer than `patience`: on a terminal that somebody watches, and
 * nowhere else. The display is cleared away when the step ends, however it ends.
 */
export async function withProgress<T>(
  label: string,
  { clock, terminal: { live } }: Watched,
  step: (report: Report) => Promise<T>,
): Promise<T> {
  if (!live) return step(() => undefined)
  const begun = clock()
  let drawn = begun
  let shown = 0
  let bar: ProgressResult | undefined
  const draw = async (done: number, total: number): Promise<void> => {
    bar ??= await startBar(label, total, live)
    bar.advance(done - shown, `${label}: ${done} of ${total}`)
    shown = done
    await setImmediate()
  }
  const report: Report = (done, total) => {
    const now = clock()
    if (now - begun < patience || now - drawn < breath) return undefined
    drawn = now
    return draw(done, total)
  }
  try {
    return await step(report)
  } finally {
    bar?.clear()
  }
}
