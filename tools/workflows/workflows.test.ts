import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageFaults } from './language.js'
import { checkWorkflow, workflowRules } from './rules.js'
import { scriptsOf } from './workflow.js'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, '.github', 'workflows')
const files = readdirSync(folder)
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).scripts

describe.each(files)('%s', (file) => {
  it('is a valid workflow', async () => expect(await languageFaults(textOf(file))).toEqual([]))

  it('keeps to the rules of security', () => expect(checkWorkflow(textOf(file))).toEqual([]))

  it('runs scripts that there are', () => {
    const names = scriptsOf(textOf(file))
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([])
    expect(names.length).toBeGreaterThan(0)
  })
})

describe('the workflows', () => {
  it('are these', () => {
    expect(files.toSorted()).toEqual([
      'audit.yml',
      'ci.yml',
      'compare-weekly.yml',
      'form-to-pull-request.yml',
      'pages.yml',
      'release.yml',
      'review-comment.yml',
      'review.yml',
    ])
  })

  it('follow the review under the name that the review has', () => {
    expect(textOf('review-comment.yml')).toContain('workflows: [review]')
    expect(textOf('review.yml')).toContain('name: review\n')
  })

  it('run in CI all that the check before landing runs', () => {
    const landing = readFileSync(join(root, '.ci', 'run'), 'utf8')
    const tasks = /for task in ([a-z: -]+);/.exec(landing)?.[1]?.split(' ') ?? []
    expect(tasks.length).toBeGreaterThan(3)
    expect(scriptsOf(textOf('ci.yml'))).toEqual(['test', ...tasks])
  })

  it('review a pull request with the program of its base, and only read its files', () => {
    const text = textOf('review.yml')
    expect(text).toMatch(/ref: \$\{\{ github\.event\.pull_request\.base\.sha \}\}\n/)
    expect(text).toMatch(/fetch-depth: 0\n {10}path: reviewed\n/)
    expect(text).not.toContain('working-directory')
    const [own = '', theirs = ''] = text.split('uses: actions/checkout').slice(1)
    expect([own.includes('path:'), theirs.includes('path: reviewed')]).toEqual([false, true])
  })

  it('audit the past of main after each push and every week, with all of its history', () => {
    const text = textOf('audit.yml')
    expect(text).toMatch(
      /^ {2}push:\n {4}branches: \[main\]\n {2}schedule:\n {4}- cron: '\d+ \d+ \* \* \d'$/m,
    )
    expect(text).toContain('fetch-depth: 0')
    expect(text).toContain('PUBLISHED_HISTORY: ${{ vars.PUBLISHED_HISTORY }}')
    expect(scriptsOf(text)).toContain('past:audit')
    expect(scripts['past:audit']).toContain('past:audit')
  })
})

/** A workflow in which no rule finds anything. */
const quietExample = `name: ci
on:
  pull_request:
  push:
    branches: [main]
permissions: {}
concurrency:
  group: ci
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - run: npm ci --ignore-scripts
      - run: npm test
`

describe('the rules', () => {
  it('find nothing in the quiet example', () => expect(checkWorkflow(quietExample)).toEqual([]))

  it.each(workflowRules.flatMap(({ id, fires }) => fires.map(([from, to]) => [id, from, to] as const)))(
    '%s fires where %j becomes %j',
    (id, from, to) => {
      const broken = quietExample.replace(from, () => to)
      expect(broken).not.toBe(quietExample)
      expect(checkWorkflow(broken).map(({ rule }) => rule)).toContain(id)
    },
  )

  it('have an example each, and an id of their own', () => {
    expect(workflowRules.filter(({ fires }) => fires.length === 0)).toEqual([])
    expect(new Set(workflowRules.map(({ id }) => id)).size).toBe(workflowRules.length)
  })

  it('stand in docs/security.md, word for word', () => {
    const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
    expect(workflowRules.filter(({ id, title }) => !page.includes(`| \`${id}\` | ${title} |`))).toEqual([])
  })
})

describe("GitHub's language service", () => {
  it.each([
    ['an unknown key', 'timeout-minutes: 30', 'timeout-minuts: 30'],
    ['an expression that does not parse', '${{ github.ref }}', '${{ github.ref'],
    ['an unknown value of a context', 'matrix.node', 'matrix.nod'],
    ['an unknown right', 'contents: read', 'contents: reed'],
  ])('sees %s', async (_, from, to) => {
    expect(await languageFaults(textOf('ci.yml').replace(from, () => to))).not.toEqual([])
  })
})
