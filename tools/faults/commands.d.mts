/** Runs a command in a project, without any fault. */
type Run = (folder: string, words: readonly string[]) => object

/** A command that writes: its words, and how the project is made in which it runs. */
export interface Command {
  readonly name: string
  readonly words: readonly string[]
  readonly make: (folder: string, run: Run) => void
}

export const commands: readonly Command[]
export const program: string
export function stateOf(folder: string): string
export function leftIn(folder: string): readonly string[]
