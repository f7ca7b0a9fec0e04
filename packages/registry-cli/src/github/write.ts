import { CannotRun, runProcess } from '@smtp-status/terminal/process'
import { dayOf } from '../context.js'
import { runStep } from './run-step.js'
import { writingSteps } from './writing-steps.js'

const words = process.argv.slice(2)

await runProcess(words[0] ?? 'github', process, (terminal) =>
  runStep(writingSteps, words, {
    terminal,
    workingFolder: process.cwd(),
    clock: () => performance.now(),
    fetch: globalThis.fetch,
    today: () => dayOf(new Date()),
    env: process.env,
    runRegistry: () => {
      throw new CannotRun('a job that may write runs no command of the registry', 'run it in the job before')
    },
  }),
)
