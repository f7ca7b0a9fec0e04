/** Runs a command in a project, without any fault. */
type Run = (folder: string, words: readonly string[], program?: string) => object

/** A command that writes: its words, and how the project is made in which it runs. */
export interface Command {
  readonly name: string
  readonly words: readonly string[]
  /** The program that has the command; `registry` by default. */
  readonly program?: string
  readonly env?: Readonly<Record<string, string>>
  /** The most places at which it is disturbed, where it changes the file system very often. */
  readonly most?: number
  /** The command that takes back what was left half done; `registry check` by default. */
  readonly next?: readonly string[]
  /** Tells which files count; all by default. */
  readonly counts?: (path: string) => boolean
  /** True where its project is a checkout that nobody uses again. */
  readonly isThrownAway?: boolean
  readonly make: (folder: string, run: Run) => void
}

export const commands: readonly Command[]
