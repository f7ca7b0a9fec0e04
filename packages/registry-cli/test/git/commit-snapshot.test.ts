import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '@smtp-status/source'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/git/snapshot.js'
import { commitSnapshot, workingSnapshot } from '../../src/git/snapshot.js'
import { parseTree } from '../../src/git/tree.js'
import { readObjects } from '../../src/git/objects.js'
import { branchPoint, resolveCommit } from '../../src/git/commits.js'
import { root } from '../support.js'
import type { GitProject } from './git-project.js'
import { makeGitProject } from './git-project.js'

const registry = join(root, 'fixtures', 'registry-src')
const small = join(import.meta.dirname, '..', 'fixtures', 'reviews', 'registry-src')

const committed = ({ folder }: GitProject): Promise<Snapshot> =>
  commitSnapshot(folder, resolveCommit(folder, 'HEAD'))

/** Result of the reader of sources; the same for what is the same to it. */
const rulesIn = ({ items }: Snapshot): readonly string[] =>
  readSource(items).findings.map(({ rule, place: { file } }) => `${rule} ${file}`)

const bytesIn = ({ items }: Snapshot): readonly string[] =>
  items
    .flatMap((item) => ('bytes' in item ? [`${item.file} ${Buffer.from(item.bytes).toString('hex')}`] : []))
    .toSorted()

describe('the snapshot of a commit', () => {
  it('holds the files of the working tree, byte by byte', async () => {
    const project = makeGitProject(registry)
    expect(bytesIn(await committed(project))).toHaveLength(96)
    expect(bytesIn(await committed(project))).toEqual(bytesIn(workingSnapshot(project.folder)))
    expect(readSource((await committed(project)).items).registry?.enumerated).toHaveLength(81)
  })

  it('meets what does not belong there as in the working tree', async () => {
    const project = makeGitProject(small)
    const { folder, write, commit } = project
    symlinkSync('/etc/passwd', join(folder, 'registry-src/enumerated/X.9.1.yaml'))
    symlinkSync('enumerated', join(folder, 'registry-src/more'))
    write('registry-src/enumerated/deep/er/X.7.90.yaml', 'code: X.7.90\n')
    write('registry-src/enumerated/deep/X.7.91.yaml', 'code: X.7.91\n')
    write('registry-src/stray/notes.txt', 'notes\n')
    write('registry-src/enumerated/X.7.92.yaml', 'x'.repeat(256 * 1024 + 1))
    write('registry-src/ünïcode "quoted"\n.yaml', 'a: 1\n')
    commit('Strange things')
    expect(rulesIn(await committed(project))).toEqual(rulesIn(workingSnapshot(folder)))
    expect(rulesIn(await committed(project))).toEqual(
      expect.arrayContaining([
        'file/not-a-file enumerated/X.9.1.yaml',
        'file/stray enumerated/deep',
        'file/stray more',
        'file/stray stray',
        'file/too-large enumerated/X.7.92.yaml',
      ]),
    )
  })

  it('takes a submodule for the folder that a checkout has there', async () => {
    const project = makeGitProject(small)
    const commit = project.git('rev-parse', 'HEAD')
    project.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `160000,${commit},registry-src/enumerated/X.7.99.yaml`,
    )
    project.git('commit', '--quiet', '--message', 'A submodule')
    expect(rulesIn(await committed(project))).toEqual(['file/not-a-file enumerated/X.7.99.yaml'])
  })

  it('follows no link in the place of the registry', async () => {
    const project = makeGitProject('/nowhere')
    symlinkSync('/etc', join(project.folder, 'registry-src'))
    project.commit('A link')
    expect((await committed(project)).items).toEqual([{ file: '.', is: 'symbolic link' }])
  })

  it('is empty where the commit has no registry', async () => {
    const snapshot = await committed(makeGitProject('/nowhere'))
    expect(snapshot).toEqual({ items: [], changesets: [] })
    expect(rulesIn(snapshot)).toContain('file/missing documents.yaml')
  })

  it('holds the changesets, and no other file of their folder', async () => {
    const project = makeGitProject(small)
    project.write('.changeset/one.md', 'one')
    project.write('.changeset/README.md', 'readme')
    project.write('.changeset/config.json', '{}')
    project.write('.changeset/deeper/two.md', 'two')
    project.write('.changeset/large.md', 'x'.repeat(64 * 1024 + 1))
    symlinkSync('/etc/passwd', join(project.folder, '.changeset/link.md'))
    project.commit('Changesets')
    expect((await committed(project)).changesets).toEqual([{ file: '.changeset/one.md', text: 'one' }])
    expect(workingSnapshot(project.folder).changesets).toEqual((await committed(project)).changesets)
  })

  it('is that of the project, where the project is a folder of a larger repository', async () => {
    const project = makeGitProject('/nowhere')
    project.write('inner/registry-src/documents.yaml', 'a: 1\n')
    project.commit('A project inside')
    const folder = join(project.folder, 'inner')
    expect((await commitSnapshot(folder, resolveCommit(folder, 'HEAD'))).items).toMatchObject([
      { file: 'documents.yaml' },
    ])
  })
})

