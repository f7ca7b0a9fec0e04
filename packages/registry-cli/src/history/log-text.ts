import type { Step } from '@smtp-status/registry'
import type { Columns } from './columns.js'
import { stepLines } from './step-text.js'

const counted = (count: number): string => (count === 1 ? '1 step' : `${count} steps`)

/** A log for people. Takes the steps in the order in which to print them. */
export function logText(steps: readonly Step[], columns: Columns): string {
  const lines = steps.flatMap((step) => [...stepLines(step, columns, true), ''])
  return `${[...lines, counted(steps.length)].join('\n')}\n`
}
