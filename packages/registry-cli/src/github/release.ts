import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { readTextFile } from '../files.js'
import type { GitHub } from './api.js'
import { gitHubOf, Refused } from './api.js'
import { filesFrom } from './change.js'
import { releaseBranch, releaseFile } from './handed-on.js'
import type { Job } from './job.js'
import { inJobFolder, readEvent, variable } from './job.js'
import { parseJson, textAt } from './json.js'
import { openPullRequest } from './pull-request.js'

const title = 'Release what has landed'
const body = `Versions and changelogs, as the changesets ask for them. Merging it publishes the packages.\n`

const isCommit = (text: string): boolean => /^[0-9a-f]{40}$/.test(text)

/** Asks for the versions and changelogs to be pulled that the job before made; checks them as if a stranger had written them. */
export async function openRelease(job: Job): Promise<ExitStatus> {
  const release = parseJson(readTextFile(inJobFolder(job, releaseFile), job), releaseFile)
  const files = filesFrom(release, 'release')
  if (files.length === 0) {
    job.terminal.print('no changeset is waiting; there is nothing to release\n')
    return 0
  }
  const event = readEvent(job)
  const base = textAt(release, 'base')
  if (!isCommit(base)) throw new CannotRun('the release names no commit', 'run the job before this one')
  const number = await openPullRequest(gitHubOf(job), textAt(event, 'repository.owner.login'), {
    branch: releaseBranch,
    base,
    baseBranch: textAt(event, 'repository.default_branch'),
    title,
    body,
    files,
  })
  job.terminal.print(`the pull request of the release is #${number}\n`)
  return 0
}

async function makeTag(gitHub: GitHub, tag: string, sha: string): Promise<boolean> {
  try {
    await gitHub.send('POST', '/git/refs', { ref: `refs/tags/${tag}`, sha })
    return true
  } catch (error) {
    if (error instanceof Refused && error.httpStatus === 422) return false
    throw error
  }
}

const isTag = (text: string): boolean => /^(?:@smtp-status\/)?[a-z-]+@\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(text)

/** Makes at GitHub, on the commit of the run, a tag for each package and version in TAGS. */
export async function makeTags(job: Job): Promise<ExitStatus> {
  const tags = variable(job, 'TAGS').split(/\s+/).filter(Boolean)
  const sha = variable(job, 'GITHUB_SHA')
  const odd = tags.find((tag) => !isTag(tag))
  if (odd !== undefined || !isCommit(sha))
    throw new CannotRun(`${JSON.stringify(odd ?? sha)} cannot be tagged`, 'run the job before this one')
  const gitHub = gitHubOf(job)
  for (const tag of tags) {
    const isNew = await makeTag(gitHub, tag, sha)
    job.terminal.print(`${tag} ${isNew ? 'was made' : 'is there already'}\n`)
  }
  return 0
}
