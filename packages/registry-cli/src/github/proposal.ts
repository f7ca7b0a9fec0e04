import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { writeWholeFile } from '@smtp-status/publish/disk'
import type { ChangedFile } from './change.js'
import { git, readChange } from './checkout.js'
import { branchOf, proposalFile } from './handed-on.js'
import type { CommandResult, Job } from './job.js'
import { inJobFolder, readEvent } from './job.js'
import { numberAt, textAt, valueAt } from './json.js'
import { reviewMarkdown } from './review-report.js'

/** Outcome of a filled-in form: a change to ask for, or what is wrong with the form. */
type Proposal = {
  readonly issue: number
  /** The commit that the change is made to. */
  readonly base: string
  /** The review's report, or what is wrong with the form; for people. */
  readonly report: string
} & (
  | { readonly kind: 'change'; readonly title: string; readonly files: readonly ChangedFile[] }
  | { readonly kind: 'faults' }
)

const verbs: Readonly<Record<string, string>> = {
  'registry-src/enumerated/': 'enumerated status code',
  'registry-src/subject/': 'subject',
  'registry-src/class/': 'class',
}

/** Names the entry of a change; the issue's own title is a stranger's and is not used. */
function titleOf(files: readonly ChangedFile[], issue: number): string {
  const entries = files.flatMap(({ path }) =>
    Object.entries(verbs).flatMap(([folder, kind]) =>
      path.startsWith(folder) ? [`${kind} ${path.slice(folder.length, -'.yaml'.length)}`] : [],
    ),
  )
  return `${entries.join(', ') || 'Registry'}, as asked for in #${issue}`.replace(/^./, (first) =>
    first.toUpperCase(),
  )
}

function commitLocally(job: Job, issue: number, title: string, files: readonly ChangedFile[]): void {
  const { workingFolder } = job
  git(workingFolder, ['switch', '--quiet', '--force-create', branchOf(issue)])
  git(workingFolder, ['add', '--all', '--', ...files.map(({ path }) => path)])
  git(workingFolder, ['commit', '--quiet', '--no-verify', '-m', title])
}

/** Brings the form's answers into the checkout. They reach `registry` in a file, never on a command line. */
async function propose(job: Job, event: unknown): Promise<CommandResult> {
  const form = inJobFolder(job, 'issue.md')
  writeWholeFile(form, String(valueAt(event, 'issue.body') ?? '').replaceAll('\r\n', '\n'))
  return job.runRegistry(['propose', '--from-issue', form])
}

async function makeChange(job: Job, issue: number, base: string, err: string): Promise<Proposal> {
  const files = readChange(job.workingFolder, 'proposal')
  if (files.length === 0) return { kind: 'faults', issue, base, report: err || 'The form changes nothing.\n' }
  const title = titleOf(files, issue)
  commitLocally(job, issue, title, files)
  const { text } = await reviewMarkdown(job, { base, origin: `the form of issue ${issue}` })
  return { kind: 'change', issue, base, title, files, report: text }
}

/**
 * Turns the filled-in form of an issue into a local branch with one commit and its review, or into the list of what is wrong
 * with the form, and leaves either in a file for the job that may write.
 */
export async function makeProposal(job: Job): Promise<ExitStatus> {
  const event = readEvent(job)
  if (textAt(event, 'action') !== 'labeled')
    throw new CannotRun('the event is no new label', 'label the issue')
  const issue = numberAt(event, 'issue.number')
  const base = git(job.workingFolder, ['rev-parse', 'HEAD']).trim()
  const { status, out, err } = await propose(job, event)
  // Nothing that a form says makes the command unable to run: the fault is the machine's, and not the submitter's.
  if (status === 2)
    throw new CannotRun(`the proposal could not be made: ${err}`.trimEnd(), 'run the job again')
  const proposal: Proposal =
    status === 0
      ? await makeChange(job, issue, base, err)
      : { kind: 'faults', issue, base, report: err || out }
  writeWholeFile(inJobFolder(job, proposalFile), `${JSON.stringify(proposal, undefined, 2)}\n`)
  job.terminal.print(proposal.report)
  return 0
}
