import { Argument } from 'commander'
import type { Command } from 'commander'
import type { AddCommand } from '../command.js'
import { shapeOf } from '../completion/shape.js'
import { shells } from '../completion/shells.js'
import type { ShellName } from '../completion/shells.js'

/** Examples of how to install each script, and what there is to know of some shells. */
function examplesOf(program: Command): string {
  const all = Object.values(shells)
  const lines = all.map(({ install }) => `  ${install(program.name())}`)
  const hints = all.flatMap(({ hint = [] }) => hint)
  return ['Examples:', ...lines, '', ...hints].join('\n')
}

/** Adds `smtp-status completion`. */
export const addCompletion: AddCommand = (program, context, finish) => {
  program
    .command('completion')
    .description('print the script that completes words in a shell')
    .addArgument(new Argument('<shell>', 'for which shell').choices(Object.keys(shells)))
    .addHelpText('after', examplesOf(program))
    .action((shell: ShellName) => {
      context.terminal.print(shells[shell].script(shapeOf(program)))
      finish(0)
    })
}
