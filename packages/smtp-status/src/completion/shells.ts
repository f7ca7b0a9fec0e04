import type { Command } from 'commander'
import { bashCompletion } from './bash.js'
import { fishCompletion } from './fish.js'
import type { ProgramShape } from './shape.js'
import { shapeOf } from './shape.js'
import { zshCompletion } from './zsh.js'

/** A shell that words can be completed in. */
export interface ShellSupport {
  /** Writes the script for a program. */
  readonly script: (shape: ProgramShape) => string
  /** How to install it: a line for the shell. */
  readonly install: string
}

/** The name of a shell. */
export type Shell = 'bash' | 'zsh' | 'fish'

/** The shells, in the order of the help. */
export const shells: Readonly<Record<Shell, ShellSupport>> = {
  bash: { script: bashCompletion, install: 'source <(smtp-status completion bash)' },
  zsh: { script: zshCompletion, install: 'smtp-status completion zsh > ~/.zfunc/_smtp-status' },
  fish: {
    script: fishCompletion,
    install: 'smtp-status completion fish > ~/.config/fish/completions/smtp-status.fish',
  },
}

/** Makes the script that completes a program's words in a shell. */
export const completionScript = (shell: Shell, program: Command): string =>
  shells[shell].script(shapeOf(program))
