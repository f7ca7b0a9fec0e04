import type { AddCommand } from './command.js'
import { dateForms } from './command.js'

interface BuildFlags {
  readonly out?: string
  readonly asOf?: string
  readonly json?: boolean
}

/** Declares `registry build`. */
export const addBuild: AddCommand = (program, context, finish) => {
  program
    .command('build')
    .description('check the registry and publish it in all forms')
    .option('--out <folder>', 'where to; by default dist/registry/ of this checkout')
    .option(
      '--as-of <date>',
      `publish the registry as it was at the end of a date (${dateForms}); by default into dist/as-of/DATE/`,
    )
    .option('--json', 'print the summary as JSON')
    .action(async ({ out, asOf, json = false }: BuildFlags) => {
      const { runBuild } = await import('../build/run.js')
      finish(await runBuild({ out, asOf, json }, context))
    })
}
