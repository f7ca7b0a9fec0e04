import { Readable } from 'node:stream'
import { CannotRun } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../src/command.js'
import { runProgram } from '../src/program.js'
import { OutputRecorder } from './output-recorder.js'

/** Result of a command line. */
export interface Run {
  readonly status: ExitStatus
  readonly out: string
  readonly err: string
}

/** Settings that a test may make. */
export interface Setting {
  readonly columns?: number
  readonly colours?: boolean
  readonly input?: string | Uint8Array | readonly Uint8Array[]
  readonly workingFolder?: string
  readonly env?: Context['env']
  readonly clock?: Context['clock']
}

function inputOf(input: Setting['input']): Context['input'] {
  if (input === undefined) return Object.assign(Readable.from([]), { isTTY: true })
  const chunks =
    typeof input === 'string' ? [Buffer.from(input)] : input instanceof Uint8Array ? [input] : input
  return Readable.from(chunks)
}

/** Runs a command line as the process would, with what it prints kept. */
export async function run(words: readonly string[], setting: Setting = {}): Promise<Run> {
  const output = new OutputRecorder()
  let err = ''
  const terminal = {
    print: (text: string) => void output.write(text),
    warn: (text: string) => void (err += text),
    colours: setting.colours ?? false,
    columns: setting.columns ?? 80,
  }
  const context: Context = {
    terminal,
    workingFolder: setting.workingFolder ?? import.meta.dirname,
    clock: setting.clock ?? (() => 0),
    now: () => new Date('2026-11-01T08:30:00Z'),
    env: setting.env ?? {},
    input: inputOf(setting.input),
    output,
  }
  try {
    const status = await runProgram(words, context)
    return { status, out: output.text(), err }
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    return { status: 2, out: output.text(), err: `${err}${error.message}\n${error.advice}` }
  }
}
