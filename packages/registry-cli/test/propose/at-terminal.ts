import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const command = join(import.meta.dirname, '..', '..', 'bin', 'registry.js')
const built = join(import.meta.dirname, '..', '..', 'dist', 'bundle', 'main.js')
const python = spawnSync('python3', ['-c', 'import pty, sys; sys.exit(sys.version_info < (3, 9))'])
/** True where there is what these tests need: Python, and a build. */
export const canRun = python.status === 0 && existsSync(built)

export interface Shown {
  readonly status: number | null
  /** Text that was drawn, without what only moves the cursor. */
  readonly text: string
}

/** Answers the questions of `registry propose` at a terminal: for each, what it shows, and the keys that are pressed then. */
export function atTerminal(
  project: string,
  words: readonly string[],
  answers: readonly (readonly [string, string])[],
): Shown {
  const script = join(project, 'script.json')
  const plan = { command: [process.execPath, command, 'propose', ...words], folder: project, answers }
  writeFileSync(script, JSON.stringify(plan))
  const { status, stdout } = spawnSync('python3', [join(import.meta.dirname, 'terminal.py'), script], {
    encoding: 'utf8',
    timeout: 150_000,
  })
  return { status, text: stripVTControlCharacters(stdout) }
}

export const enter = '\r'
export const down = '\u001B[B'

/** A question that is waited for, and the keys that are pressed then. */
export type Typed = readonly [question: string, keys: string]

/** The registration of a new code from beginning to end. */
export const newCode: readonly Typed[] = [
  ['What is it to be?', enter],
  ['Subject: what', down.repeat(7) + enter],
  ['  Code', enter],
  ['Sample text', `Mail flood detected${enter}`],
  ['says the same as that of X.7.28', `\u0015Sender is new here${enter}`],
  ['Description:', `The message is put off because its sender has not been seen before.${enter}`],
  ['References:', `RFC 7372${enter}`],
  ['Basic status codes', `450, 451${enter}`],
  ['Classes from which', enter],
  ['Classes that it is', `4${enter}`],
  ['tell an attacker', `Tells senders that they are new here.${enter}`],
  ['Submitters', `M. Kucherawy${enter}`],
  ['The document that asks', enter],
  ['On whose authority', enter],
  ['Change controller', enter],
  ['What else', enter],
  ['Date', enter],
  ['Is this right?', enter],
  ['Write these files?', enter],
]
