import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRelease, pushTags } from '../../src/github/release.js'
import { sayWhetherWaiting } from '../../src/github/steps.js'
import { makeFolder } from '../support.js'
import { Answer, commitAll, environment, gitIn, makeJob, serve } from './support.js'

const repository = '/repos/octo-org/registry'

function makeRepository(): { readonly folder: string; readonly head: string } {
  const folder = makeFolder()
  mkdirSync(join(folder, '.changeset'))
  mkdirSync(join(folder, 'packages', 'codes'), { recursive: true })
  writeFileSync(join(folder, 'packages', 'codes', 'package.json'), '{}\n')
  writeFileSync(join(folder, '.changeset', 'config.json'), '{}\n')
  return { folder, head: commitAll(folder) }
}

describe('a release', () => {
  it('is asked for with the versions that were written', async () => {
    const { folder, head } = makeRepository()
    writeFileSync(join(folder, 'packages', 'codes', 'package.json'), '{ "version": "1.0.0" }\n')
    const server = await serve({
      [`GET ${repository}/git/commits/${head}`]: { tree: { sha: 'a' } },
      [`POST ${repository}/git/trees`]: { sha: 'b' },
      [`POST ${repository}/git/commits`]: { sha: 'c' },
      [`POST ${repository}/git/refs`]: {},
      [`GET ${repository}/pulls?state=open&head=octo-org%3Arelease%2Fnext`]: [],
      [`POST ${repository}/pulls`]: { number: 21 },
    })
    const job = makeJob({ workingFolder: folder, env: environment(server, 'push-main.json') })
    expect(await openRelease(job)).toBe(0)
    expect(job.printed()).toBe('the pull request of the release is #21\n')
  })

  it('is not asked for where no version was written', async () => {
    const { folder } = makeRepository()
    const server = await serve({})
    const job = makeJob({ workingFolder: folder, env: environment(server, 'push-main.json') })
    expect(await openRelease(job)).toBe(0)
    expect(server.lines()).toEqual([])
  })

  it('has its tags made, and does not mind one that is there', async () => {
    const { folder, head } = makeRepository()
    gitIn(folder, 'tag', '@smtp-status/codes@1.0.0')
    const made = await serve({ [`POST ${repository}/git/refs`]: {} })
    const job = makeJob({ workingFolder: folder, env: environment(made, 'push-main.json') })
    expect(await pushTags(job)).toBe(0)
    expect(made.requests.map(({ body }) => body)).toEqual([
      { ref: 'refs/tags/@smtp-status/codes@1.0.0', sha: head },
    ])
    const there = await serve({
      [`POST ${repository}/git/refs`]: new Answer(422, { message: 'Reference already exists' }),
    })
    const again = makeJob({ workingFolder: folder, env: environment(there, 'push-main.json') })
    expect(await pushTags(again)).toBe(0)
    expect(again.printed()).toBe('@smtp-status/codes@1.0.0 is there already\n')
  })

  it.each([
    ['config.json', 'false'],
    ['README.md', 'false'],
    ['one.md', 'true'],
  ])('waits or not: with .changeset/%s, %s', async (name, waiting) => {
    const { folder } = makeRepository()
    writeFileSync(join(folder, '.changeset', name), '')
    const output = join(folder, 'output')
    await sayWhetherWaiting(makeJob({ workingFolder: folder, env: { GITHUB_OUTPUT: output } }))
    expect(readFileSync(output, 'utf8')).toBe(`waiting=${waiting}\n`)
  })
})
