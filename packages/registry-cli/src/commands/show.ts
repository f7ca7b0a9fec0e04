import type { AddCommand } from './command.js'
import { dateForms } from './command.js'

interface ShowFlags {
  readonly asOf?: string
  readonly json?: boolean
}

/** Declares `registry show`. */
export const addShow: AddCommand = (program, context, finish) => {
  program
    .command('show')
    .description('print an entry, as it is or as it was, and what happened to it')
    .argument('<code>', 'such as X.7.26 or 5.7.26')
    .option('--as-of <date>', `${dateForms}: the state at its end`)
    .option('--json', 'print the entry as the published JSON has it')
    .action(async (code: string, { asOf, json = false }: ShowFlags) => {
      const { runShow } = await import('../show/run.js')
      finish(await runShow({ code, asOf, json }, context))
    })
}
