import { reportFormNames } from '@smtp-status/terminal/report'
import type { ReportFormName } from '@smtp-status/terminal/report'
import { Command, CommanderError, Option } from 'commander'
import type { ReviewForm } from './review/run.js'
import type { Context, ExitStatus } from './context.js'
import { addAudit, addDiff, addLog, addShow } from './history-commands.js'
import { addFix, addPropose } from './submitting-commands.js'

/** Runs a command's options; each command's own module is loaded only when it is the one that was asked for. */
type Finish = (status: ExitStatus) => void

function addCheck(program: Command, context: Context, finish: Finish): void {
  program
    .command('check')
    .description('report every fault of every file of the registry')
    .argument('[folder]', 'the folder to check; by default the registry-src/ of this checkout')
    .addOption(new Option('--format <form>', 'how to report').choices(reportFormNames).default('text'))
    .action(async (folder: string | undefined, options: { readonly format: ReportFormName }) => {
      const { runCheck } = await import('./check/run.js')
      finish(await runCheck({ folder, format: options.format }, context))
    })
}

interface BuildFlags {
  readonly out?: string
  readonly asOf?: string
  readonly json?: boolean
}

function addBuild(program: Command, context: Context, finish: Finish): void {
  program
    .command('build')
    .description('check the registry and publish it in all forms')
    .option('--out <folder>', 'where to; by default dist/registry/ of this checkout')
    .option('--as-of <date>', 'publish the registry of a past day or month; by default into dist/as-of/DATE/')
    .option('--json', 'print the summary as JSON')
    .action(async ({ out, asOf, json }: BuildFlags) => {
      const { runBuild } = await import('./build/run.js')
      finish(await runBuild({ out, asOf, json: json === true }, context))
    })
}

function addCompare(program: Command, context: Context, finish: Finish): void {
  program
    .command('compare')
    .description("compare the registry with IANA's XML, field by field")
    .argument('[file]', "IANA's XML; without it, IANA's current file is fetched")
    .option('--json', 'print every field as JSON')
    .option('--all', 'list the fields that differ in form or wording too')
    .action(
      async (file: string | undefined, options: { readonly json?: boolean; readonly all?: boolean }) => {
        const { runCompare } = await import('./compare/run.js')
        finish(await runCompare({ file, json: options.json === true, all: options.all === true }, context))
      },
    )
}

interface ImportFlags {
  readonly descriptions?: boolean
  readonly dryRun?: boolean
  readonly verbatim?: string
}

function addImport(program: Command, context: Context, finish: Finish): void {
  program
    .command('import')
    .description("bring what is new or changed in IANA's XML into registry-src/, as a change to review")
    .argument('<file>', "IANA's XML")
    .option('--descriptions', "take over IANA's wording of descriptions too")
    .option('--dry-run', 'say what would change and write nothing')
    .option(
      '--verbatim <folder>',
      'instead, write all of the file to the letter into a new folder, to be checked there',
    )
    .action(async (file: string, flags: ImportFlags) => {
      const { runImport } = await import('./import/run.js')
      const { descriptions = false, dryRun = false, verbatim } = flags
      finish(await runImport({ file, descriptions, dryRun, verbatim }, context))
    })
}

interface ReviewFlags {
  readonly base: string
  readonly head?: string
  readonly format: ReviewForm
  readonly output?: string
}

function addReview(program: Command, context: Context, finish: Finish): void {
  program
    .command('review')
    .description('say what a change does to the registry, and whether the rules of RFC 5248 permit it')
    .requiredOption(
      '--base <ref>',
      'the branch, tag or commit to compare with, from where the change branched off',
    )
    .option('--head <ref>', 'the branch, tag or commit that holds the change; by default the working tree')
    .addOption(
      new Option('--format <form>', 'how to report')
        .choices(['text', 'markdown', 'json', 'sarif'])
        .default('text'),
    )
    .option('--output <folder>', 'also write review.md and review.json into a folder')
    .action(async ({ base, head, format, output }: ReviewFlags) => {
      const { runReview } = await import('./review/run.js')
      finish(await runReview({ base, head, format, output }, context))
    })
}

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
  registry log --since 2015-01 --document rfc7504
  registry audit --snapshots DIR --published old/history.json`

function makeProgram(context: Context, finish: Finish): Command {
  const program = new Command('registry')
    .description('Checks, builds and compares the registry of SMTP Enhanced Status Codes (RFC 5248).')
    .addHelpText('after', closing)
    .configureOutput({ writeOut: context.terminal.print, writeErr: context.terminal.warn })
    .showHelpAfterError('(registry --help lists the commands)')
    .exitOverride()
  for (const add of [
    addCheck,
    addFix,
    addBuild,
    addCompare,
    addImport,
    addPropose,
    addReview,
    addShow,
    addLog,
    addDiff,
    addAudit,
  ])
    add(program, context, finish)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}

/** Runs one command line (without the program's name). Throws `CannotRun` where a command cannot run. */
export async function runProgram(words: readonly string[], context: Context): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const program = makeProgram(context, (given) => {
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
