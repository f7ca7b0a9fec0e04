import type { Command } from './commands.mjs'

/** Something that was wrong after a command was disturbed: by what, at which change of the file system, and what. */
export interface Fault {
  readonly way: string
  readonly at: number
  readonly fault: 'half' | 'broken' | 'status' | 'stack trace' | 'not completed' | 'left'
}

/** Results of disturbing one command. */
export interface SweepResult {
  readonly command: string
  readonly changes: number
  /** Tells whether the command, undisturbed, changes what counts at all. */
  readonly changed: boolean
  readonly kills: number
  readonly refusals: number
  readonly faults: readonly Fault[]
}

export const refusals: readonly string[]
export function sweep(
  command: Command,
  most?: number,
  ways?: readonly string[],
  mostRefusals?: number,
): SweepResult
