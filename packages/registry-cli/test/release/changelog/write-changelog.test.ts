import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completeChangelog } from '../../../src/github/steps.js'
import { versionsIn } from '../../../src/release/changelog.js'
import { makeJob } from '../../github/support.js'
import type { GitProject } from '../../git/git-project.js'
import { makeGitProject } from '../../git/git-project.js'
import { actingParts, nodesOf } from '../../review/markdown-tree.js'
import { root } from '../../support.js'

const registry = join(import.meta.dirname, '..', '..', 'fixtures', 'reviews', 'registry-src')
const flood = 'registry-src/enumerated/X.7.28.yaml'
const changelog = 'packages/codes/CHANGELOG.md'

const manifest = (name: string, more: object): string =>
  `${JSON.stringify({ name, version: '0.0.0', ...more }, undefined, 2)}\n`

/** A small monorepo of two packages with the registry, in which the real changesets can run. */
function makeMonorepo(more: object = {}): GitProject {
  const project = makeGitProject(registry)
  project.write('package.json', manifest('registry', { private: true, workspaces: ['packages/*'] }))
  project.write('.gitignore', 'node_modules\n')
  project.write('.changeset/config.json', JSON.stringify({ access: 'public', baseBranch: 'main' }))
  project.write('packages/codes/package.json', manifest('@smtp-status/codes', more))
  const dependencies = { '@smtp-status/codes': '0.0.0' }
  project.write('packages/replies/package.json', manifest('@smtp-status/replies', { dependencies }))
  symlinkSync(join(root, 'node_modules'), join(project.folder, 'node_modules'))
  return project
}

const changeset = (bump: string, text: string, name = '@smtp-status/codes'): string =>
  `---\n'${name}': ${bump}\n---\n\n${text}\n`

