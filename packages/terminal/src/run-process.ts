import { explainFailure } from './can-not-run.js'
import type { ExitStatus } from './can-not-run.js'
import { terminalOf } from './terminal.js'
import type { ProcessLike, Terminal } from './terminal.js'

/** A process whose exit status can be set. */
export interface RunningProcess extends ProcessLike {
  exitCode?: number | string | null | undefined
}

/**
 * Runs a command as a process: sets its exit status, and where the command throws says why on standard error and sets 2.
 * A reader that has seen enough (`registry check | head`) closes the pipe; that is no fault.
 * @param name what the user typed, for what is said of a failure
 */
export async function runProcess(
  name: string,
  own: RunningProcess,
  run: (terminal: Terminal) => Promise<ExitStatus>,
): Promise<void> {
  const terminal = terminalOf(own)
  own.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    own.exitCode = await run(terminal)
  } catch (error) {
    terminal.warn(explainFailure(name, error))
    own.exitCode = 2
  }
}
