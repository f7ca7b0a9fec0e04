import type { Dialogue, Terminal } from './terminal.js'

/** 0: clean. 1: something was found. 2: the command could not run. */
export type ExitStatus = 0 | 1 | 2

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

/** A reason why a command cannot run, in words for the user; the outermost file prints it and exits with 2. */
export class CannotRun extends Error {
  /** What the user can do about it. */
  readonly advice: string

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotRun'
    this.advice = advice
  }
}
