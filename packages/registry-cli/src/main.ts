import { explainFailure } from '@smtp-status/terminal'
import { runProgram } from './program.js'
import { dayOf } from './day.js'
import { dialogueOf, terminalOf } from '@smtp-status/terminal'
import { optimiseLater } from './quick-process.js'

optimiseLater()

const terminal = terminalOf(process)

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
  terminal.warn(explainFailure('registry', error))
  process.exitCode = 2
}
