import type { AddCommand } from './command.js'

interface CompareFlags {
  readonly json?: boolean
  readonly all?: boolean
}

/** Declares `registry compare`. */
export const addCompare: AddCommand = (program, context, finish) => {
  program
    .command('compare')
    .description("compare the registry with IANA's XML, field by field")
    .argument('[file]', "IANA's XML; without it, IANA's current file is fetched")
    .option('--json', 'print every field as JSON')
    .option('--all', 'list the fields that differ in form or wording too')
    .action(async (file: string | undefined, { json = false, all = false }: CompareFlags) => {
      const { runCompare } = await import('../compare/run.js')
      finish(await runCompare({ file, json, all }, context))
    })
}
