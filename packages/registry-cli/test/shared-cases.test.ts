import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeGitProject } from './git/git-project.js'
import { makeProject, root, run } from './support.js'

const folder = join(root, '..', 'shared', 'cases')
const isThere = existsSync(folder)

/** The cases for this command; the others are read by tests of `smtp-status`. */
const names = isThere
  ? readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => /^Run:.*`registry /m.test(readFileSync(join(folder, name, 'expected.md'), 'utf8')))
  : []

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')

// The entry of a case is of the day before.
const today = (): string => '2026-11-30'

const entry = 'registry-src/enumerated/X.7.31.yaml'

/** A project with the entry of a case, and what `registry check` says of it. */
async function checked(name: string): Promise<{ readonly project: string; readonly out: string }> {
  const project = makeProject()
  cpSync(join(folder, name, 'X.7.31.yaml'), join(project, entry))
  return { project, out: plain((await run(['check'], project, { today })).out) }
}

const cases: Readonly<Record<string, () => Promise<void>>> = {
  'conflict-markers': async () => {
    const { out } = await checked('conflict-markers')
    expect(out).toMatch(/X\.7\.31\.yaml:1:1 error text\/conflict-marker/)
    expect(out).toMatch(/Keep the text of one side, and delete/)
    expect(out).toMatch(/ 1 error /)
  },
  'iana-csv': async () => {
    const csv = join(folder, 'iana-csv', 'smtp-enhanced-status-codes-3.csv')
    const other = join(folder, 'iana-csv', 'link-relations.xml')
    for (const command of [['compare'], ['import', '--dry-run']]) {
      const table = await run([...command, csv], makeProject())
      expect(plain(table.out + table.err)).toMatch(/CSV.*take the file that ends in \.xml/)
      const foreign = await run([...command, other], makeProject())
      const said = plain(foreign.out + foreign.err)
      expect(said).toContain('this is the registry link-relations, not smtp-enhanced-status-codes')
    }
  },
  'review-stale-base': async () => {
    const project = makeGitProject(join(root, 'fixtures', 'registry-src'))
    const last = project.read('registry-src/enumerated/X.7.30.yaml').replace(/^history:[\s\S]*/m, '')
    const add = (code: string): void => {
      const text = last
        .replace('X.7.30', code)
        .replace(/^sampleText: .*$/m, 'sampleText: Sender exceeds its limit')
      project.write(`registry-src/enumerated/${code}.yaml`, text)
      project.commit(`Adds ${code}`)
    }
    project.git('branch', 'stale')
    project.git('checkout', '--quiet', '-b', 'upstream')
    add('X.7.31')
    project.git('checkout', '--quiet', 'stale')
    add('X.7.32')
    const { out, status } = await run(['review', '--base', 'upstream'], project.folder)
    expect(status).toBe(1)
    expect(plain(out)).toContain('upstream has 1 commit on the registry that this change lacks')
    expect(plain(out)).toMatch(/text\/same The text of X\.7\.32 says the same as that of X\.7\.31/)
  },
  'tab-advice': async () => {
    const { project, out } = await checked('tab-advice')
    expect(out).toContain('Write 2 spaces in the place of it')
    const file = join(project, entry)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\t', '  '))
    expect((await run(['check'], project, { today })).out).not.toMatch(/X\.7\.31\.yaml:\d+:\d+ error/)
  },
}

// The cases lie beside the working copy, as nothing of them may be in the project.
describe.skipIf(!isThere)('the cases that were told wrong once (they lie beside the working copy)', () => {
  it('are all read here', () => {
    expect(Object.keys(cases).toSorted()).toEqual(names.toSorted())
  })

  it.each(Object.entries(cases))('come out as expected: %s', async (_, check) => {
    expect.hasAssertions()
    await check()
  })
})
