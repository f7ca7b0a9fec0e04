import type { ExitStatus } from '../context.js'
import type { GitHub } from './api.js'
import { gitHubOf, Refused } from './api.js'
import { textAt } from './json.js'
import { readChange, git } from './change.js'
import type { Job } from './job.js'
import { readEvent } from './job.js'
import { openPullRequest } from './pull-request.js'

const title = 'Release what has landed'
const body = `Versions and changelogs, as the changesets ask for them. Merging it publishes the packages.\n`

/** Asks for the versions and changelogs that `npm run release:version` wrote into the checkout to be pulled. */
export async function openRelease(job: Job): Promise<ExitStatus> {
  const files = readChange(job.workingFolder, 'release')
  if (files.length === 0) {
    job.terminal.print('no changeset is waiting; there is nothing to release\n')
    return 0
  }
  const event = readEvent(job)
  const number = await openPullRequest(gitHubOf(job), textAt(event, 'repository.owner.login'), {
    branch: 'release/next',
    base: git(job.workingFolder, ['rev-parse', 'HEAD']).trim(),
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

/** Makes at GitHub the tags that publishing set on the last commit of the checkout. */
export async function pushTags(job: Job): Promise<ExitStatus> {
  const { workingFolder, terminal } = job
  const tags = git(workingFolder, ['tag', '--points-at', 'HEAD']).split('\n').filter(Boolean)
  const sha = git(workingFolder, ['rev-parse', 'HEAD']).trim()
  const gitHub = gitHubOf(job)
  for (const tag of tags) {
    const isNew = await makeTag(gitHub, tag, sha)
    terminal.print(`${tag} ${isNew ? 'was made' : 'is there already'}\n`)
  }
  return 0
}
