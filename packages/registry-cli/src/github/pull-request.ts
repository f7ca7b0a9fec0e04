import type { GitHub } from './api.js'
import { Refused } from './api.js'
import { CannotRun } from '../context.js'
import { listOf, numberAt, textAt, valueAt } from './json.js'
import { writer } from './sticky.js'
import type { ChangedFile } from './change.js'

/** A change to be asked for: one commit on a branch of its own. */
export interface PlannedPullRequest {
  readonly branch: string
  /** The commit that the change is made to. */
  readonly base: string
  readonly baseBranch: string
  readonly title: string
  readonly body: string
  readonly files: readonly ChangedFile[]
}

async function commit(gitHub: GitHub, plan: PlannedPullRequest): Promise<string> {
  const parent = await gitHub.send('GET', `/git/commits/${plan.base}`)
  const tree = await gitHub.send('POST', '/git/trees', {
    base_tree: textAt(parent, 'tree.sha'),
    tree: plan.files.map(({ path, text }) => ({
      path,
      mode: '100644',
      type: 'blob',
      ...(text === null ? { sha: null } : { content: text }),
    })),
  })
  const made = await gitHub.send('POST', '/git/commits', {
    message: plan.title,
    tree: textAt(tree, 'sha'),
    parents: [plan.base],
  })
  return textAt(made, 'sha')
}

/** Tells whether a branch ends in a commit of a workflow: written with its token, which GitHub signs, and by nobody else since. */
async function isOurs(gitHub: GitHub, branch: string): Promise<boolean> {
  const head = await gitHub.send('GET', `/commits/${encodeURIComponent(branch)}`)
  return valueAt(head, 'author.login') === writer && valueAt(head, 'commit.verification.verified') === true
}

/** Makes the branch, or moves it where a workflow made all that is lost by that. */
async function setBranch(gitHub: GitHub, branch: string, sha: string): Promise<void> {
  try {
    await gitHub.send('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha })
  } catch (error) {
    if (!(error instanceof Refused) || error.httpStatus !== 422) throw error
    if (!(await isOurs(gitHub, branch)))
      throw new CannotRun(
        `${branch} has a commit that is not the workflow's own, and stays as it is`,
        'merge the pull request, or delete the branch and run the workflow again',
        { cause: error },
      )
    await gitHub.send('PATCH', `/git/refs/heads/${branch}`, { sha, force: true })
  }
}

async function findOpen(gitHub: GitHub, owner: string, branch: string): Promise<number | undefined> {
  const head = encodeURIComponent(`${owner}:${branch}`)
  const [first] = listOf(await gitHub.send('GET', `/pulls?state=open&head=${head}`), 'pulls')
  return first === undefined ? undefined : numberAt(first, 'number')
}

/**
 * Puts a change on its branch by GitHub's API and asks for it to be pulled, or brings the pull request that is open for the
 * branch up to date. Needs no clone, and no credentials in one. Gives the number of the pull request. Throws `CannotRun` where
 * somebody else has committed on the branch.
 */
export async function openPullRequest(
  gitHub: GitHub,
  owner: string,
  plan: PlannedPullRequest,
): Promise<number> {
  const sha = await commit(gitHub, plan)
  await setBranch(gitHub, plan.branch, sha)
  const { title, body } = plan
  const open = await findOpen(gitHub, owner, plan.branch)
  if (open !== undefined) {
    await gitHub.send('PATCH', `/pulls/${open}`, { title, body })
    return open
  }
  const made = await gitHub.send('POST', '/pulls', { title, body, head: plan.branch, base: plan.baseBranch })
  return numberAt(made, 'number')
}
