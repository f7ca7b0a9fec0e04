import type { AddCommand } from './command.js'
import { dateForms } from './command.js'

/** Declares `registry diff`. */
export const addDiff: AddCommand = (program, context, finish) => {
  program
    .command('diff')
    .description('print in what the registry of two dates differs')
    .argument('<from>', `${dateForms}: the state at its end`)
    .argument('<to>', 'another such date')
    .option('--json', 'print both states of each entry as JSON')
    .action(async (from: string, to: string, { json = false }: { readonly json?: boolean }) => {
      const { runDiff } = await import('../diff/run.js')
      finish(await runDiff({ from, to, json }, context))
    })
}
