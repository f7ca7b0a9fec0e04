import type { AddCommand } from './command.js'

interface AuditFlags {
  readonly snapshots?: string
  readonly published?: string
  readonly releases?: string
  readonly release?: string
  readonly sums?: string
  readonly ownBuilder?: boolean
  readonly git?: string
  readonly since?: string
  readonly steps?: boolean
  readonly json?: boolean
}

/** Declares `registry audit`. */
export const addAudit: AddCommand = (program, context, finish) => {
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
    .option('--steps', 'show for each step of the past which rule permits or refuses it')
    .option('--json', 'print the results as JSON, with all that they rest on')
    .action(async (flags: AuditFlags) => {
      const { snapshots, published, releases, release, sums, git, since } = flags
      const { ownBuilder = false, steps = false, json = false } = flags
      const { runAudit } = await import('../audit/run.js')
      const asked = { snapshots, published, releases, release, sums, ownBuilder, git, since, steps, json }
      finish(await runAudit(asked, context))
    })
}
