import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publishArtifacts } from '@smtp-status/publish'
import { readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { describe, expect, it } from 'vitest'
import type { GitProject } from '../../git/git-project.js'
import { makeGitProject } from '../../git/git-project.js'
import type { Verdict } from '../audit-history.js'
import { verdictOf } from '../audit-history.js'
import { makeFolder, root, run } from '../../support.js'

const source = join(root, 'fixtures', 'registry-src')
const flood = 'registry-src/enumerated/X.7.28.yaml'
const tag = (version: string): string => `@smtp-status/codes@${version}`

const audit = async (project: GitProject, ...words: readonly string[]): Promise<Verdict> =>
  verdictOf('releases', words, project.folder)

/** Files as which the working tree would be published. */
function sumsNow(project: GitProject): string {
  const { registry } = readSource(walkFolder(join(project.folder, 'registry-src')))
  if (!registry) throw new Error('the registry cannot be read')
  return publishArtifacts(registry).find(({ name }) => name === 'SHA256SUMS')?.text ?? ''
}

function keep(project: GitProject, name: string, text: string): void {
  const path = join(project.folder, 'kept', name, 'SHA256SUMS')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Releases what lies in the working tree, and keeps its digests as whoever downloads them would. */
function release(project: GitProject, version: string): string {
  project.commit(`Release ${version}`)
  project.git('tag', tag(version))
  const sums = sumsNow(project)
  keep(project, version, sums)
  return sums
}

/** Two releases, with the project's own schemas; the second one has another sample text. */
function twoReleases(): GitProject {
  const project = makeGitProject(source)
  cpSync(join(root, 'schemas'), join(project.folder, 'schemas'), { recursive: true })
  project.write('.gitignore', 'kept/\n')
  release(project, '1.99.0')
  project.edit(flood, 'sampleText: Mail flood detected', 'sampleText: Flood of mail detected')
  release(project, '1.100.0')
  return project
}

describe('registry audit --releases', () => {
  it('makes each release again from its tag, whatever the working tree holds by now', async () => {
    const project = twoReleases()
    project.edit(flood, 'sampleText: Flood of mail detected', 'sampleText: Mail, a flood of it')
    expect(await audit(project, '--releases', 'kept')).toMatchObject({
      outcome: 'passed',
      summary: '2 releases, 28 files: 2 made again to the byte, 0 not',
      details: [],
    })
    expect(project.git('status', '--porcelain')).toBe(`M ${flood}`)
  })

  it('names releases in the order of their versions, and those of which nothing was given', async () => {
    const project = twoReleases()
    release(project, '1.9.0')
    project.git('tag', tag('2.0.0'))
    const { out } = await run(['audit', '--releases', 'kept'], project.folder)
    expect(
      [...out.matchAll(/^ {2}@smtp-status\/codes@(\S+) +[0-9a-f]{12} +14 +14$/gm)].map(([, each]) => each),
    ).toEqual(['1.9.0', '1.99.0', '1.100.0'])
    const { outcome, details } = await audit(project, '--releases', 'kept')
    expect({ outcome, details }).toEqual({
      outcome: 'passed',
      details: [{ label: tag('2.0.0'), text: 'not compared: no SHA256SUMS of this release was given' }],
    })
  })

  it('names the files that were tampered with in the digests of a release', async () => {
    const project = twoReleases()
    const lines = sumsNow(project).trimEnd().split('\n')
    const altered = lines
      .filter((line) => !line.endsWith('  changes.atom'))
      .map((line) => (line.endsWith('-3.csv') ? `${'0'.repeat(64)}  smtp-enhanced-status-codes-3.csv` : line))
    keep(project, '1.100.0', `${[...altered, `${'1'.repeat(64)}  more.exe`].join('\n')}\n`)
    const { outcome, details } = await audit(project, '--releases', 'kept')
    expect(outcome).toBe('failed')
    expect(details.map(({ label, text }) => `${label} ${text.split(':')[0]}`)).toEqual([
      `${tag('1.100.0')} changes.atom missing`,
      `${tag('1.100.0')} more.exe added`,
      `${tag('1.100.0')} smtp-enhanced-status-codes-3.csv altered`,
    ])
  })

  it('finds a release whose tag was moved to another source after the fact', async () => {
    const project = twoReleases()
    project.edit(flood, 'sampleText: Flood of mail detected', 'sampleText: Flood of mail')
    project.commit('Say it another way')
    project.git('tag', '--force', tag('1.99.0'))
    const { status, out } = await run(['audit', '--releases', 'kept'], project.folder)
    expect(status).toBe(1)
    expect(out).toMatch(/^releases +failed +2 releases, 28 files: 1 made again to the byte, 1 not$/m)
    expect(out).toContain(`${tag('1.99.0')} smtp-enhanced-status-codes.json`)
    expect(out).not.toContain(`${tag('1.100.0')} smtp`)
    expect(out).not.toContain('--own-builder')
  })

  it('publishes the schemas of the release, and not those of today', async () => {
    const project = makeGitProject(source)
    project.write('schemas/history.schema.json', '{ "title": "an older one" }\n')
    release(project, '1.0.0')
    const { outcome, details } = await audit(project, '--releases', 'kept')
    expect(outcome).toBe('failed')
    expect(details).toMatchObject([{ label: `${tag('1.0.0')} history.schema.json` }])
  })

  it('says that the code which publishes has changed, where that may be the reason', async () => {
    const project = makeGitProject(source)
    project.write('.gitignore', 'kept/\n')
    project.write('packages/publish/src/index.ts', 'export {}\n')
    release(project, '1.0.0')
    keep(project, '1.0.0', `${'0'.repeat(64)}  smtp-enhanced-status-codes.xml\n`)
    const sure = await audit(project, '--releases', 'kept')
    expect(sure.details.map(({ text }) => text).join('\n')).not.toContain('--own-builder')
    project.write('packages/publish/src/index.ts', 'export const more = 1\n')
    project.commit('Publish another way')
    const unsure = await audit(project, '--releases', 'kept')
    expect(unsure.details.at(-1)?.text).toContain('--own-builder makes the release again with its own code')
  })

  it.each([
    ['a release that has no tag', '3.0.0', 'the repository has no such tag'],
    ['what is no list of digests', '1.99.0', 'is no list of digests and names'],
  ])('fails on %s', async (_, version, reason) => {
    const project = twoReleases()
    keep(project, version, '<!doctype html>\n')
    const { outcome, details } = await audit(project, '--releases', 'kept')
    expect(outcome).toBe('failed')
    expect(details).toHaveLength(1)
    expect(details[0]?.label).toBe(tag(version))
    expect(details[0]?.text).toContain(reason)
  })

  it('fails on a tag whose source cannot be read', async () => {
    const project = twoReleases()
    project.write(flood, 'code: [\n')
    project.commit('Break it')
    project.git('tag', tag('2.0.0'))
    keep(project, '2.0.0', `${'0'.repeat(64)}  a.xml\n`)
    project.git('checkout', '--quiet', 'HEAD~1')
    const { outcome, details } = await audit(project, '--releases', 'kept')
    expect(outcome).toBe('failed')
    expect(details[0]?.text).toContain('its source gives no artifacts: enumerated/X.7.28.yaml:')
  })

  it.each([
    [['--releases', 'no-such-folder'], 'no-such-folder cannot be read'],
    [['--releases', 'registry-src'], 'registry-src holds no VERSION/SHA256SUMS'],
    [['--release', '1.0.0'], '--release and --sums belong together'],
    [['--release', '1.0.0', '--sums', 'none'], 'none cannot be read: there is no such file'],
  ])('cannot run with %j', async (words, reason) => {
    const { status, err } = await run(['audit', ...words], makeGitProject(source).folder)
    expect(status).toBe(2)
    expect(err).toContain(reason)
  })
})

describe('registry audit --release', () => {
  it('makes one release again, from the folder of its published files', async () => {
    const project = twoReleases()
    for (const name of ['1.99.0', tag('1.99.0')]) {
      expect(await audit(project, '--release', name, '--sums', 'kept/1.99.0')).toMatchObject({
        outcome: 'passed',
        summary: '1 release, 14 files: 1 made again to the byte, 0 not',
      })
    }
    expect(await audit(project, '--release', '1.99.0', '--sums', 'kept/1.100.0/SHA256SUMS')).toMatchObject({
      outcome: 'failed',
    })
  })

  it('has the code of its tag build it, where that is asked for', async () => {
    const project = makeGitProject(source)
    const name = 'own'
    const script = "mkdir('dist/registry', { recursive: true }); write('dist/registry/SHA256SUMS', sums)"
    const own = (digit: string): void => {
      project.write(
        'build.cjs',
        `const { mkdirSync: mkdir, writeFileSync: write } = require('node:fs')\nconst sums = '${digit.repeat(64)}  a.xml\\n'\n${script}\n`,
      )
    }
    const lock = { name, lockfileVersion: 3, packages: { '': { name } } }
    project.write('.gitignore', 'kept/\n')
    project.write(
      'package.json',
      JSON.stringify({ name, private: true, scripts: { build: 'node build.cjs' } }),
    )
    project.write('package-lock.json', JSON.stringify(lock))
    // npm ci empties the folder that such a link leads to.
    const elsewhere = makeFolder()
    writeFileSync(join(elsewhere, 'precious'), '')
    symlinkSync(elsewhere, join(project.folder, 'node_modules'))
    own('1')
    project.commit('Build it so')
    project.git('tag', tag('1.0.0'))
    own('2')
    project.commit('Build it otherwise')
    const words = ['--release', '1.0.0', '--sums', 'kept/1.0.0', '--own-builder']
    keep(project, '1.0.0', `${'1'.repeat(64)}  a.xml\n`)
    expect(await audit(project, ...words)).toMatchObject({ outcome: 'passed' })
    keep(project, '1.0.0', `${'2'.repeat(64)}  a.xml\n`)
    expect(await audit(project, ...words)).toMatchObject({
      outcome: 'failed',
      details: [{ label: `${tag('1.0.0')} a.xml` }],
    })
    project.write('package.json', JSON.stringify({ name, private: true, scripts: { build: 'exit 3' } }))
    project.commit('Build nothing')
    project.git('tag', '--force', tag('1.0.0'))
    const { details } = await audit(project, ...words)
    expect(details[0]?.text).toMatch(/its source gives no artifacts: npm run failed/)
    expect(project.git('status', '--porcelain')).toBe('')
    expect(readdirSync(elsewhere)).toEqual(['precious'])
  }, 60_000)
})
