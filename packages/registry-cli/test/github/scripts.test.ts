import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { followReview } from '../../src/github/review-report.js'
import { steps } from '../../src/github/steps.js'
import { writingSteps } from '../../src/github/writing-steps.js'
import { ianaFolder, makeFolder, makeProject, root } from '../support.js'
import { commitAll, environment, fixtures, gitIn, makeJob, serve } from './support.js'

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).scripts
const prefix = 'node packages/registry-cli/bin/github.js '
const writingPrefix =
  'node --disable-warning=ExperimentalWarning --import ./scripts/from-sources.mjs packages/registry-cli/src/github/write.ts '

/** Steps that write run from the sources, which Node.js can do from 22.18 on; the workflows have 24. */
const runsSources = Number(process.versions.node.split('.')[0]) >= 22
const repository = '/repos/octo-org/registry'

interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

function start(
  program: string,
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  return new Promise((resolve) => {
    execFile(program, words, { cwd, env: { PATH, HOME, CI: 'true', ...env } }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

/** Runs a script of package.json as a workflow's step does: the same command, in this checkout, with this environment alone. */
async function npmRun(
  script: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Ended> {
  return start('npm', ['run', '--silent', script, ...(words.length > 0 ? ['--', ...words] : [])], root, env)
}

describe('the scripts of package.json', () => {
  it('call every step there is', () => {
    const calledBy = (begin: string): readonly string[] =>
      Object.values(scripts).flatMap((line) => (line.startsWith(begin) ? [line.slice(begin.length)] : []))
    expect(calledBy(prefix).toSorted()).toEqual(Object.keys(steps).toSorted())
    expect(calledBy(writingPrefix).toSorted()).toEqual(Object.keys(writingSteps).toSorted())
  })
})

describe.skipIf(!runsSources)('npm run in a job that may write (needs Node.js 22.18)', () => {
  it('review:comment writes the comment of a recorded run', async () => {
    const server = await serve({
      [`GET ${repository}/pulls?state=open&head=octocat%3Aregister-x-7-31`]: [
        {
          number: 7,
          head: { sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e', repo: { full_name: 'octocat/registry' } },
        },
      ],
      [`GET ${repository}/issues/7/comments?per_page=100&page=1`]: [],
      [`POST ${repository}/issues/7/comments`]: { id: 5 },
    })
    const folder = makeFolder()
    writeFileSync(join(folder, 'review.md'), '## Review\n')
    const env = { ...environment(server, 'workflow-run-completed.json'), REVIEW_FOLDER: folder }
    expect(await npmRun('review:comment', env)).toEqual({
      status: 0,
      out: 'the comment of #7 was written\n',
      err: '',
    })
    expect(server.requests.at(-1)).toMatchObject({ method: 'POST', token: 'Bearer token-of-the-test' })
  })

  it('proposal:open says under the issue what is wrong with a form, and fails', async () => {
    const server = await serve({
      [`GET ${repository}/collaborators/octo-org/permission`]: { permission: 'admin' },
      [`GET ${repository}/issues/12/comments?per_page=100&page=1`]: [],
      [`POST ${repository}/issues/12/comments`]: { id: 5 },
    })
    const folder = makeFolder()
    writeFileSync(
      join(folder, 'proposal.json'),
      JSON.stringify({ kind: 'faults', issue: 12, base: 'x', report: 'fault' }),
    )
    const env = { ...environment(server, 'issues-labeled-register.json'), PROPOSAL_FOLDER: folder }
    expect(await npmRun('proposal:open', env)).toMatchObject({ status: 1 })
    expect(server.lines().at(-1)).toBe(`POST ${repository}/issues/12/comments`)
  })

  it.skipIf(!existsSync(ianaFolder))(
    'compare:iana leaves a report for compare:issue (needs ../shared)',
    async () => {
      const server = await serve({
        [`GET ${repository}/issues?state=open&creator=github-actions%5Bbot%5D&per_page=100&page=1`]: [],
        [`POST ${repository}/issues`]: { number: 4 },
      })
      const file = join(ianaFolder, 'seen-2019-02-25.xml')
      expect(await npmRun('compare:iana', {}, [file])).toMatchObject({ status: 0, err: '' })
      expect(await npmRun('compare:issue', environment(server, 'push-main.json'))).toMatchObject({
        status: 0,
        out: 'issue #4 was opened\n',
      })
    },
  )

  it('needs no package and no build: the sources alone do', async () => {
    const folder = makeFolder()
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
    for (const name of readdirSync(join(root, 'packages')))
      cpSync(join(root, 'packages', name, 'src'), join(folder, 'packages', name, 'src'), { recursive: true })
    const words = scripts['review:comment']?.split(' ').slice(1) ?? []
    const { err } = await start(process.execPath, words, folder, {})
    expect(err).toMatch(/^review:comment: GITHUB_EVENT_PATH is not set\n/)
  })

  it('says what is missing, without a stack trace, and gives 2', async () => {
    const { status, out, err } = await npmRun('review:comment', {})
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toBe(
      'review:comment: GITHUB_EVENT_PATH is not set\n  GitHub sets it in a workflow; elsewhere, set it yourself\n',
    )
  })
})

describe('npm run in a job without rights', () => {
  it('release:waiting says whether a changeset waits', async () => {
    const output = join(makeFolder(), 'output')
    expect(await npmRun('release:waiting', { GITHUB_OUTPUT: output })).toMatchObject({ status: 0 })
    expect(readFileSync(output, 'utf8')).toMatch(/^waiting=(?:true|false)\n$/)
  })
})

function checkout(): { readonly project: string; readonly env: Readonly<Record<string, string>> } {
  const project = makeProject()
  mkdirSync(join(project, '.changeset'))
  writeFileSync(join(project, '.gitignore'), 'dist/\nevent.json\n')
  const base = commitAll(project)
  const event = readFileSync(join(fixtures, 'events', 'pull-request-opened.json'), 'utf8')
  const path = join(project, 'event.json')
  writeFileSync(path, event.replace('0'.repeat(40), base))
  return { project, env: { GITHUB_EVENT_PATH: path } }
}

describe('npm run review:pr', () => {
  it('judges the files of another checkout by this program, and prints the report', async () => {
    const { project, env } = checkout()
    rmSync(join(project, 'registry-src', 'enumerated', 'X.3.5.yaml'))
    gitIn(project, 'commit', '--quiet', '--all', '-m', 'Take X.3.5 out')
    const { status, out } = await npmRun('review:pr', { ...env, REVIEWED_FOLDER: project })
    expect(status).toBe(1)
    expect(out).toContain('`update/entry-kept`')
  })

  it('compares a merge that GitHub made with its first parent', async () => {
    const { project, env } = checkout()
    gitIn(project, 'switch', '--quiet', '--create', 'change')
    writeFileSync(join(project, 'one'), '')
    commitAll(project)
    gitIn(project, 'switch', '--quiet', 'main')
    rmSync(join(project, 'registry-src', 'enumerated', 'X.3.5.yaml'))
    gitIn(project, 'commit', '--quiet', '--all', '-m', 'What main has done meanwhile')
    gitIn(project, 'merge', '--quiet', '--no-ff', '-m', 'Merge', 'change')
    const { status, out } = await npmRun('review:pr', { ...env, REVIEWED_FOLDER: project })
    expect(status).toBe(0)
    expect(out).not.toContain('`update/entry-kept`')
  })
})

describe('npm run review:follow', () => {
  it('fetches the commit of a run, and judges it by the program and the rules here', async () => {
    const here = checkout().project
    const server = makeFolder()
    const fork = join(server, 'octocat', 'registry')
    mkdirSync(join(server, 'octocat'))
    gitIn(server, 'clone', '--quiet', here, fork)
    rmSync(join(fork, 'registry-src', 'enumerated', 'X.3.5.yaml'))
    gitIn(fork, 'commit', '--quiet', '--all', '-m', 'Take X.3.5 out')
    const recorded = readFileSync(join(fixtures, 'events', 'workflow-run-completed.json'), 'utf8')
    const sha = gitIn(fork, 'rev-parse', 'HEAD').trim()
    writeFileSync(
      join(here, 'event.json'),
      recorded.replaceAll('6dcb09b5b57875f334f61aebed695e2e4193db5e', sha),
    )
    const job = makeJob({
      workingFolder: here,
      env: { GITHUB_EVENT_PATH: join(here, 'event.json'), GITHUB_SERVER_URL: `file://${server}` },
    })
    expect(await followReview(job)).toBe(0)
    expect(readFileSync(join(here, 'dist/github/review.md'), 'utf8')).toContain('`update/entry-kept`')
  })
})
