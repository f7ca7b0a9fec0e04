import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import type { Job } from './job.js'

/** Steps of workflows by name. */
export type Steps = Readonly<Record<string, (job: Job, words: readonly string[]) => Promise<ExitStatus>>>

/** Runs one step. Throws `CannotRun` where there is none of that name, or where it cannot run. */
export async function runStep(
  steps: Steps,
  [name = '', ...words]: readonly string[],
  job: Job,
): Promise<ExitStatus> {
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!step) throw new CannotRun(`there is no step ${name}`, `the steps are ${Object.keys(steps).join(', ')}`)
  return step(job, words)
}
