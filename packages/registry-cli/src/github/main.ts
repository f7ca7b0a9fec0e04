import { runProcess } from '@smtp-status/terminal'
import { dayOf } from '../context.js'
import { runRegistry } from './run-registry.js'
import { runStep } from './steps.js'

const words = process.argv.slice(2)

await runProcess(words[0] ?? 'github', process, (terminal) => {
  const context = {
    terminal,
    workingFolder: process.cwd(),
    clock: () => performance.now(),
    fetch: globalThis.fetch,
    today: () => dayOf(new Date()),
  }
  return runStep(words, { ...context, env: process.env, runRegistry: (line) => runRegistry(line, context) })
})
