export { CannotRun } from '@smtp-status/terminal/process'
export type { ExitStatus } from '@smtp-status/terminal'
import type { Dialogue, Terminal } from '@smtp-status/terminal'

/** Inputs of a command from outside, so that it can be run on anything. */
export interface Context {
  readonly terminal: Terminal
  /** The folder that paths given by the user are relative to. */
  readonly workingFolder: string
  /** Milliseconds from any fixed point. */
  readonly clock: () => number
  readonly fetch: typeof globalThis.fetch
  /** The day, as `2026-01-31`, for what is proposed on it. */
  readonly today: () => string
  /** Absent where nobody can be asked. */
  readonly dialogue?: Dialogue
}

const padded = (value: number): string => String(value).padStart(2, '0')

/** The day of a moment where the user is, as the registry writes dates: `2026-01-31`. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${padded(moment.getMonth() + 1)}-${padded(moment.getDate())}`
}
