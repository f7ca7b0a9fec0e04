import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GitProject } from '../git/git-project.js'
import { makeGitProject } from '../git/git-project.js'
import { run } from '../support.js'
import type { RecordedChange } from './changes.js'
import { recordedChanges } from './changes.js'
import { actingParts } from './markdown-tree.js'

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'reviews')

function projectWith({ before, make }: RecordedChange): GitProject {
  const project = makeGitProject(join(fixtures, 'registry-src'))
  if (before) {
    before(project)
    project.commit('What came before')
  }
  project.git('checkout', '--quiet', '-b', 'change')
  make(project)
  project.commit('The change')
  return project
}

interface JsonReview {
  readonly outcome: string
  readonly entries: readonly { readonly findings: readonly JsonFinding[] }[]
  readonly findings: readonly JsonFinding[]
}

interface JsonFinding {
  readonly rule: string
  readonly severity: string
}

function refusals({ entries, findings }: JsonReview): readonly string[] {
  const all = [...entries.flatMap((entry) => entry.findings), ...findings]
  const errors = all.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
  return [...new Set(errors)].toSorted()
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length))

// Ids of commits depend on the time at which the test makes them.
const withoutIds = (text: string, { git }: GitProject): string =>
  ['main', 'change'].reduce((rest, branch) => {
    const id = git('rev-parse', branch)
    return rest.replaceAll(id, 'f'.repeat(40)).replaceAll(id.slice(0, 12), 'f'.repeat(12))
  }, text)

interface Reports {
  readonly text: string
  readonly markdown: string
  readonly json: string
  readonly results: readonly { readonly status: number; readonly err: string }[]
}

/** The reports on a change in three forms, without the ids of its commits. */
async function reportsOn(change: RecordedChange): Promise<Reports> {
  const project = projectWith(change)
  const review = async (format: string): ReturnType<typeof run> =>
    run(['review', '--base', 'main', '--head', 'change', '--format', format], project.folder)
  const [text, markdown, json] = [await review('text'), await review('markdown'), await review('json')]
  return {
    text: withoutIds(text.out, project),
    markdown: withoutIds(markdown.out, project),
    json: withoutIds(json.out, project),
    results: [text, markdown, json].map(({ status, err }) => ({ status, err })),
  }
}

const fileOf = (name: string, ending: string): string => join(fixtures, `${name}.${ending}`)

describe('the review of a change', () => {
  it.each(recordedChanges)('named $name is as recorded, and $outcome', async (change) => {
    const { text, markdown, json, results } = await reportsOn(change)
    const status = change.outcome === 'permitted' ? 0 : 1
    expect(results).toEqual(Array.from({ length: 3 }, () => ({ status, err: '' })))
    const review: JsonReview = JSON.parse(json)
    expect(review.outcome).toBe(change.outcome)
    expect(refusals(review)).toEqual(change.rules)
    expect(longestLine(text)).toBeLessThanOrEqual(80)
    expect(actingParts(markdown)).toEqual([])
    await expect(text).toMatchFileSnapshot(fileOf(change.name, 'txt'))
  })

  it.each(recordedChanges.filter(({ inAllForms }) => inAllForms))(
    'named $name is as recorded, as Markdown and JSON',
    async (change) => {
      const { markdown, json } = await reportsOn(change)
      await expect(markdown).toMatchFileSnapshot(fileOf(change.name, 'md'))
      await expect(json).toMatchFileSnapshot(fileOf(change.name, 'json'))
    },
  )
})
