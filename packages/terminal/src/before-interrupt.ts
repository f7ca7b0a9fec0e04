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
