import type { ReportFormName } from '@smtp-status/terminal/report'
import { reportForms } from '@smtp-status/terminal/report'
import { formatOption } from '../formats.js'
import type { AddCommand } from './command.js'

interface CheckFlags {
  readonly format: ReportFormName
}

/** Declares `registry check`. */
export const addCheck: AddCommand = (program, context, finish) => {
  program
    .command('check')
    .description('report every fault of every file of the registry')
    .argument('[folder]', 'the folder to check; by default the registry-src/ of this checkout')
    .addOption(formatOption(reportForms))
    .action(async (folder: string | undefined, { format }: CheckFlags) => {
      const { runCheck } = await import('../check/run.js')
      finish(await runCheck({ folder, format }, context))
    })
}
