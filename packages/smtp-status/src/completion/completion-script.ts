import type { Command } from 'commander'
import { bashCompletion } from './bash.js'
import { fishCompletion } from './fish.js'
import type { ProgramShape } from './shape.js'
import { shapeOf } from './shape.js'
import { zshCompletion } from './zsh.js'

/** The shells that words can be completed in. */
export type Shell = 'bash' | 'zsh' | 'fish'

const writers: Readonly<Record<Shell, (shape: ProgramShape) => string>> = {
  bash: bashCompletion,
  fish: fishCompletion,
  zsh: zshCompletion,
}

/** Makes the script that completes a program's words in a shell. */
export const completionScript = (shell: Shell, program: Command): string => writers[shell](shapeOf(program))
