export { CannotRun } from '@smtp-status/terminal'
export type { ExitStatus } from '@smtp-status/terminal'
import type { Dialogue, Terminal } from '@smtp-status/terminal'

/** What a command gets from outside, so that it can be run on anything. */
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
