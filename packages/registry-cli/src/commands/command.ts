import type { Command } from 'commander'
import type { Context, ExitStatus } from '../context.js'

/** Takes the exit status with which a command ended. */
export type Finish = (status: ExitStatus) => void

/** Declares a command and its flags. The module that does the work is loaded when the command is asked for. */
export type AddCommand = (program: Command, context: Context, finish: Finish) => void

/** Gathers the values of a flag that can be given more than once. */
export const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** The forms in which the user can write a date. */
export const dateForms = 'YYYY-MM-DD, YYYY-MM, YYYY or today'
