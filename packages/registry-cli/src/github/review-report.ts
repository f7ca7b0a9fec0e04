import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { writeWholeFile } from '@smtp-status/publish/disk'
import { git, hasCommit } from './checkout.js'
import { reviewFile } from './handed-on.js'
import type { Job } from './job.js'
import { inJobFolder, readEvent, variable } from './job.js'
import { numberAt, textAt, valueAt } from './json.js'

interface Review {
  readonly status: ExitStatus
  readonly text: string
}

/** Sides that a review compares: two commits of a checkout, or its working tree with a commit. */
interface Compared {
  readonly base: string
  readonly head?: string
  /** The checkout; that of the job where none is named. */
  readonly folder?: string
  /** Place that the proposal came from, in words. */
  readonly origin?: string
}

/** Reviews a change, as Markdown. Throws `CannotRun` with the reason where the review cannot run. */
export async function reviewMarkdown(job: Job, { base, head, folder, origin }: Compared): Promise<Review> {
  const words = [
    'review',
    `--base=${base}`,
    ...(head === undefined ? [] : [`--head=${head}`]),
    ...(origin === undefined ? [] : [`--origin=${origin}`]),
  ]
  const { status, out, err } = await job.runRegistry([...words, '--format', 'markdown'], folder)
  if (status === 2 && out === '')
    throw new CannotRun(`the review could not run: ${err}`.trimEnd(), 'see above')
  return { status, text: out }
}

/** Base that a pull request is compared with: where GitHub has merged it for the check, the other parent of that merge. */
function baseOf(event: unknown, folder: string): string {
  if (hasCommit(folder, 'HEAD^2')) return 'HEAD^1'
  return textAt(event, 'pull_request.base.sha')
}

/** Names a pull request, who asks for it, and the form that its branch was made from. */
function originOf(event: unknown): string {
  const number = numberAt(event, 'pull_request.number')
  const author = valueAt(event, 'pull_request.user.login')
  const [, issue] = /^form\/issue-(\d+)$/.exec(String(valueAt(event, 'pull_request.head.ref'))) ?? []
  return [
    `pull request ${number}`,
    ...(typeof author === 'string' ? [` by ${author}`] : []),
    ...(issue === undefined ? [] : [`, from the form of issue ${issue}`]),
  ].join('')
}

/**
 * Reviews the pull request of an event with this program, which main has built. What the pull request brings lies in another
 * checkout, named by REVIEWED_FOLDER, and is read and never run. The status is that of the review.
 */
export async function makeReview(job: Job): Promise<ExitStatus> {
  const event = readEvent(job)
  const folder = job.env['REVIEWED_FOLDER'] || job.workingFolder
  const { status, text } = await reviewMarkdown(job, {
    base: baseOf(event, folder),
    folder,
    origin: originOf(event),
  })
  job.terminal.print(text)
  return status
}

/** The pull request that a finished run was about, as GitHub says: its repository and commit. */
function followedChange(event: unknown): { readonly repository: string; readonly sha: string } {
  const repository = textAt(event, 'workflow_run.head_repository.full_name')
  const sha = textAt(event, 'workflow_run.head_sha')
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[0-9a-f]{40}$/.test(sha))
    throw new CannotRun('the run names no commit of a repository', 'see the event of the workflow')
  return { repository, sha }
}

/**
 * Reviews the pull request that a finished run was about: main's program and main's rules, on the files of the pull request,
 * which git fetches and nothing runs. Leaves the report for the job that writes the comment.
 */
export async function followReview(job: Job): Promise<ExitStatus> {
  const event = readEvent(job)
  const { repository, sha } = followedChange(event)
  git(job.workingFolder, [
    'fetch',
    '--quiet',
    '--no-tags',
    `${variable(job, 'GITHUB_SERVER_URL')}/${repository}`,
    sha,
  ])
  const branch = String(valueAt(event, 'workflow_run.head_branch') ?? '')
  const origin = `the branch ${branch} of ${repository}`
  const { text } = await reviewMarkdown(job, { base: 'HEAD', head: sha, ...(branch && { origin }) })
  writeWholeFile(inJobFolder(job, reviewFile), text)
  job.terminal.print(text)
  return 0
}
