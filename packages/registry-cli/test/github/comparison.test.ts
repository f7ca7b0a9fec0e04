import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issueBody, makeComparison, reportComparison } from '../../src/github/comparison.js'
import { ianaFolder, makeFolder, makeProject } from '../support.js'
import type { Server, TestJob } from './support.js'
import { environment, makeJob, serve } from './support.js'

const repository = '/repos/octo-org/registry'
const list = `GET ${repository}/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page=1`
const run = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ID: '99',
}
const ours = (body: string): object => ({ number: 3, body, user: { login: 'github-actions[bot]' } })

interface Prepared {
  readonly job: TestJob
  readonly server: Server
}

async function prepare(differs: boolean, issues: readonly object[]): Promise<Prepared> {
  const server = await serve({
    [list]: issues,
    [`POST ${repository}/issues`]: { number: 4 },
    [`PATCH ${repository}/issues/3`]: {},
  })
  const workingFolder = makeFolder()
  mkdirSync(join(workingFolder, 'dist', 'github'), { recursive: true })
  const result = { differs, report: 'X.7.31 is at IANA alone @octocat\n' }
  writeFileSync(join(workingFolder, 'dist', 'github', 'comparison.json'), JSON.stringify(result))
  return {
    job: makeJob({ workingFolder, env: { ...environment(server, 'push-main.json'), ...run } }),
    server,
  }
}

const address = 'https://github.com/octo-org/registry/actions/runs/99'
const body = issueBody('X.7.31 is at IANA alone @octocat\n', address)

describe('the issue of a difference from IANA', () => {
  it('is opened, with the report between fences', async () => {
    const { job, server } = await prepare(true, [])
    expect(await reportComparison(job)).toBe(0)
    expect(server.requests.at(-1)).toMatchObject({ method: 'POST', body: { body } })
    expect(body).toContain('```text\nX.7.31 is at IANA alone @octocat\n```\n')
    expect(body).toContain(`[The run](${address})`)
    expect(job.printed()).toBe('issue #4 was opened\n')
  })

  it('is changed where it says something else', async () => {
    const { job, server } = await prepare(true, [ours('<!-- registry: comparison with IANA -->\nOld')])
    await reportComparison(job)
    expect(server.lines().at(-1)).toBe(`PATCH ${repository}/issues/3`)
  })

  it('is left alone where it says so already', async () => {
    const { job, server } = await prepare(true, [ours(body)])
    await reportComparison(job)
    expect(server.lines()).toEqual([list])
  })

  it('is closed when the difference is gone', async () => {
    const { job, server } = await prepare(false, [ours(body)])
    await reportComparison(job)
    expect(server.requests.at(-1)).toMatchObject({ method: 'PATCH', body: { state: 'closed' } })
  })

  it('is not opened where nothing differs', async () => {
    const { job, server } = await prepare(false, [])
    await reportComparison(job)
    expect(server.lines()).toEqual([list])
  })
})

describe('the comparison', () => {
  it('fails where IANA cannot be reached, and leaves nothing to report', async () => {
    const job = makeJob({ workingFolder: makeProject() })
    await expect(makeComparison(job, [])).rejects.toThrow(
      /the comparison could not run: IANA's file could not be fetched/,
    )
    expect(existsSync(join(job.workingFolder, 'dist', 'github', 'comparison.json'))).toBe(false)
  })

  it.skipIf(!existsSync(ianaFolder))(
    'of the frozen registry with files of IANA (needs ../shared)',
    async () => {
      const job = makeJob({ workingFolder: makeProject() })
      const resultOf = async (file: string): Promise<unknown> => {
        expect(await makeComparison(job, [join(ianaFolder, file)])).toBe(0)
        return JSON.parse(readFileSync(join(job.workingFolder, 'dist', 'github', 'comparison.json'), 'utf8'))
      }
      expect(await resultOf('seen-2024-12-06.xml')).toMatchObject({ differs: false })
      expect(await resultOf('seen-2019-02-25.xml')).toMatchObject({ differs: true })
    },
  )
})
