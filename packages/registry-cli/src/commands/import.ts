import type { AddCommand } from './command.js'

interface ImportFlags {
  readonly descriptions?: boolean
  readonly dryRun?: boolean
  readonly verbatim?: string
}

/** Declares `registry import`. */
export const addImport: AddCommand = (program, context, finish) => {
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
      const { descriptions = false, dryRun = false, verbatim } = flags
      const { runImport } = await import('../import/run.js')
      finish(await runImport({ file, descriptions, dryRun, verbatim }, context))
    })
}