function runChangesets(project: GitProject): void {
  const command = join(root, 'node_modules', '@changesets', 'cli', 'bin.js')
  const { status, stderr, stdout } = spawnSync(process.execPath, [command, 'version'], {
    cwd: project.folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}

async function complete(project: GitProject): Promise<string> {
  const job = makeJob({ workingFolder: project.folder })
  expect(await completeChangelog(job)).toBe(0)
  return job.printed()
}

/** Does what `npm run release:version` does, and gives the changelog. */
async function version(
  project: GitProject,
  bump = 'minor',
  summary = 'What the changeset says.',
): Promise<string> {
  project.write('.changeset/one.md', changeset(bump, summary))
  project.commit('Ask for a release')
  runChangesets(project)
  await complete(project)
  return project.read(changelog)
}

function publish(project: GitProject, number: string): void {
  project.commit(`Release ${number}`)
  project.git('tag', `@smtp-status/codes@${number}`)
}

/** A monorepo whose first release is out. */
function released(more: object = {}): GitProject {
  const project = makeMonorepo({ ...more, version: '0.1.0' })
  project.write(changelog, '# @smtp-status/codes\n\n## 0.1.0\n\n### Minor Changes\n\n- The first one.\n')
  publish(project, '0.1.0')
  return project
}

const addCode = (project: GitProject, sampleText = 'Flood has ebbed'): void =>
  project.write(
    'registry-src/enumerated/X.7.31.yaml',
    project
      .read(flood)
      .replace('code: X.7.28', 'code: X.7.31')
      .replace('sampleText: Mail flood detected', `sampleText: ${sampleText}`),
  )

/** Section of the newest release on the registry. */
function newest(text: string): string {
  const [, section = ''] = /^### Status codes\n\n(.*?)(?=\n## |(?![^]))/ms.exec(text) ?? []
  return section
}

const floodLink = '[X.7.28](../../registry-src/enumerated/X.7.28.yaml): `Mail flood detected`'

describe('the changelog of a release', () => {
  it('says of the first one how many codes there are, below what the changeset says', async () => {
    const text = await version(makeMonorepo())
    expect(text.replaceAll(/- [0-9a-f]{7}: /g, '- ')).toBe(`# @smtp-status/codes

## 0.1.0

### Minor Changes

- What the changeset says.

### Status codes

The first release: 3 classes, 8 subjects and 8 enumerated status codes. When each of them was registered, and what it was since, \`CHANGES.md\` tells.
`)
  })

  it('lists a code that is registered, and leaves what it says of older releases', async () => {
    const project = released()
    const before = project.read(changelog)
    addCode(project)
    const text = await version(project)
    expect(newest(text)).toBe(`What happened since 0.1.0:

#### Registered

- [X.7.31](../../registry-src/enumerated/X.7.31.yaml): \`Flood has ebbed\`
  - basic status codes: \`Not given\`
  - references: \`draft-levine-mailbomb-header\`
  - change controller: \`standards@taugh.com\`
`)
    expect(text.endsWith(before.slice(before.indexOf('## 0.1.0')))).toBe(true)
  })

  it('lists what changed, field by field, before and after', async () => {
    const project = released()
    project.edit(
      flood,
      '  - draft-levine-mailbomb-header',
      '  - { document: rfc3463, section: "3.8" }\n  - rfc5248',
    )
    project.edit(flood, 'basicCodes: not given\n', 'basicCodes: [450, 550]\nclasses: [4, 5]\n')
    project.edit(flood, 'The message seems to belong', 'The message belongs')
    project.write(
      flood,
      `${project.read(flood)}history:\n  - date: 2020-06-01\n    authority: unknown\n    reworded: It is shorter.\n    was: { basicCodes: not given, classes: null, references: [draft-levine-mailbomb-header] }\n`,
    )
    expect(newest(await version(project, 'patch'))).toBe(`What happened since 0.1.0:

#### Changed

- ${floodLink}
  - basic status codes: \`Not given\` → \`450, 550\`
  - classes: nothing → \`4, 5\`
  - references: \`draft-levine-mailbomb-header\` → \`rfc3463 section 3.8, rfc5248\`
  - description: other wording. It is shorter.
`)
  })

  it('lists what is deprecated and what is gone', async () => {
    const project = released()
    const mark = 'deprecated: { replacedBy: X.7.1, reason: The draft expired. }\nregistration:\n'
    project.edit(flood, 'registration:\n', mark)
    project.remove('registry-src/enumerated/X.7.27.yaml')
    expect(newest(await version(project))).toBe(`What happened since 0.1.0:

#### Deprecated

- ${floodLink}
  - deprecated: nothing → \`replaced by X.7.1: The draft expired.\`

#### No longer registered

- X.7.27: \`Sender address has null MX\`
`)
  })

  it('lists it once, however many changesets there are and whatever packages they name', async () => {
    const project = released()
    addCode(project)
    project.write('.changeset/two.md', changeset('minor', 'Two.'))
    project.write(
      '.changeset/three.md',
      `---\n'@smtp-status/codes': major\n'@smtp-status/replies': patch\n---\n\nThree.\n`,
    )
    const text = await version(project)
    expect(text).toContain('## 1.0.0')
    expect(text.match(/X\.7\.31\.yaml/g)).toHaveLength(1)
    const others = project.read('packages/replies/CHANGELOG.md')
    expect(others).toContain('@smtp-status/codes@1.0.0')
    expect(others).not.toContain('X.7.31')
  })

  it('says so where nothing happened', async () => {
    expect(newest(await version(released(), 'patch'))).toBe(
      'No code was registered, changed or deprecated since 0.1.0.\n',
    )
  })

  it('links to the repository at the tag of the release where package.json names it', async () => {
    const repository = { type: 'git', url: 'git+https://github.com/octo-org/registry.git' }
    const project = released({ repository })
    addCode(project)
    expect(newest(await version(project))).toContain(
      '[X.7.31](https://github.com/octo-org/registry/blob/%40smtp-status/codes%400.2.0/registry-src/enumerated/X.7.31.yaml)',
    )
  })

  it('is the same when it is completed again', async () => {
    const project = released()
    addCode(project)
    const text = await version(project)
    await complete(project)
    expect(project.read(changelog)).toBe(text)
  })

  it('stays as it is once the release has its tag', async () => {
    const project = released()
    const text = project.read(changelog)
    addCode(project)
    expect(await complete(project)).toBe(
      '@smtp-status/codes@0.1.0 is released; its changelog stays as it is\n',
    )
    expect(project.read(changelog)).toBe(text)
  })

  it('shows texts of the registry so that nothing in them acts', async () => {
    const hostile = [
      '## 9.9.9 <img src=x onerror=alert(1)> </details> <!-- gone',
      '@octocat closes #1 [x](https://example.org) ![y](https://example.org/y.png)',
      '`a` ``b`` ```c``` https://example.org www.example.org :tada: $x$ **bold** ~~gone~~',
    ].join(' ')
    const project = released()
    const quoted = `'${hostile.replaceAll("'", "''")}'`
    addCode(project, quoted)
    project.edit(flood, 'submitters: [J. Levine]', `submitters: [${quoted}]`)
    project.edit(flood, 'The message seems to belong', 'The message belongs')
    project.write(
      flood,
      `${project.read(flood)}history:\n  - { date: 2020-06-01, authority: unknown, reworded: ${quoted}, was: { submitters: [J. Levine] } }\n`,
    )
    await version(project)
    publish(project, '0.2.0')
    // Once more, since changesets lays the whole file out anew with each release.
    const text = await version(project)
    const section = text.slice(text.indexOf('## 0.2.0'), text.indexOf('## 0.1.0'))
    expect(section).toContain('X.7.31')
    expect(
      actingParts(section).filter((part) => part !== 'link' && !/^[0-9a-f]{7}: What/.test(part)),
    ).toEqual([])
    expect(nodesOf(section).filter(({ type }) => type === 'link')).toHaveLength(2)
    expect(versionsIn(text)).toEqual(['0.3.0', '0.2.0', '0.1.0'])
  })

  it('cannot be written without the tag of the release before', async () => {
    const project = released()
    project.git('tag', '--delete', '@smtp-status/codes@0.1.0')
    await expect(version(project)).rejects.toThrow('there is no tag @smtp-status/codes@0.1.0')
  })

  it('cannot be written where the registry cannot be read', async () => {
    const project = released()
    project.write(flood, 'code: [\n')
    await expect(version(project)).rejects.toThrow(
      'the registry of the working tree cannot be read: enumerated/X.7.28',
    )
  })
})

describe('npm run release:version', () => {
  it('completes the changelog that changesets wrote', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    )
    expect(scripts['release:version']?.split(' && ').slice(0, 3)).toEqual([
      'changeset version',
      'npm run release:changelog',
      'npm run release:day',
    ])
  })
})
