import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProposal } from '../../src/github/open-proposal.js'
import { makeFolder } from '../support.js'
import type { Server, TestJob } from './support.js'
import { environment, makeJob, serve } from './support.js'

const repository = '/repos/octo-org/registry'
const base = '6dcb09b5b57875f334f61aebed695e2e4193db5e'
const change = {
  kind: 'change',
  issue: 12,
  base,
  title: 'Enumerated status code X.7.31, as asked for in #12',
  files: [{ path: 'registry-src/enumerated/X.7.31.yaml', text: 'code: X.7.31\n' }],
  report: '# Review for @octocat\n',
}

interface Prepared {
  readonly job: TestJob
  readonly server: Server
}

async function prepare(proposal: object, permission = 'write'): Promise<Prepared> {
  const server = await serve({
    [`GET ${repository}/collaborators/octo-org/permission`]: { permission },
    [`GET ${repository}/git/commits/${base}`]: { tree: { sha: 'a' } },
    [`POST ${repository}/git/trees`]: { sha: 'b' },
    [`POST ${repository}/git/commits`]: { sha: 'c' },
    [`POST ${repository}/git/refs`]: {},
    [`GET ${repository}/pulls?state=open&head=octo-org%3Aform%2Fissue-12`]: [],
    [`POST ${repository}/pulls`]: { number: 20 },
    [`GET ${repository}/issues/12/comments?per_page=100&page=1`]: [],
    [`POST ${repository}/issues/12/comments`]: { id: 1 },
  })
  const folder = makeFolder()
  writeFileSync(join(folder, 'proposal.json'), JSON.stringify(proposal))
  const env = { ...environment(server, 'issues-labeled-register.json'), PROPOSAL_FOLDER: folder }
  return { job: makeJob({ env }), server }
}

const bodyOf = (server: Server, path: string): unknown =>
  server.requests.find((request) => request.method === 'POST' && request.path === repository + path)?.body

describe('a proposal', () => {
  it('becomes a pull request, and the issue says which', async () => {
    const { job, server } = await prepare(change)
    expect(await openProposal(job)).toBe(0)
    expect(bodyOf(server, '/pulls')).toEqual({
      title: change.title,
      body: 'From the form in #12.\n\n# Review for @\u200Boctocat\n',
      head: 'form/issue-12',
      base: 'main',
    })
    expect(bodyOf(server, '/issues/12/comments')).toEqual({
      body: '<!-- registry: form -->\nThe pull request for this form is #20.\n',
    })
  })

  it('with faults becomes a comment that shows them to the letter, and a step that fails', async () => {
    const { job, server } = await prepare({
      kind: 'faults',
      issue: 12,
      base,
      report: 'value/code: `@octocat`\n```\n',
    })
    expect(await openProposal(job)).toBe(1)
    expect(bodyOf(server, '/issues/12/comments')).toMatchObject({
      body: expect.stringContaining('````text\nvalue/code: `@octocat`\n```\n````\n'),
    })
    expect(server.lines().filter((line) => line.includes('/git/'))).toEqual([])
  })

  it.each(['read', 'none'])(
    'is refused where whoever set the label has the permission %s',
    async (permission) => {
      const { job, server } = await prepare(change, permission)
      await expect(openProposal(job)).rejects.toThrow(/may not have a branch made/)
      expect(server.lines()).toEqual([`GET ${repository}/collaborators/octo-org/permission`])
    },
  )

  it.each([
    ['for another issue', { ...change, issue: 13 }],
    ['with a base that is no commit', { ...change, base: 'main' }],
    [
      'with a file outside of the registry',
      { ...change, files: [{ path: '.github/workflows/x.yml', text: '' }] },
    ],
    ['without files', { ...change, files: null }],
  ])('%s writes nothing', async (_, proposal) => {
    const { job, server } = await prepare(proposal)
    await expect(openProposal(job)).rejects.toThrow(/another issue|names no commit|may not change|no list/)
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})
