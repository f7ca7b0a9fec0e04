import { limits } from '@smtp-status/registry'
import { lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import type { GitHub } from './api.js'
import { gitHubOf } from './api.js'
import { reviewFile } from './handed-on.js'
import { listOf, numberAt, textAt, valueAt } from './json.js'
import { cutMarkdown, harmlessMarkdown } from './harmless.js'
import type { Job } from './job.js'
import { readEvent, runAddress, variable } from './job.js'
import { keepComment } from './sticky.js'

const refuse = (reason: string): CannotRun =>
  new CannotRun(`the report of the review cannot be used: ${reason}`, 'see the job before this one')

/** Reads the report, which must be small and a file itself, not a link to one that the job before may not see. */
function readReport(folder: string): string {
  const path = join(folder, reviewFile)
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw refuse(`${reviewFile} is not there`)
  if (found.size > limits.handedOnBytes) throw refuse(`${reviewFile} has ${found.size} bytes`)
  return readFileSync(path, 'utf8')
}

/** GitHub's own data on the run whose pull request was reviewed. */
interface ReviewedRun {
  readonly sha: string
  readonly repository: string
  readonly branch: string
}

function reviewedRun(event: unknown): ReviewedRun {
  if (textAt(event, 'workflow_run.event') !== 'pull_request') {
    throw new CannotRun('the review was not one of a pull request', 'see the triggers of the workflow')
  }
  return {
    sha: textAt(event, 'workflow_run.head_sha'),
    repository: textAt(event, 'workflow_run.head_repository.full_name'),
    branch: textAt(event, 'workflow_run.head_branch'),
  }
}

/** The open pull request that a run was about: of its branch, its repository and its very commit. */
async function findPull(gitHub: GitHub, run: ReviewedRun): Promise<number | undefined> {
  const [owner = ''] = run.repository.split('/')
  const head = encodeURIComponent(`${owner}:${run.branch}`)
  const pulls = listOf(await gitHub.send('GET', `/pulls?state=open&head=${head}`), 'pulls')
  const found = pulls.find(
    (pull) =>
      valueAt(pull, 'head.sha') === run.sha && valueAt(pull, 'head.repo.full_name') === run.repository,
  )
  return found === undefined ? undefined : numberAt(found, 'number')
}

/** The text of the comment. Who says it stands first, so that nothing in the report can hide it. */
export function commentBody(report: string, sha: string, address: string): string {
  const run = address === '' ? 'a run' : `a [run](${address})`
  const origin = `_Review of ${sha} by ${run} of the main branch's program and rules. The files were read, and nothing in them was run._`
  return `${origin}\n\n${harmlessMarkdown(cutMarkdown(report)).trimEnd()}\n`
}

/** Shows a review's report in the one comment that a pull request has for it. */
export async function commentReview(job: Job): Promise<ExitStatus> {
  const run = reviewedRun(readEvent(job))
  const report = readReport(resolve(job.workingFolder, variable(job, 'REVIEW_FOLDER')))
  const gitHub = gitHubOf(job)
  const number = await findPull(gitHub, run)
  if (number === undefined) {
    job.terminal.warn(
      'no open pull request has the commit of this run, or has it still; nothing is written\n',
    )
    return 0
  }
  const outcome = await keepComment(gitHub, number, 'review', commentBody(report, run.sha, runAddress(job)))
  job.terminal.print(
    `the comment of #${number} was ${outcome === 'as it was' ? 'left as it was' : outcome}\n`,
  )
  return 0
}
