import { authorityNames, fieldNames, isChangeable } from '@smtp-status/registry'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { LogOptions } from './log/run.js'
import type { Context, ExitStatus } from './context.js'

type Finish = (status: ExitStatus) => void

/** Adds `registry show`. */
export function addShow(program: Command, context: Context, finish: Finish): void {
  program
    .command('show')
    .description('print an entry, as it is or as it was, and what happened to it')
    .argument('<code>', 'such as X.7.26 or 5.7.26')
    .option('--as-of <date>', 'YYYY-MM-DD or YYYY-MM: the state at its end')
    .option('--json', 'print the entry as the published JSON has it')
    .action(async (code: string, { asOf, json }: { readonly asOf?: string; readonly json?: boolean }) => {
      const { runShow } = await import('./show/run.js')
      finish(await runShow({ code, asOf, json: json === true }, context))
    })
}

/** Adds `registry log`. */
export function addLog(program: Command, context: Context, finish: Finish): void {
  program
    .command('log')
    .description('print what happened to the registry or to an entry, newest first')
    .argument('[code]', 'such as X.7.26 or 5.7.26; every entry by default')
    .option('--since <date>', 'YYYY-MM-DD or YYYY-MM: nothing older')
    .option('--until <date>', 'YYYY-MM-DD or YYYY-MM: nothing newer')
    .option('--document <document>', 'steps that name this document, such as rfc7504')
    .addOption(
      new Option('--field <field>', 'changes of this field').choices(fieldNames.filter(isChangeable)),
    )
    .option('--person <name>', 'steps of this submitter or change controller')
    .addOption(new Option('--authority <authority>', 'steps by this authority').choices(authorityNames))
    .option('--json', 'print the steps as the published history has them')
    .action(async (code: string | undefined, options: LogOptions) => {
      const { runLog } = await import('./log/run.js')
      finish(await runLog({ ...options, ...(code !== undefined && { code }) }, context))
    })
}

/** Adds `registry diff`. */
export function addDiff(program: Command, context: Context, finish: Finish): void {
  program
    .command('diff')
    .description('print in what the registry of two dates differs')
    .argument('<from>', 'YYYY-MM-DD or YYYY-MM: the state at its end')
    .argument('<to>', 'another such date')
    .option('--json', 'print both states of each entry as JSON')
    .action(async (from: string, to: string, options: { readonly json?: boolean }) => {
      const { runDiff } = await import('./diff/run.js')
      finish(await runDiff({ from, to, json: options.json === true }, context))
    })
}

interface AuditFlags {
  readonly snapshots?: string
  readonly published?: string
  readonly releases?: string
  readonly release?: string
  readonly sums?: string
  readonly ownBuilder?: boolean
  readonly git?: string
  readonly since?: string
  readonly json?: boolean
}

/** Adds `registry audit`. */
export function addAudit(program: Command, context: Context, finish: Finish): void {
  program
    .command('audit')
    .description("check the registry's past: every step, and what IANA, releases and git have of it")
    .option('--snapshots <folder>', "compare the registry of each day with IANA's file of that day")
    .option('--published <file>', 'check that a history.json of a release is the beginning of the history')
    .option(
      '--releases <folder>',
      'make releases again from their tags, for each VERSION/SHA256SUMS in a folder',
    )
    .option(
      '--release <version>',
      'make one release again; --sums names the SHA256SUMS that it was published with',
    )
    .option(
      '--sums <file>',
      'with --release: its SHA256SUMS, or the folder of published files that it lies in',
    )
    .option(
      '--own-builder',
      'build releases with the code of their own tags (npm ci, npm run build: runs that code)',
    )
    .option('--git <ref>', 'replay the commits of a branch through the update rules')
    .option('--since <commit>', 'with --git: judge only what came after this commit')
    .option('--json', 'print the verdicts as JSON, with all that they rest on')
    .action(async (flags: AuditFlags) => {
      const { snapshots, published, releases, release, sums, ownBuilder = false, git, since } = flags
      const { runAudit } = await import('./audit/run.js')
      const asked = { snapshots, published, releases, release, sums, ownBuilder, git, since }
      finish(await runAudit({ ...asked, json: flags.json === true }, context))
    })
}
