import type { Readable } from 'node:stream'
import type { ExitStatus, Terminal } from '@smtp-status/terminal'
import type { Command } from 'commander'

/** Inputs of a command from outside, so that it can be run on anything. */
export interface Context {
  readonly terminal: Terminal
  /** The folder that paths given by the user are relative to. */
  readonly workingFolder: string
  /** Milliseconds from any fixed point. */
  readonly clock: () => number
  /** The day and time of it. */
  readonly now: () => Date
  /** The environment's variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard input; where `isTTY` is set somebody sits there and nothing was piped in. */
  readonly input: Readable & { readonly isTTY?: boolean }
  /** Standard output, for what is too long for one text. */
  readonly output: NodeJS.WritableStream
  /** Has something done before the command is interrupted (Ctrl-C); gives what calls it off. Absent where nothing interrupts. */
  readonly beforeInterrupt?: (act: () => void) => () => void
}

/** Takes the exit status with which a command ended. */
export type Finish = (status: ExitStatus) => void

/** Adds a command to the program: its name, options, examples, and what loads the module that runs it. */
export type AddCommand = (program: Command, context: Context, finish: Finish) => void

/** Takes the value of an option that can be repeated, behind those before it. */
export const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
