/** 0: clean. 1: something was found. 2: the command could not run. */
export type ExitStatus = 0 | 1 | 2

/** A reason why a command cannot run, in words for the user; the outermost file prints it and exits with 2. */
export class CannotRun extends Error {
  /** What the user can do about it. */
  readonly advice: string

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotRun'
    this.advice = advice
  }
}

/** What a command prints of an error that ended it, its name in front: the reason and what to do; never a stack trace. */
export function explainFailure(command: string, error: unknown): string {
  if (error instanceof CannotRun) return `${command}: ${error.message}\n  ${error.advice}\n`
  const reason = error instanceof Error ? error.message : String(error)
  return `${command}: stopped by a fault of its own: ${reason}\n  please report it with the command line and the file it was given\n`
}
