import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { writeChangelog } from '../release/changelog.js'
import { findProject } from '../project.js'
import type { Job } from './job.js'
import { makeComparison, reportComparison } from './comparison.js'
import { openProposal } from './open-proposal.js'
import { makeProposal } from './proposal.js'
import { openRelease, pushTags } from './release.js'
import { commentReview } from './review-comment.js'
import { makeReview } from './review-report.js'

/** Completes the changelog that `changeset version` wrote with what the release does to the registry. */
export async function completeChangelog({ terminal, workingFolder }: Job): Promise<ExitStatus> {
  terminal.print(`${await writeChangelog(findProject(workingFolder))}\n`)
  return 0
}

/** Says to the steps that follow whether a changeset waits for its release. */
export async function sayWhetherWaiting({ env, terminal, workingFolder }: Job): Promise<ExitStatus> {
  const waiting = readdirSync(join(workingFolder, '.changeset')).some(
    (name) => name.endsWith('.md') && name !== 'README.md',
  )
  const line = `waiting=${waiting}\n`
  const output = env['GITHUB_OUTPUT']
  if (output) appendFileSync(output, line)
  terminal.print(line)
  return 0
}

type Step = (job: Job, words: readonly string[]) => Promise<ExitStatus>

/** What workflows can do, by the name under which the scripts of package.json call it. */
export const steps: Readonly<Record<string, Step>> = {
  'review:make': makeReview,
  'review:comment': commentReview,
  'proposal:make': makeProposal,
  'proposal:open': openProposal,
  'comparison:make': makeComparison,
  'comparison:report': reportComparison,
  'release:waiting': sayWhetherWaiting,
  'release:changelog': completeChangelog,
  'release:open': openRelease,
  'release:tags': pushTags,
}

/** Runs one step. Throws `CannotRun` where it cannot run. */
export async function runStep([name = '', ...words]: readonly string[], job: Job): Promise<ExitStatus> {
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (!step) throw new CannotRun(`there is no step ${name}`, `the steps are ${Object.keys(steps).join(', ')}`)
  return step(job, words)
}
