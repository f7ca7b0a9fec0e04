import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExitStatus } from '../context.js'
import { writeWholeFile } from '@smtp-status/publish/disk'
import { writeChangelog } from '../release/changelog.js'
import { writeReleaseDay } from '../release/day.js'
import { findProject } from '../project.js'
import { git, readChange } from './checkout.js'
import { releaseFile } from './handed-on.js'
import type { Job } from './job.js'
import { inJobFolder } from './job.js'
import { auditPast } from './audit-past.js'
import { makeComparison } from './comparison.js'
import { makeProposal } from './proposal.js'
import { followReview, makeReview } from './review-report.js'
import type { Steps } from './run-step.js'

/** Completes the changelog that `changeset version` wrote with what the release does to the registry. */
export async function completeChangelog({ terminal, workingFolder }: Job): Promise<ExitStatus> {
  terminal.print(`${await writeChangelog(findProject(workingFolder))}\n`)
  return 0
}

/** Writes the day of the release that is being made into the registry. */
export async function sayReleaseDay({ terminal, workingFolder, today }: Job): Promise<ExitStatus> {
  terminal.print(`${await writeReleaseDay(findProject(workingFolder), today())}\n`)
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

/** Leaves the versions and changelogs that `npm run release:version` wrote into the checkout for the job that writes. */
export async function makeRelease(job: Job): Promise<ExitStatus> {
  const { workingFolder, terminal } = job
  const files = readChange(workingFolder, 'release')
  const base = git(workingFolder, ['rev-parse', 'HEAD']).trim()
  writeWholeFile(inJobFolder(job, releaseFile), `${JSON.stringify({ base, files }, undefined, 2)}\n`)
  terminal.print(`${files.length} files change\n`)
  return 0
}

/** Steps of jobs without rights, by the names under which the scripts of package.json call them. */
export const steps: Steps = {
  'review:make': makeReview,
  'review:follow': followReview,
  'proposal:make': makeProposal,
  'comparison:make': makeComparison,
  'past:audit': auditPast,
  'release:waiting': sayWhetherWaiting,
  'release:changelog': completeChangelog,
  'release:day': sayReleaseDay,
  'release:make': makeRelease,
}
