import { Argument } from 'commander'
import type { AddCommand } from '../command.js'
import { completionScript, shells } from '../completion/shells.js'
import type { Shell } from '../completion/shells.js'

const examples = `
Examples:
${Object.values(shells)
  .map(({ install }) => `  ${install}`)
  .join('\n')}

In bash, the line belongs into ~/.bashrc. In zsh, the folder has to be in
fpath before compinit is called.`

/** Adds `smtp-status completion`. */
export const addCompletion: AddCommand = (program, context, finish) => {
  program
    .command('completion')
    .description('print the script that completes words in a shell')
    .addArgument(new Argument('<shell>', 'for which shell').choices(Object.keys(shells)))
    .addHelpText('after', examples)
    .action((shell: Shell) => {
      context.terminal.print(completionScript(shell, program))
      finish(0)
    })
}
