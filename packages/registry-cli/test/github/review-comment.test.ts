import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commentBody, commentReview } from '../../src/github/review-comment.js'
import { makeFolder } from '../support.js'
import type { Server, TestJob } from './support.js'
import { environment, makeJob, serve } from './support.js'

const pull = {
  number: 7,
  head: { sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e', repo: { full_name: 'octocat/registry' } },
}
const pulls = 'GET /repos/octo-org/registry/pulls?state=open&head=octocat%3Aregister-x-7-31'
const comments = '/repos/octo-org/registry/issues/7/comments'

interface Prepared {
  readonly job: TestJob
  readonly server: Server
}

async function prepare(found: readonly object[] = [pull], report = '## Review\n'): Promise<Prepared> {
  const server = await serve({
    [pulls]: found,
    [`GET ${comments}?per_page=100&page=1`]: [],
    [`POST ${comments}`]: { id: 5 },
  })
  const folder = makeFolder()
  writeFileSync(join(folder, 'review.md'), report)
  const env = { ...environment(server, 'workflow-run-completed.json'), REVIEW_FOLDER: folder }
  return { job: makeJob({ env }), server }
}

describe('the comment of a review', () => {
  it('is written under the open pull request of the commit that the run was about', async () => {
    const { job, server } = await prepare([{ ...pull, number: 6, head: { sha: 'f'.repeat(40) } }, pull])
    expect(await commentReview(job)).toBe(0)
    expect(server.lines()).toEqual([pulls, `GET ${comments}?per_page=100&page=1`, `POST ${comments}`])
    expect(job.printed()).toBe('the comment of #7 was written\n')
  })

  it.each([
    ['of another commit', { ...pull, head: { ...pull.head, sha: 'f'.repeat(40) } }],
    [
      'from another repository',
      { ...pull, head: { ...pull.head, repo: { full_name: 'octo-org/registry' } } },
    ],
    ['from a repository that is gone', { ...pull, head: { ...pull.head, repo: null } }],
  ])('is not written under a pull request %s', async (_, found) => {
    const { job, server } = await prepare([found])
    expect(await commentReview(job)).toBe(0)
    expect(server.lines()).toEqual([pulls])
    expect(job.printed()).toContain('nothing is written')
  })

  it('is not written of a report that is too large', async () => {
    const { job, server } = await prepare([pull], 'a'.repeat(1024 * 1024 + 1))
    await expect(commentReview(job)).rejects.toThrow(/review\.md has 1048577 bytes/)
    expect(server.lines()).toEqual([])
  })

  it('is not written of a link, nor of a folder', async () => {
    const { job } = await prepare()
    const link = makeFolder()
    symlinkSync('/etc/hostname', join(link, 'review.md'))
    const folder = makeFolder()
    mkdirSync(join(folder, 'review.md'))
    for (const other of [link, folder])
      await expect(commentReview({ ...job, env: { ...job.env, REVIEW_FOLDER: other } })).rejects.toThrow(
        /review\.md is not there/,
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
  it.each(['<!--', '<?x', '<![CDATA[', '<details>', '```', '~~~', '<script>', '[x]: y "', '| a |'])(
    'begins with who says it, whatever the report begins with: %j',
    (opening) => {
      const text = commentBody(
        `${opening}\nreport\n`,
        'f'.repeat(40),
        'https://github.com/octo-org/registry/actions/runs/1',
      )
      expect(text).toMatch(
        /^_Review of f{40} by a \[run\]\(https:\S+\) of the main branch's program and rules\. [^\n]+\n\n/,
      )
    },
  )

  it('has no effects, and fits', () => {
    const text = commentBody(`@octocat <!-- x -->\n${'line\n'.repeat(20_000)}`, 'f'.repeat(40), '')
    expect(text).toContain('\n@\u200Boctocat <\u200B!-- x -->\n')
    expect(text.length).toBeLessThan(65_536)
  })
})
