import { getSystemErrorMap } from 'node:util'
import { showUnseen } from './safe-text.js'
import type { ProcessLike, Terminal } from './terminal.js'
import { terminalOf } from './terminal.js'

type Reasons = Readonly<Record<string, string>>

const reading: Reasons = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is no folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the device does not give it',
}

const writing: Reasons = {
  ENOSPC: 'there is no room left on the device',
  EDQUOT: 'there is no room left in the quota',
  EFBIG: 'the file would become too large',
  EIO: 'the device does not take it',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the file system may only be read',
  ENOENT: 'its folder is not there',
  EISDIR: 'it is a folder',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The operating system's words for a code such as `ENOBUFS`; `undefined` where the code is none of its own. */
function wordsOf(code: string): string | undefined {
  for (const [name, words] of getSystemErrorMap().values()) if (name === code) return words
  return undefined
}

/** Says whether an error comes from the operating system, and not from a fault in the program. */
const isSystemError = (error: unknown): boolean => wordsOf(codeOf(error)) !== undefined

function reasonOf(error: unknown, reasons: Reasons): string {
  const code = codeOf(error)
  const words = wordsOf(code)
  if (reasons[code] !== undefined) return reasons[code]
  if (words !== undefined) return `the system says: ${words}`
  return error instanceof Error ? error.message : String(error)
}

/** Says why a file cannot be read, in words for the user: `there is no such file`. */
export const whyUnreadable = (error: unknown): string => reasonOf(error, reading)

/** Says why something cannot be written, in words for the user: `there is no room left on the device`. */
export const whyUnwritable = (error: unknown): string => reasonOf(error, writing)

/** Says why a command failed, where it is not known what it tried: `x.yaml: the system says: no buffer space available`. */
export function whyFailed(error: unknown): string {
  const hasPath = error instanceof Error && 'path' in error && typeof error.path === 'string'
  return `${hasPath ? `${error.path}: ` : ''}${reasonOf(error, {})}`
}

/** 0: clean. 1: something was found. 2: the command could not run. */
export type ExitStatus = 0 | 1 | 2

/** A reason why a command cannot run, in words for the user; the outermost file prints it and exits with 2. */
export class CannotRun extends Error {
  /** The step that the user can take about it. */
  readonly advice: string

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotRun'
    this.advice = advice
  }
}

/** Words for the user on an error that ended a command: the reason, and what to do; never a stack trace. */
export function explainFailure(command: string, error: unknown): string {
  if (error instanceof CannotRun) return `${command}: ${error.message}\n  ${error.advice}\n`
  const reason = showUnseen(whyFailed(error))
  if (isSystemError(error)) return `${command}: ${reason}\n  put this in order, then run the command again\n`
  return `${command}: stopped by a fault of its own: ${reason}\n  please report it with the command line and the file it was given\n`
}

/** The parts of a process that can be interrupted from outside. */
export interface Interruptible {
  readonly pid: number
  readonly on: (signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void) => unknown
  readonly off: (signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void) => unknown
  readonly kill: (pid: number, signal: NodeJS.Signals) => unknown
}

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Has something done before the process ends by a signal, as by Ctrl-C: a line of progress taken away. It then ends by that signal, as
 * shells expect it to. Gives what calls it off.
 */
export function beforeInterrupt(own: Interruptible, act: () => void): () => void {
  const callOff = (): void => signals.forEach((signal) => own.off(signal, end))
  const end = (signal: NodeJS.Signals): void => {
    callOff()
    act()
    own.kill(own.pid, signal)
  }
  signals.forEach((signal) => own.on(signal, end))
  return callOff
}

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
  // Nothing can be said where standard error fails; the exit status still tells.
  own.stderr.on('error', (error) => isClosedPipe(error) || fail(() => undefined))
  try {
    const status = await run(terminal)
    if (!hasFailed) own.exitCode = status
  } catch (error) {
    blame(error)
  }
}
