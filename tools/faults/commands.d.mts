/** Runs a command in a project, without any fault. */
type Run = (folder: string, words: readonly string[], program?: string) => object

/** A command that writes: its words, and how the project is made in which it runs. */
export interface Command {
  readonly name: string
  readonly words: readonly string[]
  /** The program that has the command; `registry` by default. */
  readonly program?: string
  /** The most places at which it is disturbed, where it changes the file system very often. */
  readonly most?: number
  readonly make: (folder: string, run: Run) => void
}

export const commands: readonly Command[]
export const registryProgram: string
export function stateOf(folder: string): string
export function leftIn(folder: string): readonly string[]
