import type { ReadStream, WriteStream } from 'node:tty'

/** Facts that a command may know of the place it prints to. */
export interface Terminal {
  /** Results, for people or programs. */
  readonly print: (text: string) => void
  /** Everything that is not a result: progress, what went wrong. */
  readonly warn: (text: string) => void
  /** Tells whether results may be coloured. */
  readonly colours: boolean
  /** The place where progress may be drawn; absent in pipes and in CI, where nobody watches. */
  readonly live?: WriteStream
  /** Width in columns; 80 where it is not a terminal, or one that does not say. */
  readonly columns: number
}

/** A terminal at which somebody can be asked. */
export interface Dialogue {
  readonly input: ReadStream
  readonly output: WriteStream
}

/** The parts of a process that decide how it prints. */
export interface ProcessLike {
  readonly stdout: WriteStream
  readonly stderr: WriteStream
  readonly env: Readonly<Record<string, string | undefined>>
}

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== '0' && value !== 'false'

/** A pipe has no `isTTY` at all, whatever its type says. */
const isTerminal = (stream: { readonly isTTY?: boolean }): boolean => stream.isTTY ?? false

/** The width of a terminal that says how wide it is; those of `script` and of many a CI say 0. */
const widthOf = ({ columns }: { readonly columns?: number }): number =>
  columns !== undefined && columns > 0 ? columns : 80

/** Derives the terminal from a process: NO_COLOR and FORCE_COLOR are kept to, CI has no live display. */
export function terminalOf({ stdout, stderr, env }: ProcessLike): Terminal {
  // Any text in NO_COLOR counts, 0 too (no-color.org).
  const refusesColours = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  const colours = isSet(env['FORCE_COLOR']) || (isTerminal(stdout) && !refusesColours)
  const isWatched = isTerminal(stderr) && !isSet(env['CI']) && env['TERM'] !== 'dumb'
  return {
    print: (text) => void stdout.write(text),
    warn: (text) => void stderr.write(text),
    colours,
    columns: isTerminal(stdout) ? widthOf(stdout) : 80,
    ...(isWatched ? { live: stderr } : {}),
  }
}

/** Somebody to ask, where both ends are a terminal; nobody in CI. Node.js opens the input when it is first looked at: last, here. */
export function dialogueOf(from: Omit<ProcessLike, 'stderr'> & { readonly stdin: ReadStream }): {
  readonly dialogue?: Dialogue
} {
  const { stdout, env } = from
  const canAsk = isTerminal(stdout) && !isSet(env['CI']) && env['TERM'] !== 'dumb'
  return canAsk && from.stdin.isTTY ? { dialogue: { input: from.stdin, output: stdout } } : {}
}
