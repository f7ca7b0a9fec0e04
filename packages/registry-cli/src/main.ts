import { CannotRun } from './context.js'
import { runProgram } from './program.js'
import { dayOf } from './day.js'
import { dialogueOf, terminalOf } from './terminal.js'

const terminal = terminalOf(process)

function explain(error: unknown): string {
  if (error instanceof CannotRun) return `registry: ${error.message}\n  ${error.advice}\n`
  const reason = error instanceof Error ? error.message : String(error)
  return `registry: stopped by a fault of its own: ${reason}\n  please report it with the command line and the file it was given\n`
}

// A reader that has seen enough (`registry check | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await runProgram(process.argv.slice(2), {
    terminal,
    workingFolder: process.cwd(),
    clock: () => performance.now(),
    fetch: globalThis.fetch,
    today: () => dayOf(new Date()),
    ...dialogueOf(process),
  })
} catch (error) {
  terminal.warn(explain(error))
  process.exitCode = 2
}
