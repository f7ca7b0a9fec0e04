import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeGitProject } from './git/git-project.js'
import { makeFolder, makeProject, root, run } from './support.js'

const registry = join(root, 'fixtures', 'registry-src')
const small = join(import.meta.dirname, 'fixtures', 'reviews', 'registry-src')
const flood = 'registry-src/enumerated/X.7.28.yaml'

describe('registry review', () => {
  it('permits no change at all, as a process', () => {
    const { folder } = makeGitProject(registry)
    const command = join(root, 'packages/registry-cli/bin/registry.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'review', '--base', 'main'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('nothing changes in the registry')
  })

  it('reviews the working tree, committed or not, in any folder of the project', async () => {
    const project = makeGitProject(small)
    project.edit(flood, 'Mail flood detected', 'Mail flood')
    const { status, out } = await run(
      ['review', '--base', 'HEAD'],
      join(project.folder, 'registry-src/class'),
    )
    expect(status).toBe(1)
    expect(out).toContain('to the working tree: 1 entry changed')
    expect(out).toContain('update/claim-missing')
  })

  it('does not hold against a change what base has got since', async () => {
    const project = makeGitProject(small)
    project.git('branch', 'change')
    project.edit(flood, 'Mail flood detected', 'Mail flood')
    project.commit('On main')
    const { status, out } = await run(['review', '--base', 'main', '--head', 'change'], project.folder)
    expect(status).toBe(0)
    expect(out).toContain('nothing changes in the registry')
  })

  it('says of a stale branch what base has got, and for which commit of base the judgement holds', async () => {
    const project = makeGitProject(small)
    const fresh = (code: string): void =>
      project.write(
        `registry-src/enumerated/${code}.yaml`,
        project.read(flood).replace('X.7.28', code).replace('Mail flood detected', 'Sender is new here'),
      )
    project.git('branch', 'stale')
    fresh('X.7.29')
    project.commit('On main')
    const main = project.git('rev-parse', 'HEAD').slice(0, 12)
    project.git('checkout', '--quiet', 'stale')
    fresh('X.7.30')
    project.commit('On the branch')
    const { status, out } = await run(['review', '--base', 'main'], project.folder)
    const text = out.replaceAll(/\s+/g, ' ')
    expect(status).toBe(1)
    expect(text).toContain('main has 1 commit on the registry that this change lacks')
    expect(text).toContain(`the judgement holds for main (${main})`)
    expect(text).toContain('text/same')
  })

  it('names files that say the same in another form', async () => {
    const project = makeGitProject(small)
    project.edit(flood, 'submitters: [J. Levine]', 'submitters:\n  - J. Levine')
    const { status, out } = await run(['review', '--base', 'main'], project.folder)
    expect(status).toBe(0)
    expect(out).toContain(`${flood} says the same in another form.`)
  })

  it('asks for a look at the standing of a document that changes', async () => {
    const project = makeGitProject(small)
    project.edit(
      'registry-src/documents.yaml',
      'status: Internet-Draft\n  expires',
      'status: other\n  expires',
    )
    const silent = await run(['review', '--base', 'main'], project.folder)
    expect(silent.out).toContain('error frame/document-unclaimed')
    project.edit(
      'registry-src/documents.yaml',
      'the draft expired with it.\n',
      'the draft expired with it.\n  changes:\n    - date: 2020-05\n      authority: publisher\n      source: https://example.org/\n      was: { status: Internet-Draft }\n',
    )
    const { out } = await run(['review', '--base', 'main'], project.folder)
    expect(out).toContain('status: Internet-Draft to other')
    expect(out).not.toContain('frame/document-unclaimed')
  })

  it('writes Markdown and JSON into a folder', async () => {
    const project = makeGitProject(small)
    const { status, out } = await run(
      ['review', '--base', 'main', '--format', 'markdown', '--output', 'out/review'],
      project.folder,
    )
    expect(status).toBe(0)
    const folder = join(project.folder, 'out/review')
    expect(readdirSync(folder).toSorted()).toEqual(['review.json', 'review.md'])
    expect(readFileSync(join(folder, 'review.md'), 'utf8')).toBe(out)
    expect(JSON.parse(readFileSync(join(folder, 'review.json'), 'utf8'))).toMatchObject({
      formatVersion: '1.1.0',
      outcome: 'permitted',
    })
  })

  it.skipIf(process.platform !== 'linux')('ends where no folder can be made, and names it', async () => {
    const project = makeGitProject(small)
    const words = ['review', '--base', 'main', '--output', '/proc/no/folder']
    const { status, err } = await run(words, project.folder)
    expect(status).toBe(2)
    expect(err).toContain('/proc/no/folder')
    expect(err).toContain('nothing was changed')
  })

  it.each([
    [['--head', 'form/issue-12'], 'Proposed in the form of issue 12.'],
    [['--origin', 'pull request 7 by octocat'], 'Proposed in pull request 7 by octocat.'],
  ])('says where the proposal came from: %s', async (words, sentence) => {
    const project = makeGitProject(small)
    project.git('branch', 'form/issue-12')
    const { out } = await run(['review', '--base', 'main', ...words], project.folder)
    expect(out).toContain(sentence)
  })

  it('says which code is free next where another one is proposed', async () => {
    const project = makeGitProject(small)
    const text = project.read(flood).replace('X.7.28', 'X.7.40')
    project.write('registry-src/enumerated/X.7.40.yaml', text)
    const { out } = await run(['review', '--base', 'main'], project.folder)
    expect(out).toMatch(/next free code +X\.7\.29; this is not it/)
    expect(out).toMatch(/100% {2}X\.7\.28: Mail flood detected/)
    // Its text is that of another code, so that no line says that it is not.
    expect(out).not.toContain('No other entry has the same text')
  })

  it('gives SARIF with the title of each rule', async () => {
    const project = makeGitProject(small)
    project.edit(flood, 'Mail flood detected', 'Mail flood')
    const { out } = await run(['review', '--base', 'main', '--format', 'sarif'], project.folder)
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              rules: [
                { id: 'release/changeset', shortDescription: { text: expect.stringMatching(/./) } },
                { id: 'update/claim-missing', shortDescription: { text: expect.stringMatching(/./) } },
              ],
            },
          },
          results: [
            {
              ruleId: 'update/claim-missing',
              locations: [
                { physicalLocation: { artifactLocation: { uri: flood }, region: { startLine: 3 } } },
              ],
            },
            { ruleId: 'release/changeset' },
          ],
        },
      ],
    })
  })
})

