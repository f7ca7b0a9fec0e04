import { setImmediate } from 'node:timers/promises'
import type { ProgressResult } from '@clack/prompts'
import type { Context } from './context.js'

/** How long a step may take before its progress is shown, in milliseconds. */
export const patience = 1000

/** How often a step lets the display be drawn, in milliseconds. */
const breath = 50

/** Tells how far a step is; awaiting it lets the display be drawn. */
export type Report = (done: number, total: number) => Promise<void>

/** Draws the bar; the library is loaded only when there is something to draw. */
async function startBar(label: string, total: number, context: Context): Promise<ProgressResult> {
  const { progress } = await import('@clack/prompts')
  const bar = progress({
    max: total,
    size: 30,
    ...(context.terminal.live ? { output: context.terminal.live } : {}),
  })
  bar.start(label)
  return bar
}

/**
 * Runs a step, and shows how far it is once it has taken longer than `patience`: on a terminal that somebody watches, and
 * nowhere else. The display is cleared away when the step ends, however it ends.
 */
export async function withProgress<T>(
  label: string,
  context: Context,
  step: (report: Report) => Promise<T>,
): Promise<T> {
  const { clock, terminal } = context
  const begun = clock()
  let drawn = begun
  let shown = 0
  let bar: ProgressResult | undefined
  const report: Report = async (done, total) => {
    if (!terminal.live || clock() - drawn < breath) return
    drawn = clock()
    if (!bar && drawn - begun > patience) bar = await startBar(label, total, context)
    bar?.advance(done - shown, `${label}: ${done} of ${total}`)
    if (bar) shown = done
    await setImmediate()
  }
  try {
    return await step(report)
  } finally {
    bar?.clear()
  }
}
