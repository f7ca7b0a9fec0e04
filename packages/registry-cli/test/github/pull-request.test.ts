import { describe, expect, it } from 'vitest'
import { gitHubOf } from '../../src/github/api.js'
import type { PlannedPullRequest } from '../../src/github/pull-request.js'
import { openPullRequest } from '../../src/github/pull-request.js'
import type { Routes, Server } from './support.js'
import { Answer, environment, makeJob, serve } from './support.js'

const repository = '/repos/octo-org/registry'
const open = `GET ${repository}/pulls?state=open&head=octo-org%3Aform%2Fissue-12`
const plan: PlannedPullRequest = {
  branch: 'form/issue-12',
  base: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  baseBranch: 'main',
  title: 'Enumerated status code X.7.31, as asked for in #12',
  body: 'From the form in #12.',
  files: [
    { path: 'registry-src/enumerated/X.7.31.yaml', text: 'code: X.7.31\n' },
    { path: '.changeset/gone.md', text: null },
  ],
}
const committing: Routes = {
  [`GET ${repository}/git/commits/${plan.base}`]: { tree: { sha: 'tree-before' } },
  [`POST ${repository}/git/trees`]: { sha: 'tree-after' },
  [`POST ${repository}/git/commits`]: { sha: 'commit-after' },
}

async function opening(routes: Routes): Promise<{ readonly number: number; readonly server: Server }> {
  const server = await serve({ ...committing, ...routes })
  const gitHub = gitHubOf(makeJob({ env: environment(server, 'push-main.json') }))
  return { number: await openPullRequest(gitHub, 'octo-org', plan), server }
}

describe('openPullRequest', () => {
  it('makes one commit on a new branch, and asks for it to be pulled', async () => {
    const { number, server } = await opening({
      [`POST ${repository}/git/refs`]: {},
      [open]: [],
      [`POST ${repository}/pulls`]: { number: 20 },
    })
    expect(number).toBe(20)
    const bodies = server.requests.flatMap(({ method, body }) => (method === 'POST' ? [body] : []))
    expect(bodies).toEqual([
      {
        base_tree: 'tree-before',
        tree: [
          {
            path: 'registry-src/enumerated/X.7.31.yaml',
            mode: '100644',
            type: 'blob',
            content: 'code: X.7.31\n',
          },
          { path: '.changeset/gone.md', mode: '100644', type: 'blob', sha: null },
        ],
      },
      { message: plan.title, tree: 'tree-after', parents: [plan.base] },
      { ref: 'refs/heads/form/issue-12', sha: 'commit-after' },
      { title: plan.title, body: plan.body, head: 'form/issue-12', base: 'main' },
    ])
  })

  const exists = new Answer(422, { message: 'Reference already exists' })
  const head = `GET ${repository}/commits/form%2Fissue-12`
  const ours = { author: { login: 'github-actions[bot]' }, commit: { verification: { verified: true } } }

  it('brings the branch and the pull request that are there up to date', async () => {
    const { number, server } = await opening({
      [`POST ${repository}/git/refs`]: exists,
      [head]: ours,
      [`PATCH ${repository}/git/refs/heads/form/issue-12`]: {},
      [open]: [{ number: 19 }],
      [`PATCH ${repository}/pulls/19`]: {},
    })
    expect(number).toBe(19)
    expect(server.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { sha: 'commit-after', force: true },
      { title: plan.title, body: plan.body },
    ])
  })

  it.each([
    ['of a maintainer', { ...ours, author: { login: 'octocat' } }],
    ['that only claims to be of a workflow', { ...ours, commit: { verification: { verified: false } } }],
    ['of nobody that GitHub knows', { ...ours, author: null }],
  ])('leaves a branch alone that ends in a commit %s', async (_, commit) => {
    const routes = { ...committing, [`POST ${repository}/git/refs`]: exists, [head]: commit }
    const server = await serve(routes)
    const gitHub = gitHubOf(makeJob({ env: environment(server, 'push-main.json') }))
    await expect(openPullRequest(gitHub, 'octo-org', plan)).rejects.toThrow(
      /form\/issue-12 has a commit that is not the workflow's own/,
    )
    expect(server.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
  })

  it('passes on any other refusal', async () => {
    const refused = new Answer(403, { message: 'Resource not accessible by integration' })
    await expect(opening({ [`POST ${repository}/git/refs`]: refused })).rejects.toThrow(/403/)
  })
})
