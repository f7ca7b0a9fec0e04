import { Command, CommanderError } from 'commander'
import type { ExitStatus } from '@smtp-status/terminal'
import type { AddCommand } from './command.js'
import type { Context } from './context.js'

const commands: readonly AddCommand[] = []

function makeProgram({ terminal }: Context): Command {
  return new Command('smtp-status')
    .description('explains SMTP replies and bounces, and checks who sends them (RFC 2034)')
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, writeErr: terminal.warn })
}

/** Runs a command line, without the names of node and of the script. Gives 0 clean, 1 findings, 2 it could not run. */
export async function runProgram(words: readonly string[], context: Context): Promise<ExitStatus> {
  const program = makeProgram(context)
  let status: ExitStatus = 0
  for (const add of commands) add(program, context, (ended) => (status = ended))
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return status
}
