import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support.js'
import { checkNames, checkWorkflow, scriptsOf } from './workflow-checks.js'
import { languageFaults } from './workflow-language.js'

const folder = join(root, '.github', 'workflows')
const files = readdirSync(folder)
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).scripts

describe.each(files)('%s', (file) => {
  it('is a valid workflow', async () => expect(await languageFaults(textOf(file))).toEqual([]))

  it('keeps to the checks of security', () => expect(checkWorkflow(textOf(file))).toEqual([]))

  it('runs scripts that there are', () => {
    const names = scriptsOf(textOf(file))
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([])
    expect(names.length).toBeGreaterThan(0)
  })
})

describe('the workflows', () => {
  it('are these', () => {
    expect(files.toSorted()).toEqual([
      'ci.yml',
      'compare-weekly.yml',
      'form-to-pull-request.yml',
      'pages.yml',
      'release.yml',
      'review-comment.yml',
      'review.yml',
    ])
  })

  it('show the artifact of the review under the name that the review has', () => {
    expect(textOf('review-comment.yml')).toContain('workflows: [review]')
    expect(textOf('review.yml')).toContain('name: review\n')
  })

  it('run in CI all that the check before landing runs', () => {
    const landing = readFileSync(join(root, '.ci', 'run'), 'utf8')
    const tasks = /for task in ([a-z: -]+);/.exec(landing)?.[1]?.split(' ') ?? []
    expect(tasks.length).toBeGreaterThan(3)
    expect(scriptsOf(textOf('ci.yml'))).toEqual(['test', ...tasks])
  })
})

/** Ways to break a workflow, each with the check that has to see it. */
const breaks: readonly (readonly [check: string, file: string, from: string | RegExp, to: string])[] = [
  ['pinned by commit', 'ci.yml', /checkout@[0-9a-f]{40}/, 'checkout@v5'],
  ['pinned by commit', 'ci.yml', / # v5\.0\.0/, ''],
  ['no rights by default', 'ci.yml', 'permissions: {}\n', ''],
  ['no rights by default', 'ci.yml', 'permissions: {}\n', 'permissions: write-all\n'],
  ['least rights', 'ci.yml', 'contents: read', 'contents: write'],
  ['least rights', 'compare-weekly.yml', 'issues: write', 'issues: write\n      packages: read'],
  ['no pull_request_target', 'review.yml', 'pull_request:', 'pull_request_target:'],
  ['nothing filled into a shell', 'review.yml', 'run: npm ci', 'run: echo ${{ github.event.issue.title }}'],
  ['npm scripts alone', 'review.yml', 'run: npm ci', 'run: npm ci && curl example.org'],
  [
    'no secrets with strangers',
    'review.yml',
    "TURBO_TELEMETRY_DISABLED: '1'",
    'NPM_TOKEN: ${{ secrets.NPM_TOKEN }}',
  ],
  ['no write with strangers', 'review.yml', 'contents: read', 'pull-requests: write'],
  [
    'main branch alone where a run is followed',
    'review-comment.yml',
    'repository.default_branch',
    'workflow_run.head_sha',
  ],
  ['no credentials left', 'ci.yml', 'persist-credentials: false', 'fetch-depth: 1'],
  ['no install with a token', 'ci.yml', 'run: npm ci', 'run: npm ci\n        env:\n          X: y'],
  ['token in a step alone', 'pages.yml', 'TURBO_TELEMETRY_DISABLED:', 'GITHUB_TOKEN:'],
  ['a limit of time', 'ci.yml', 'timeout-minutes: 30', 'continue-on-error: false'],
  ['one at a time', 'pages.yml', 'concurrency:', 'defaults:'],
  ['a fixed machine', 'ci.yml', 'ubuntu-24.04', 'ubuntu-latest'],
]

describe('the check', () => {
  it.each(breaks)('"%s" sees what is wrong in a broken %s (%s)', (check, file, from, to) => {
    const text = textOf(file)
    const broken = text.replace(from, () => to)
    expect(broken).not.toBe(text)
    expect(checkWorkflow(broken).map((fault) => fault.check)).toContain(check)
  })

  it('is shown to see something, whichever it is', () => {
    expect(checkNames.filter((name) => !breaks.some(([check]) => check === name))).toEqual([])
  })

  it.each([
    ['an unknown key', 'timeout-minutes: 30', 'timeout-minuts: 30'],
    ['an expression that does not parse', '${{ github.ref }}', '${{ github.ref'],
    ['an unknown value of a context', 'matrix.node', 'matrix.nod'],
    ['an unknown right', 'contents: read', 'contents: reed'],
  ])('of the language sees %s', async (_, from, to) => {
    expect(await languageFaults(textOf('ci.yml').replace(from, () => to))).not.toEqual([])
  })
})
