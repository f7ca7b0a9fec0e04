import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { writeWholeFile } from '../files.js'
import { hasCommit } from './change.js'
import type { Job } from './job.js'
import { inJobFolder, readEvent } from './job.js'
import { numberAt, textAt } from './json.js'

/** The files that a review leaves for the workflow that may write. */
export const reviewFiles = { report: 'report.md', number: 'number' } as const

/** The folder of those files, among those that steps share. */
const reviewFolder = 'review'

/** What a pull request is compared with: where GitHub has merged it for the check, the other parent of that merge. */
function baseOf(event: unknown, folder: string): string {
  if (hasCommit(folder, 'HEAD^2')) return 'HEAD^1'
  return textAt(event, 'pull_request.base.sha')
}

/** Reviews what a commit changes, as Markdown; what kept the review from running takes the report's place. */
export async function reviewMarkdown(
  job: Job,
  base: string,
): Promise<{ readonly status: ExitStatus; readonly text: string }> {
  const { status, out, err } = await job.runRegistry(['review', '--base', base, '--format', 'markdown'])
  if (status === 2 && out === '')
    throw new CannotRun(`the review could not run: ${err}`.trimEnd(), 'see above')
  return { status, text: out }
}

/** Reviews the pull request of an event, and leaves the report and its number in a folder. The status is that of the review. */
export async function makeReview(job: Job): Promise<ExitStatus> {
  const event = readEvent(job)
  const number = numberAt(event, 'pull_request.number')
  const { status, text } = await reviewMarkdown(job, baseOf(event, job.workingFolder))
  writeWholeFile(inJobFolder(job, `${reviewFolder}/${reviewFiles.report}`), text)
  writeWholeFile(inJobFolder(job, `${reviewFolder}/${reviewFiles.number}`), `${number}\n`)
  job.terminal.print(text)
  return status
}
