import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commentBody, commentReview } from '../../src/github/review-comment.js'
import { makeFolder } from '../support.js'
import type { Server, TestJob } from './support.js'
import { environment, makeJob, serve } from './support.js'

const pull = {
  number: 7,
  state: 'open',
  head: { sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e', repo: { full_name: 'octocat/registry' } },
}
const comments = '/repos/octo-org/registry/issues/7/comments'

interface Prepared {
  readonly job: TestJob
  readonly server: Server
  readonly folder: string
}

async function prepare(found: object = pull, number = '7\n', report = '## Review\n'): Promise<Prepared> {
  const server = await serve({
    'GET /repos/octo-org/registry/pulls/7': found,
    [`GET ${comments}?per_page=100&page=1`]: [],
    [`POST ${comments}`]: { id: 5 },
  })
  const folder = makeFolder()
  writeFileSync(join(folder, 'report.md'), report)
  writeFileSync(join(folder, 'number'), number)
  const env = { ...environment(server, 'workflow-run-completed.json'), REVIEW_FOLDER: folder }
  return { job: makeJob({ env }), server, folder }
}

describe('the comment of a review', () => {
  it('is written under the pull request that the run was about', async () => {
    const { job, server } = await prepare()
    expect(await commentReview(job)).toBe(0)
    expect(server.lines()).toEqual([
      'GET /repos/octo-org/registry/pulls/7',
      `GET ${comments}?per_page=100&page=1`,
      `POST ${comments}`,
    ])
    expect(job.printed()).toBe('the comment of #7 was written\n')
  })

  it.each([
    ['of another commit', { ...pull, head: { ...pull.head, sha: 'f'.repeat(40) } }],
    [
      'from another repository',
      { ...pull, head: { ...pull.head, repo: { full_name: 'octo-org/registry' } } },
    ],
    ['from a repository that is gone', { ...pull, head: { ...pull.head, repo: null } }],
    ['that is closed', { ...pull, state: 'closed' }],
  ])('is not written under a pull request %s, whatever number the artifact names', async (_, found) => {
    const { job, server } = await prepare(found)
    expect(await commentReview(job)).toBe(0)
    expect(server.lines()).toEqual(['GET /repos/octo-org/registry/pulls/7'])
    expect(job.printed()).toContain('nothing is written')
  })

  it.each(['', '0', '-1', '07', '7/../../issues/1', '7\n8', '1e3', '99999999999', 'seven'])(
    'is not written for the number %j',
    async (number) => {
      const { job, server } = await prepare(pull, number)
      await expect(commentReview(job)).rejects.toThrow(/artifact of the review cannot be used/)
      expect(server.lines()).toEqual([])
    },
  )

  it('is not written of an artifact that is too large', async () => {
    const { job, server } = await prepare(pull, '7', 'a'.repeat(1024 * 1024 + 1))
    await expect(commentReview(job)).rejects.toThrow(/report\.md has 1048577 bytes/)
    expect(server.lines()).toEqual([])
  })

  it('is not written of a link to a file that the reviewed code could not read', async () => {
    const { job, folder } = await prepare()
    const other = makeFolder()
    symlinkSync('/etc/hostname', join(other, 'report.md'))
    writeFileSync(join(other, 'number'), '7')
    expect(folder).not.toBe(other)
    await expect(commentReview({ ...job, env: { ...job.env, REVIEW_FOLDER: other } })).rejects.toThrow(
      /report\.md is not there/,
    )
  })

  it('is not written after a run that was none of a pull request', async () => {
    const { job } = await prepare()
    const env = {
      ...job.env,
      GITHUB_EVENT_PATH: join(import.meta.dirname, '..', 'fixtures/events/push-main.json'),
    }
    await expect(commentReview({ ...job, env })).rejects.toThrow(/workflow_run\.event/)
  })
})

describe('the text of the comment', () => {
  it('has no effects, says whose code made it, and fits', () => {
    const text = commentBody(
      `@octocat <!-- x -->\n${'line\n'.repeat(20_000)}`,
      'https://github.com/octo-org/registry/actions/runs/1',
    )
    expect(text).toMatch(/^@\u200Boctocat <\u200B!-- x -->\n/)
    expect(text).toContain('with the code of the pull request itself')
    expect(text.length).toBeLessThan(65_536)
  })
})
