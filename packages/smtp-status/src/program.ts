import { createRequire } from 'node:module'
import type { ExitStatus } from '@smtp-status/terminal'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { CommanderError } from 'commander'
import type { AddCommand, Context, Finish } from './command.js'
import { addClassify } from './commands/classify.js'
import { addCodes } from './commands/codes.js'
import { addCompletion } from './commands/completion.js'
import { addExplain } from './commands/explain.js'
import { addLint } from './commands/lint.js'
import { addProbe } from './commands/probe.js'
import { addScan } from './commands/scan.js'
import { DocumentedCommand } from './help/documented-command.js'

const commands: readonly AddCommand[] = [
  addExplain,
  addCodes,
  addClassify,
  addProbe,
  addLint,
  addScan,
  addCompletion,
]

const closing = `
Exit status:
  0  the command succeeded, and nothing is wrong
  1  lint, probe and scan: something is wrong; explain and codes: nothing was
     found to explain or to list
  2  the command could not run, and standard error says why

Environment:
  NO_COLOR              prints without colours
  FORCE_COLOR           prints in colours, also into a file or a pipe
  SMTP_STATUS_PASSWORD  the password for probe --auth

Examples:
  smtp-status explain '550 5.7.26 Unauthenticated mail is not accepted'
  smtp-status explain < bounce.eml
  smtp-status codes mailbox full
  smtp-status classify < /var/log/mail.log
  smtp-status lint session.txt
  smtp-status scan src
  smtp-status classify --help`

const requireHere = createRequire(import.meta.url)

function versionOf(manifest: unknown): string {
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return hasVersion ? String(manifest.version) : 'unknown'
}

/** Makes the program with all of its commands; each loads what runs it only when it is the one that was asked for. */
export function makeProgram(context: Context, finish: Finish): DocumentedCommand {
  const { print, warn } = context.terminal
  const program = new DocumentedCommand('smtp-status')
    .description(
      'Explains SMTP replies and bounces, and checks servers, transcripts and source code (RFC 2034).',
    )
    .version(versionOf(requireHere('smtp-status/package.json')))
    .addHelpText('after', closing)
    .configureOutput({
      writeOut: print,
      writeErr: warn,
      outputError: (text, write) => write(text.split('\n').map(showUnseen).join('\n')),
      getOutHelpWidth: () => context.terminal.columns,
    })
    .showHelpAfterError('(smtp-status --help lists the commands)')
    .exitOverride()
  for (const add of commands) add(program, context, finish)
  return program
}

/** Runs a command line, without the names of node and of the script. Gives 0 clean, 1 findings, 2 it could not run. */
export async function runProgram(words: readonly string[], context: Context): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const program = makeProgram(context, (ended) => (status = ended))
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return status
}
