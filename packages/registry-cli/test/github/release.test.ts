import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTags, openRelease } from '../../src/github/release.js'
import { makeRelease, sayWhetherWaiting } from '../../src/github/steps.js'
import { makeFolder } from '../support.js'
import { Answer, commitAll, environment, makeJob, serve } from './support.js'

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
    expect(await makeRelease(job)).toBe(0)
    expect(await openRelease(job)).toBe(0)
    expect(job.printed()).toBe('1 files change\nthe pull request of the release is #21\n')
    expect(server.requests[1]?.body).toMatchObject({
      tree: [{ path: 'packages/codes/package.json', content: '{ "version": "1.0.0" }\n' }],
    })
  })

  it('is not asked for where no version was written', async () => {
    const { folder } = makeRepository()
    const server = await serve({})
    const job = makeJob({ workingFolder: folder, env: environment(server, 'push-main.json') })
    await makeRelease(job)
    expect(await openRelease(job)).toBe(0)
    expect(server.lines()).toEqual([])
  })

  it('is not asked for with a file that no release changes, nor without a commit', async () => {
    const { folder, head } = makeRepository()
    const server = await serve({})
    const job = makeJob({ workingFolder: folder, env: environment(server, 'push-main.json') })
    mkdirSync(join(folder, 'dist', 'github'), { recursive: true })
    const hand = (release: object): void =>
      writeFileSync(join(folder, 'dist', 'github', 'release.json'), JSON.stringify(release))
    hand({ base: head, files: [{ path: '.github/workflows/ci.yml', text: '' }] })
    await expect(openRelease(job)).rejects.toThrow(/may not change/)
    hand({ base: 'main', files: [{ path: 'packages/codes/package.json', text: '{}' }] })
    await expect(openRelease(job)).rejects.toThrow(/names no commit/)
    expect(server.lines()).toEqual([])
  })

  const tagging = { TAGS: '@smtp-status/codes@1.0.0 smtp-status@0.1.0-next.1', GITHUB_SHA: 'a'.repeat(40) }

  it('has its tags made, and does not mind one that is there', async () => {
    const made = await serve({ [`POST ${repository}/git/refs`]: {} })
    const job = makeJob({ env: { ...environment(made, 'push-main.json'), ...tagging } })
    expect(await makeTags(job)).toBe(0)
    expect(made.requests.map(({ body }) => body)).toEqual([
      { ref: 'refs/tags/@smtp-status/codes@1.0.0', sha: tagging.GITHUB_SHA },
      { ref: 'refs/tags/smtp-status@0.1.0-next.1', sha: tagging.GITHUB_SHA },
    ])
    const there = await serve({
      [`POST ${repository}/git/refs`]: new Answer(422, { message: 'Reference already exists' }),
    })
    const again = makeJob({ env: { ...environment(there, 'push-main.json'), ...tagging } })
    expect(await makeTags(again)).toBe(0)
    expect(again.printed()).toContain('@smtp-status/codes@1.0.0 is there already\n')
  })

  it.each(['v1', '@smtp-status/codes@1.0.0 ../main', 'main'])('makes no tag of %j', async (tags) => {
    const server = await serve({})
    const job = makeJob({ env: { ...environment(server, 'push-main.json'), ...tagging, TAGS: tags } })
    await expect(makeTags(job)).rejects.toThrow(/cannot be tagged/)
    expect(server.lines()).toEqual([])
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
