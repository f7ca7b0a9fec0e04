import type { GitHub } from './api.js'
import { Refused } from './api.js'
import { listOf, numberAt, textAt } from './json.js'
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

/** Runs a request, and another one where GitHub finds that the thing is there already. */
async function orElse(first: Promise<unknown>, second: () => Promise<unknown>): Promise<unknown> {
  try {
    return await first
  } catch (error) {
    if (error instanceof Refused && error.httpStatus === 422) return second()
    throw error
  }
}

async function findOpen(gitHub: GitHub, owner: string, branch: string): Promise<number | undefined> {
  const head = encodeURIComponent(`${owner}:${branch}`)
  const [first] = listOf(await gitHub.send('GET', `/pulls?state=open&head=${head}`), 'pulls')
  return first === undefined ? undefined : numberAt(first, 'number')
}

/**
 * Puts a change on its branch by GitHub's API and asks for it to be pulled, or brings the pull request that is open for the
 * branch up to date. Needs no clone, and no credentials in one. Gives the number of the pull request.
 */
export async function openPullRequest(
  gitHub: GitHub,
  owner: string,
  plan: PlannedPullRequest,
): Promise<number> {
  const sha = await commit(gitHub, plan)
  await orElse(gitHub.send('POST', '/git/refs', { ref: `refs/heads/${plan.branch}`, sha }), () =>
    gitHub.send('PATCH', `/git/refs/heads/${plan.branch}`, { sha, force: true }),
  )
  const { title, body } = plan
  const open = await findOpen(gitHub, owner, plan.branch)
  if (open !== undefined) {
    await gitHub.send('PATCH', `/pulls/${open}`, { title, body })
    return open
  }
  const made = await gitHub.send('POST', '/pulls', { title, body, head: plan.branch, base: plan.baseBranch })
  return numberAt(made, 'number')
}
