import type { ExitStatus } from '@smtp-status/terminal'
import type { Command } from 'commander'
import type { Context } from './context.js'

/** Takes the exit status with which a command ended. */
export type Finish = (status: ExitStatus) => void

/** Adds a command to the program: its name, options, examples, and what loads the module that runs it. */
export type AddCommand = (program: Command, context: Context, finish: Finish) => void
