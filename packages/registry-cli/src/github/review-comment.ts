import { lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { reviewFiles } from './review-report.js'
import type { GitHub } from './api.js'
import { gitHubOf } from './api.js'
import { textAt, valueAt } from './json.js'
import { cutMarkdown, harmlessMarkdown } from './harmless.js'
import type { Job } from './job.js'
import { readEvent, variable } from './job.js'
import { keepComment } from './sticky.js'

/** What a review in the other workflow left. A stranger's code may have written it. */
interface ReviewArtifact {
  readonly number: number
  readonly report: string
}

const largest = { report: 1024 * 1024, number: 16 }

const refuse = (reason: string): CannotRun =>
  new CannotRun(
    `the artifact of the review cannot be used: ${reason}`,
    'see the run of the workflow "review"',
  )

/** Reads one file that must be small and a file itself, not a link to one that the other workflow may not see. */
function readPlain(folder: string, name: keyof typeof largest): string {
  const path = join(folder, reviewFiles[name])
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw refuse(`${reviewFiles[name]} is not there`)
  if (found.size > largest[name]) throw refuse(`${reviewFiles[name]} has ${found.size} bytes`)
  return readFileSync(path, 'utf8')
}

/** Reads an artifact. Throws `CannotRun` where it has not the form that a review leaves. */
function readReviewArtifact(folder: string): ReviewArtifact {
  const number = readPlain(folder, 'number').trim()
  if (!/^[1-9]\d{0,9}$/.test(number)) throw refuse('its number is none of a pull request')
  return { number: Number(number), report: readPlain(folder, 'report') }
}

/** What GitHub itself says of the run that left the artifact. */
interface ReviewedRun {
  readonly sha: string
  readonly from: string
  readonly address: string
}

function reviewedRun(event: unknown): ReviewedRun {
  if (textAt(event, 'workflow_run.event') !== 'pull_request') {
    throw new CannotRun('the review was not one of a pull request', 'see the triggers of the workflow')
  }
  return {
    sha: textAt(event, 'workflow_run.head_sha'),
    from: textAt(event, 'workflow_run.head_repository.full_name'),
    address: textAt(event, 'workflow_run.html_url'),
  }
}

/**
 * Whether a pull request is the one that a run was about. The number comes from an artifact that a stranger may have written,
 * so the run's commit and repository, which GitHub vouches for, have to be those of the pull request.
 */
async function belongsTo(gitHub: GitHub, number: number, run: ReviewedRun): Promise<boolean> {
  const pull = await gitHub.send('GET', `/pulls/${number}`)
  return (
    valueAt(pull, 'state') === 'open' &&
    valueAt(pull, 'head.sha') === run.sha &&
    valueAt(pull, 'head.repo.full_name') === run.from
  )
}

/** The text of the comment: the report without effects, and where it comes from. */
export function commentBody(report: string, address: string): string {
  const origin = `_Made by the [run of this pull request](${address}), with the code of the pull request itself._`
  return `${cutMarkdown(harmlessMarkdown(report)).trimEnd()}\n\n${origin}\n`
}

/** Shows a review's report in the one comment that a pull request has for it. */
export async function commentReview(job: Job): Promise<ExitStatus> {
  const run = reviewedRun(readEvent(job))
  const { number, report } = readReviewArtifact(resolve(job.workingFolder, variable(job, 'REVIEW_FOLDER')))
  const gitHub = gitHubOf(job)
  if (!(await belongsTo(gitHub, number, run))) {
    job.terminal.warn(`#${number} is not, or no longer, the pull request of this run; nothing is written\n`)
    return 0
  }
  const outcome = await keepComment(gitHub, number, 'review', commentBody(report, run.address))
  job.terminal.print(
    `the comment of #${number} was ${outcome === 'as it was' ? 'left as it was' : outcome}\n`,
  )
  return 0
}
