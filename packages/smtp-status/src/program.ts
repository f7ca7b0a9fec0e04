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

/** The commands by name, in the order in which the help lists them. */
const commands: ReadonlyMap<string, AddCommand> = new Map([
  ['explain', addExplain],
  ['codes', addCodes],
  ['classify', addClassify],
  ['probe', addProbe],
  ['lint', addLint],
  ['scan', addScan],
  ['completion', addCompletion],
])

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

// A command line that begins with the name of a command needs no other; completion describes them all.
function commandsFor(word = ''): Iterable<AddCommand> {
  const asked = word === 'completion' ? undefined : commands.get(word)
  return asked === undefined ? commands.values() : [asked]
}

/** Makes the program with the command of the first word, where it is one, or with all. Each loads what runs it when it is asked for. */
export function makeProgram(context: Context, finish: Finish, word?: string): DocumentedCommand {
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
  for (const add of commandsFor(word)) add(program, context, finish)
  return program
}

/** Runs a command line, without the names of node and of the script. Gives 0 clean, 1 findings, 2 it could not run. */
export async function runProgram(words: readonly string[], context: Context): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const program = makeProgram(context, (ended) => (status = ended), words[0])
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return status
}
