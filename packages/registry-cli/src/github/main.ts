import { runProcess } from '@smtp-status/terminal'
import { dayOf } from '../context.js'
import { runRegistry } from './run-registry.js'
import { steps } from './steps.js'
import { runStep } from './run-step.js'

const words = process.argv.slice(2)

await runProcess(words[0] ?? 'github', process, (terminal) => {
  const context = {
    terminal,
    workingFolder: process.cwd(),
    clock: () => performance.now(),
    fetch: globalThis.fetch,
    today: () => dayOf(new Date()),
  }
  return runStep(steps, words, {
    ...context,
    env: process.env,
    runRegistry: (line, folder) => runRegistry(line, context, folder),
  })
})
