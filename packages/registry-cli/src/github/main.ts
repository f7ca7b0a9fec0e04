import { CannotRun } from '../context.js'
import { dayOf } from '../day.js'
import { terminalOf } from '@smtp-status/terminal'
import { runRegistry } from './run-registry.js'
import { runStep } from './steps.js'

const terminal = terminalOf(process)
const context = {
  terminal,
  workingFolder: process.cwd(),
  clock: () => performance.now(),
  fetch: globalThis.fetch,
  today: () => dayOf(new Date()),
}

function explain(error: unknown): string {
  if (error instanceof CannotRun) return `${error.message}\n  ${error.advice}\n`
  return `stopped by a fault of its own: ${error instanceof Error ? error.message : String(error)}\n`
}

try {
  process.exitCode = await runStep(process.argv.slice(2), {
    ...context,
    env: process.env,
    runRegistry: (words) => runRegistry(words, context),
  })
} catch (error) {
  terminal.warn(explain(error))
  process.exitCode = 2
}
