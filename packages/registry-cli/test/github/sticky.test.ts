import { describe, expect, it } from 'vitest'
import { gitHubOf } from '../../src/github/api.js'
import { keepComment } from '../../src/github/sticky.js'
import type { Routes, Server } from './support.js'
import { Answer, environment, makeJob, serve } from './support.js'

const list = 'GET /repos/octo-org/registry/issues/7/comments?per_page=100&page=1'
const secondPage = 'GET /repos/octo-org/registry/issues/7/comments?per_page=100&page=2'
const ours = (id: number, text: string): object => ({
  id,
  body: `<!-- registry: review -->\r\n${text}`,
  user: { login: 'github-actions[bot]' },
})
const stranger = { id: 1, body: '<!-- registry: review -->\nnot ours', user: { login: 'octocat' } }

async function keep(
  routes: Routes,
  text: string,
): Promise<{ readonly outcome: string; readonly server: Server }> {
  const server = await serve(routes)
  const gitHub = gitHubOf(makeJob({ env: environment(server, 'push-main.json') }))
  return { outcome: await keepComment(gitHub, 7, 'review', text), server }
}

describe('keepComment', () => {
  it('writes the comment the first time, with the marker and the token', async () => {
    const { outcome, server } = await keep(
      { [list]: [stranger], 'POST /repos/octo-org/registry/issues/7/comments': new Answer(201, { id: 5 }) },
      'Report',
    )
    expect(outcome).toBe('written')
    expect(server.requests.at(-1)).toEqual({
      method: 'POST',
      path: '/repos/octo-org/registry/issues/7/comments',
      token: 'Bearer token-of-the-test',
      body: { body: '<!-- registry: review -->\nReport' },
    })
  })

  it('changes the comment that is there, be it on a later page', async () => {
    const { outcome, server } = await keep(
      {
        [list]: Array.from({ length: 100 }, () => stranger),
        [secondPage]: [ours(5, 'Old')],
        'PATCH /repos/octo-org/registry/issues/comments/5': {},
      },
      'New',
    )
    expect(outcome).toBe('changed')
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
  })

  it('leaves a comment alone that says the same', async () => {
    const { outcome, server } = await keep({ [list]: [ours(5, 'Same\r\n')] }, 'Same\n')
    expect(outcome).toBe('as it was')
    expect(server.lines()).toEqual([list])
  })

  it('says what GitHub refused', async () => {
    const refused = new Answer(403, { message: 'Resource not accessible by integration' })
    await expect(keep({ [list]: refused }, 'x')).rejects.toThrow(/403 Resource not accessible by integration/)
  })
})
