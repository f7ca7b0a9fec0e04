import { Command, CommanderError } from 'commander'
import { addAudit } from './commands/audit.js'
import { addBuild } from './commands/build.js'
import { addCheck } from './commands/check.js'
import type { AddCommand, Finish } from './commands/command.js'
import { addCompare } from './commands/compare.js'
import { addDiff } from './commands/diff.js'
import { addFix } from './commands/fix.js'
import { addImport } from './commands/import.js'
import { addLog } from './commands/log.js'
import { addPropose } from './commands/propose.js'
import { addReview } from './commands/review.js'
import { addShow } from './commands/show.js'
import type { Context, ExitStatus } from './context.js'

/** The commands by name, in the order in which the help lists them. */
const commands: ReadonlyMap<string, AddCommand> = new Map([
  ['check', addCheck],
  ['fix', addFix],
  ['build', addBuild],
  ['compare', addCompare],
  ['import', addImport],
  ['propose', addPropose],
  ['review', addReview],
  ['show', addShow],
  ['log', addLog],
  ['diff', addDiff],
  ['audit', addAudit],
])

const closing = `
Exit status: 0 clean, 1 something was found, 2 the command could not run.

Examples:
  registry check
  registry check --format sarif > faults.sarif
  registry build
  registry compare smtp-enhanced-status-codes.xml
  registry import --dry-run smtp-enhanced-status-codes.xml
  registry propose
  registry review --base main
  registry show 5.7.26 --as-of 2019-08-05
  registry log --since 2015 --document rfc7504
  registry diff 2012 2015
  registry audit --snapshots DIR --published old/history.json`

// Declaring a command takes longer than reading a file: only the one asked for is declared, where it is known.
function commandsFor(word = ''): Iterable<AddCommand> {
  const asked = commands.get(word)
  return asked === undefined ? commands.values() : [asked]
}

function makeProgram(word: string | undefined, context: Context, finish: Finish): Command {
  const program = new Command('registry')
    .description('Checks, builds and compares the registry of SMTP Enhanced Status Codes (RFC 5248).')
    .addHelpText('after', closing)
    .configureOutput({ writeOut: context.terminal.print, writeErr: context.terminal.warn })
    .showHelpAfterError('(registry --help lists the commands)')
    .exitOverride()
  for (const add of commandsFor(word)) add(program, context, finish)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}

/** Runs one command line (without the program's name). Throws `CannotRun` where a command cannot run. */
export async function runProgram(words: readonly string[], context: Context): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const program = makeProgram(words[0], context, (given) => {
    status = given
  })
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
  return status
}
