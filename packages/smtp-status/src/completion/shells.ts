import { bash } from './bash.js'
import { fish } from './fish.js'
import type { Shell } from './shape.js'
import { zsh } from './zsh.js'

/** The name of a shell. */
export type ShellName = 'bash' | 'zsh' | 'fish'

/** The shells, in the order of the help. */
export const shells: Readonly<Record<ShellName, Shell>> = { bash, zsh, fish }
