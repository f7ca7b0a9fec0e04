import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { makeComparison, reportComparison } from './comparison.js'
import type { Job } from './job.js'
import { openProposal } from './open-proposal.js'
import { makeProposal } from './proposal.js'
import { completeChangelog } from './release-changelog.js'
import { openRelease, pushTags } from './release.js'
import { sayWhetherWaiting } from './release-waiting.js'
import { commentReview } from './review-comment.js'
import { makeReview } from './review-report.js'

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
