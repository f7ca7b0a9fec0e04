import { beforeInterrupt, runProcess } from '@smtp-status/terminal'
import { runProgram } from './program.js'

await runProcess('smtp-status', process, (terminal) =>
  runProgram(process.argv.slice(2), {
    terminal,
    workingFolder: process.cwd(),
    clock: () => performance.now(),
    now: () => new Date(),
    env: process.env,
    input: process.stdin,
    output: process.stdout,
    beforeInterrupt: (act) => beforeInterrupt(process, act),
  }),
)
