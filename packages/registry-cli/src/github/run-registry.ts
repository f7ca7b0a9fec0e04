import type { Context } from '../context.js'
import { CannotRun } from '../context.js'
import { runProgram } from '../program.js'
import type { CommandResult } from './job.js'

/** Runs `registry` with these words in the same process and keeps what it prints; a command that cannot run gives 2. */
export async function runRegistry(
  words: readonly string[],
  context: Context,
  folder: string = context.workingFolder,
): Promise<CommandResult> {
  let out = ''
  let err = ''
  const terminal = {
    print: (text: string) => void (out += text),
    warn: (text: string) => void (err += text),
    colours: false,
    columns: 80,
  }
  try {
    const status = await runProgram(words, { ...context, terminal, workingFolder: folder })
    return { status, out, err }
  } catch (error) {
    if (error instanceof CannotRun)
      return { status: 2, out, err: `${err}${error.message}\n  ${error.advice}\n` }
    throw error
  }
}
