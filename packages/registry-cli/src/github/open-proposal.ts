import { resolve } from 'node:path'
import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { readTextFile } from '../files.js'
import type { GitHub } from './api.js'
import { gitHubOf } from './api.js'
import { numberAt, parseJson, textAt, valueAt } from './json.js'
import { filesFrom } from './change.js'
import { cutMarkdown, fenced, harmlessMarkdown, longestReport } from './harmless.js'
import type { Job } from './job.js'
import { readEvent, variable } from './job.js'
import { branchOf, proposalFile } from './handed-on.js'
import { openPullRequest } from './pull-request.js'
import { keepComment } from './sticky.js'

/** Roles of people whose word is enough: whoever may label issues but not write (triage) may not have a branch made. */
const permissions: ReadonlySet<string> = new Set(['admin', 'write'])

async function requireMaintainer(gitHub: GitHub, event: unknown): Promise<void> {
  const user = textAt(event, 'sender.login')
  const answer = await gitHub.send('GET', `/collaborators/${encodeURIComponent(user)}/permission`)
  const permission = textAt(answer, 'permission')
  if (permissions.has(permission)) return
  throw new CannotRun(
    `${user} may not have a branch made: ${permission}`,
    'ask someone who may write to the repository',
  )
}

function pullRequestBody(issue: number, report: string): string {
  const opening = `From the form in #${issue}.`
  return `${opening}\n\n${harmlessMarkdown(cutMarkdown(report))}`
}

const faultsBody = (report: string): string =>
  `The form cannot be turned into a pull request yet:\n\n${fenced(report.slice(0, longestReport))}\nEdit the issue; a maintainer then labels it again.\n`

async function openFrom(gitHub: GitHub, event: unknown, proposal: unknown): Promise<number> {
  const issue = numberAt(event, 'issue.number')
  const base = textAt(proposal, 'base')
  if (!/^[0-9a-f]{40}$/.test(base))
    throw new CannotRun('the proposal names no commit', 'run the job before this one')
  return openPullRequest(gitHub, textAt(event, 'repository.owner.login'), {
    branch: branchOf(issue),
    base,
    baseBranch: textAt(event, 'repository.default_branch'),
    title: textAt(proposal, 'title'),
    body: pullRequestBody(issue, textAt(proposal, 'report')),
    files: filesFrom(proposal, 'proposal'),
  })
}

/** Opens the pull request of a proposal, or says under the issue what is wrong with its form. */
export async function openProposal(job: Job): Promise<ExitStatus> {
  const event = readEvent(job)
  const issue = numberAt(event, 'issue.number')
  const path = resolve(job.workingFolder, variable(job, 'PROPOSAL_FOLDER'), proposalFile)
  const proposal = parseJson(readTextFile(path, job), proposalFile)
  if (numberAt(proposal, 'issue') !== issue)
    throw new CannotRun('the proposal is for another issue', 'run both jobs again')
  const gitHub = gitHubOf(job)
  await requireMaintainer(gitHub, event)
  if (valueAt(proposal, 'kind') !== 'change') {
    await keepComment(gitHub, issue, 'form', faultsBody(textAt(proposal, 'report')))
    return 1
  }
  const number = await openFrom(gitHub, event, proposal)
  await keepComment(gitHub, issue, 'form', `The pull request for this form is #${number}.\n`)
  job.terminal.print(`the pull request for #${issue} is #${number}\n`)
  return 0
}
