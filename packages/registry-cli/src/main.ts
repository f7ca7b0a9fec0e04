import { dialogueOf, runProcess } from '@smtp-status/terminal'
import { dayOf } from './context.js'
import { runProgram } from './program.js'

await runProcess('registry', process, (terminal) =>
  runProgram(process.argv.slice(2), {
    terminal,
    workingFolder: process.cwd(),
    clock: () => performance.now(),
    fetch: globalThis.fetch,
    today: () => dayOf(new Date()),
    ...dialogueOf(process),
  }),
)
