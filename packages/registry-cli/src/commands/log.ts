import { authorityNames, fieldNames, isChangeable } from '@smtp-status/registry'
import { Option } from 'commander'
import type { LogOptions } from '../log/run.js'
import type { AddCommand } from './command.js'
import { dateForms } from './command.js'

/** Declares `registry log`. */
export const addLog: AddCommand = (program, context, finish) => {
  program
    .command('log')
    .description('print what happened to the registry or to an entry, newest first')
    .argument('[code]', 'such as X.7.26 or 5.7.26; every entry by default')
    .option('--since <date>', `${dateForms}: nothing older`)
    .option('--until <date>', `${dateForms}: nothing newer`)
    .option('--document <document>', 'steps that name this document, such as rfc7504')
    .addOption(
      new Option('--field <field>', 'changes of this field').choices(fieldNames.filter(isChangeable)),
    )
    .option('--person <name>', 'steps of a submitter or change controller whose name has this in it')
    .addOption(new Option('--authority <authority>', 'steps on this authority').choices(authorityNames))
    .option('--verdicts', 'for each step also: the rule that permits it, and the commit that brought it')
    .option('--json', 'print the steps as the published history has them')
    .action(async (code: string | undefined, options: LogOptions) => {
      const { runLog } = await import('../log/run.js')
      finish(await runLog({ ...options, ...(code !== undefined && { code }) }, context))
    })
}
