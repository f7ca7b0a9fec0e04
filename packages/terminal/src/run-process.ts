import { CannotRun, explainFailure } from './can-not-run.js'
import type { ExitStatus } from './can-not-run.js'
import { terminalOf } from './terminal.js'
import type { ProcessLike, Terminal } from './terminal.js'
import { whyUnwritable } from './why-unwritable.js'

/** A process whose exit status can be set. */
export interface RunningProcess extends ProcessLike {
  exitCode?: number | string | null | undefined
}

const isClosedPipe = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE'

const unwritable = (error: Error): CannotRun =>
  new CannotRun(
    `standard output cannot be written: ${whyUnwritable(error)}`,
    'what was written is not whole; send the output elsewhere and start again',
  )

/**
 * Runs a command as a process: sets its exit status, and where the command throws, or what it prints cannot be written, says why on
 * standard error and sets 2. A reader that has seen enough (`registry check | head`) closes the pipe; that is no fault.
 * @param name what the user typed, for what is said of a failure
 */
export async function runProcess(
  name: string,
  own: RunningProcess,
  run: (terminal: Terminal) => Promise<ExitStatus>,
): Promise<void> {
  const terminal = terminalOf(own)
  let hasFailed = false
  const fail = (say: () => void): void => {
    if (!hasFailed) say()
    hasFailed = true
    own.exitCode = 2
  }
  const blame = (error: unknown): void => fail(() => terminal.warn(explainFailure(name, error)))
  own.stdout.on('error', (error) => isClosedPipe(error) || blame(unwritable(error)))
  // Where standard error fails there is nowhere to say so; the exit status still tells.
  own.stderr.on('error', (error) => isClosedPipe(error) || fail(() => undefined))
  try {
    const status = await run(terminal)
    if (!hasFailed) own.exitCode = status
  } catch (error) {
    blame(error)
  }
}