describe('the page of the command', () => {
  const page = readFileSync(join(root, 'docs/commands/registry-review.md'), 'utf8')
  const lines = /^```sh\n([\s\S]*?)^```$/m.exec(page)?.[1]?.trim().split('\n') ?? []

  it('shows commands', () => expect(lines).toHaveLength(4))

  it.each(lines)('%s runs and permits that nothing changes', async (line) => {
    const [name, ...words] = line.split(' ')
    expect(name).toBe('registry')
    expect(await run(words, makeGitProject(small).folder)).toMatchObject({ status: 0, err: '' })
  })

  it('names each key of the JSON', async () => {
    const { out } = await run(['review', '--base', 'main', '--format', 'json'], makeGitProject(small).folder)
    const named = [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(
      ([, keys = '']) => keys.match(/(?<=`)\w+(?=`)/g) ?? [],
    )
    expect(Object.keys(JSON.parse(out)).toSorted()).toEqual(named.toSorted())
  })
})

describe('registry review cannot run', () => {
  it('outside a git repository', async () => {
    const { status, err } = await run(['review', '--base', 'main'], makeProject())
    expect(status).toBe(2)
    expect(err).toContain('git finds no repository here')
  })

  it('without a registry', async () => {
    const { status, err } = await run(['review', '--base', 'main'], makeFolder())
    expect(status).toBe(2)
    expect(err).toContain('no registry-src/')
  })

  it.each(['--upload-pack=touch pwned', 'no-such-branch'])('against %s', async (name) => {
    const { folder } = makeGitProject(small)
    for (const words of [[`--base=${name}`], ['--base', 'main', `--head=${name}`]]) {
      const { status, err } = await run(['review', ...words], folder)
      expect(status).toBe(2)
      expect(err).toContain(`${name} names no commit in this repository`)
    }
    expect(existsSync(join(folder, 'pwned'))).toBe(false)
  })

  it('without a base', async () => {
    const { status, err } = await run(['review'], makeGitProject(small).folder)
    expect(status).toBe(2)
    expect(err).toContain('--base <ref>')
  })

  it('against a base that is no registry', async () => {
    const project = makeGitProject(small)
    project.edit(flood, 'basicCodes: not given', 'basicCodes: 451/550')
    project.commit('Broken')
    project.edit(flood, 'basicCodes: 451/550', 'basicCodes: not given')
    const { status, err } = await run(['review', '--base', 'HEAD'], project.folder)
    expect(status).toBe(2)
    expect(err).toContain('the registry of HEAD cannot be read')
    expect(err).toContain('registry-src/enumerated/X.7.28.yaml:4:13 error value/basic-codes')
  })

  it('without git', async () => {
    const { folder } = makeGitProject(small)
    vi.stubEnv('PATH', '/nowhere')
    const { status, err } = await run(['review', '--base', 'main'], folder).finally(() => vi.unstubAllEnvs())
    expect(status).toBe(2)
    expect(err).toContain('git was not found')
  })
})
