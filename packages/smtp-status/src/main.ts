import { explainFailure, terminalOf } from '@smtp-status/terminal'
import { runProgram } from './program.js'

const terminal = terminalOf(process)

// A reader that has seen enough (`smtp-status codes | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await runProgram(process.argv.slice(2), {
    terminal,
    workingFolder: process.cwd(),
    clock: () => performance.now(),
    env: process.env,
    input: process.stdin,
    output: process.stdout,
  })
} catch (error) {
  terminal.warn(explainFailure('smtp-status', error))
  process.exitCode = 2
}