describe('the name of a commit', () => {
  const project = makeGitProject.bind(undefined, small)

  it.each([
    '--upload-pack=touch pwned',
    '-h',
    '--all',
    '',
    'no-such-branch',
    'HEAD:registry-src',
    'main..main',
    'main main',
    '\u001B[2J',
    'a\0b',
  ])('is refused where it is none: %j', (name) => {
    expect(() => resolveCommit(project().folder, name)).toThrow(/ names no commit in this repository$/)
  })

  it('is never an option, even where a branch is called like one', () => {
    const { folder, git } = project()
    git('update-ref', 'refs/heads/--help', 'HEAD')
    expect(resolveCommit(folder, '--help')).toBe(git('rev-parse', 'HEAD'))
  })

  it('can be a branch, a tag, an id or an expression', () => {
    const { folder, git, commit } = project()
    git('tag', '--annotate', '--message', 'one', 'one')
    commit('Second')
    const first = git('rev-parse', 'HEAD~1')
    for (const name of ['one', 'HEAD~1', first, first.slice(0, 10)])
      expect(resolveCommit(folder, name)).toBe(first)
  })

  it('leads to where two branched off', () => {
    const { folder, git, commit } = project()
    const start = git('rev-parse', 'HEAD')
    commit('On main')
    git('checkout', '--quiet', '-b', 'change', start)
    commit('On a branch')
    git('checkout', '--quiet', '--orphan', 'other')
    commit('From nothing')
    const [main, change, other] = ['main', 'change', 'other'].map((name) => resolveCommit(folder, name))
    expect(branchPoint(folder, main ?? '', change ?? '')).toBe(start)
    expect(branchPoint(folder, main ?? '', other ?? '')).toBeUndefined()
  })
})

describe('what git prints', () => {
  it('is a tree of files, links and submodules', () => {
    const id = 'a'.repeat(40)
    const end = '\0'
    expect(
      parseTree(
        `100644 blob ${id}      12\tdir/a\tb.yaml${end}120000 blob ${id}       3\tlink${end}160000 commit ${id}       -\tsub${end}`,
      ),
    ).toEqual([
      { sort: 'file', id, size: 12, path: 'dir/a\tb.yaml' },
      { sort: 'symbolic link', id, size: 3, path: 'link' },
      { sort: 'submodule', id, size: 0, path: 'sub' },
    ])
  })

  it('is the contents of files, whatever is in them, and nothing of those that are missing', async () => {
    const project = makeGitProject('/nowhere')
    project.write('one', 'a\nb blob 1\n')
    project.write('empty', '')
    project.commit('Files')
    const [one, empty] = ['one', 'empty'].map((name) => project.git('rev-parse', `HEAD:${name}`))
    const found = await readObjects(project.folder, [one ?? '', 'c'.repeat(40), empty ?? '', one ?? ''])
    expect([...found].map(([id, bytes]) => [id, new TextDecoder().decode(bytes)])).toEqual([
      [one, 'a\nb blob 1\n'],
      [empty, ''],
    ])
  })
})
