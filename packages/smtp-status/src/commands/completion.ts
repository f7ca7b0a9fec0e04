import { Argument } from 'commander'
import type { AddCommand } from '../command.js'
import type { Shell } from '../completion/completion-script.js'

const examples = `
Examples:
  source <(smtp-status completion bash)
  smtp-status completion zsh > ~/.zfunc/_smtp-status
  smtp-status completion fish > ~/.config/fish/completions/smtp-status.fish

In bash, the line belongs into ~/.bashrc. In zsh, the folder has to be in
fpath before compinit is called.`

/** Adds `smtp-status completion`. */
export const addCompletion: AddCommand = (program, context, finish) => {
  program
    .command('completion')
    .description('print the script that completes words in a shell')
    .addArgument(new Argument('<shell>', 'for which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', examples)
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completion/completion-script.js')
      context.terminal.print(completionScript(shell, program))
      finish(0)
    })
}
