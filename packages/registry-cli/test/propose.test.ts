import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Run } from './support.js'
import { makeProject, root, run } from './support.js'

const issues = join(import.meta.dirname, 'fixtures', 'issues')

/** Every file of a project with its text. */
function filesOf(project: string): ReadonlyMap<string, string> {
  const names = readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(names.map((name) => [name, readFileSync(name, 'utf8')]))
}

const register = [
  'propose',
  ['--subject', '7'],
  ['--sample-text', 'Sender is new here'],
  ['--basic-codes', '451, 450'],
  ['--description', 'The message is put off because its sender has not been seen before.'],
  ['--reference', 'rfc7372'],
  ['--reference', 'rfc7208 section 8.6'],
  ['--submitter', 'M. Kucherawy'],
  ['--change-controller', 'IESG'],
  ['--security-note', 'Tells senders that they are new here.'],
  '--yes',
].flat()

const entry = (project: string, code: string): string =>
  join(project, 'registry-src', 'enumerated', `${code}.yaml`)

describe('registry propose by flags', () => {
  it('writes a new code with its changeset, and check is clean after it', async () => {
    const project = makeProject()
    expect(await run(register, project)).toMatchObject({
      status: 0,
      out: 'registry-src/enumerated/X.7.31.yaml was added\n.changeset/register-x-7-31.md was added\n',
      err: expect.stringMatching(/^what comes nearest:\n(?: +\d+% {2}X\.\d\.\d+ {2}.+\n){3}$/),
    })
    expect(readFileSync(entry(project, 'X.7.31'), 'utf8')).toContain(
      '  - rfc7372\n  - { document: rfc7208, section: "8.6" }\n',
    )
    expect(await run(['check'], project)).toMatchObject({ status: 0 })
    expect(await run(['fix', '--check'], project)).toMatchObject({ status: 0 })
  })

  it('offers the next detail after that', async () => {
    const project = makeProject()
    await run(register, project)
    const words = register.map((word) => word.replace('Sender is new here', 'Another thing altogether'))
    const more = words.map((word) =>
      word.replace(/^The message is put.*$/, 'Quite some other condition holds.'),
    )
    expect(await run(more, project)).toMatchObject({ status: 0, out: expect.stringContaining('X.7.32') })
  })

  it('prints what it would write in a dry run, and writes nothing', async () => {
    const project = makeProject()
    const before = filesOf(project)
    const words = [
      ...register,
      '--dry-run',
      '--new-basic-code',
      '{"code": 559, "meaning": "M", "note": "Not known."}',
    ]
    const { status, out } = await run(
      words.map((word) => (word === '451, 450' ? '559' : word)),
      project,
    )
    expect(status).toBe(0)
    expect(out).toContain('registry-src/basic-codes.yaml would be changed\n     556: { meaning: ')
    expect(out).toContain('\n    +559: { meaning: M, note: Not known. }\n')
    expect(out).toContain('registry-src/enumerated/X.7.31.yaml would be added\n    # yaml-language-server: ')
    expect(filesOf(project)).toEqual(before)
  })

  it('lists the flags that are missing where nobody can be asked', async () => {
    const project = makeProject()
    expect(await run(['propose'], project)).toMatchObject({
      status: 2,
      err: expect.stringContaining(
        'these flags are missing: --subject, --sample-text, --basic-codes, --description, --reference, --submitter, --change-controller\n',
      ),
    })
    expect(await run(['propose', '--update', 'X.7.28'], project)).toMatchObject({
      status: 2,
      err: expect.stringContaining('these flags are missing: --authority, --set FIELD=VALUE\n'),
    })
    expect(await run(['propose', '--deprecate', 'X.7.28', '--authority', 'iesg'], project)).toMatchObject({
      status: 2,
      err: expect.stringContaining('these flags are missing: --replaced-by, --reason\n'),
    })
  })

  it.each([
    [['--set', 'code=X.1.1'], 'sets no field'],
    [['--set', 'references'], 'sets no field'],
    [['--new-document', '{'], 'is not JSON'],
    [['--new-document', '[]'], 'is no map'],
    [['--new-document', '{"title": "x"}'], 'has no id'],
    [['--update', 'X.1.1', '--deprecate', '5.1.1'], 'the same code'],
  ])('cannot run with %j', async (words, message) => {
    const { status, err } = await run([...register, ...words], makeProject())
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining(message) })
  })

  it('refuses what check would find, at its place in the file that it would write, and writes nothing', async () => {
    const project = makeProject()
    const before = filesOf(project)
    const words = register.map((word) => (word === 'rfc7372' ? 'rfc9999' : word))
    const { status, out, err } = await run(words, project)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('registry-src/enumerated/X.7.31.yaml:8:5 error registry/unknown-document\n')
    expect(filesOf(project)).toEqual(before)
  })

  it('writes an update with what was, and a deprecation with what takes its place', async () => {
    const project = makeProject()
    const update = ['--update', 'X.7.28', '--set', 'references=draft-levine-mailbomb-header']
    const claim = [
      '--authority',
      'change-controller',
      '--by',
      'standards@taugh.com',
      '--note',
      'Any version.',
    ]
    expect(await run(['propose', ...update, ...claim], project)).toMatchObject({ status: 0 })
    expect(readFileSync(entry(project, 'X.7.28'), 'utf8')).toContain(`  - date: 2026-03-14
    authority: change-controller
    by: standards@taugh.com
    was: { references: [draft-levine-mailbomb-header-00] }
    note: Any version.
`)
    const deprecate = ['--deprecate', 'X.1.2', '--replaced-by', 'X.1.1', '--reason', 'They say the same.']
    const direction = ['--authority', 'iesg', '--direction', 'https://datatracker.ietf.org/iesg/']
    expect(await run(['propose', ...deprecate, ...direction], project)).toMatchObject({
      status: 0,
      out: 'registry-src/enumerated/X.1.2.yaml was changed\n.changeset/deprecate-x-1-2.md was added\n',
    })
    expect(await run(['check'], project)).toMatchObject({ status: 0 })
  })

  it('writes nothing where a file of others stands in the place of a folder, and names it', async () => {
    const project = makeProject()
    writeFileSync(join(project, '.changeset'), 'no folder')
    const before = filesOf(project)
    expect(await run(register, project)).toMatchObject({
      status: 2,
      err: expect.stringContaining('.changeset is a file, where a folder belongs; nothing was written'),
    })
    expect(filesOf(project)).toEqual(before)
  })

  it('proposes nothing to a registry that has faults', async () => {
    const project = makeProject()
    writeFileSync(entry(project, 'X.7.28'), '')
    expect(await run(register, project)).toMatchObject({
      status: 1,
      err: expect.stringContaining('X.7.28.yaml'),
    })
    expect(existsSync(entry(project, 'X.7.31'))).toBe(false)
  })
})

/** A project with the forms, and without X.7.30, which a recorded form asks for. */
function makeFormProject(): string {
  const project = makeProject()
  cpSync(join(root, '.github', 'ISSUE_TEMPLATE'), join(project, '.github', 'ISSUE_TEMPLATE'), {
    recursive: true,
  })
  rmSync(entry(project, 'X.7.30'))
  const corrections = join(project, 'registry-src', 'corrections.yaml')
  const kept = readFileSync(corrections, 'utf8')
    .split(/^(?=- )/m)
    .filter((part) => !part.includes('code: X.7.30'))
  writeFileSync(corrections, kept.join(''))
  return project
}

async function proposeFrom(project: string, body: string, ...more: readonly string[]): Promise<Run> {
  mkdirSync(join(project, 'work'), { recursive: true })
  writeFileSync(join(project, 'work', 'issue.md'), body)
  return run(['propose', '--from-issue', 'issue.md', ...more], join(project, 'work'))
}

describe('registry propose from a filled-in form', () => {
  const form = readFileSync(join(issues, 'register-a-code.md'), 'utf8')

  it('brings the entry in as it is in the registry, but for what the form cannot know', async () => {
    const project = makeFormProject()
    const { status, out } = await proposeFrom(project, form, '--date', '2026-03-01')
    expect({ status, out }).toEqual({
      status: 0,
      out: 'registry-src/enumerated/X.7.30.yaml was added\n.changeset/register-x-7-30.md was added\n',
    })
    expect(readFileSync(entry(project, 'X.7.30'), 'utf8')).toContain(`code: X.7.30
sampleText: REQUIRETLS support required
basicCodes: [550]
classes: [5]
description: >-
  The message was sent with REQUIRETLS, and no server that it could be forwarded to supports that,
  so it went no further. RFC 8689 uses it as 5.7.30.
references:
  - rfc8689
submitters: [J. Fenton]
changeController: IESG
registration: { date: 2026-03-01, dateFrom: registry, authority: standards, document: rfc8689 }
`)
    expect(await run(['check'], project)).toMatchObject({ status: 0 })
  })

  it('points to the line of the form where an answer cannot be used', async () => {
    const { status, err } = await proposeFrom(makeFormProject(), form.replace('X.7.30', 'X.7.28'))
    expect(status).toBe(1)
    expect(err).toMatch(/^issue\.md:1:1 error value\/code\n {2}Code: X\.7\.28 is registered already/)
  })

  it('turns a hostile form into findings, and writes nothing', async () => {
    const project = makeFormProject()
    const hostile = readFileSync(join(issues, 'register-a-code-hostile.md'), 'utf8')
    const before = filesOf(project)
    const { status, out, err } = await proposeFrom(project, hostile)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('issue.md:7:1 error issue/markup\n')
    // oxlint-disable-next-line no-control-regex -- that is what must not be printed
    expect(err).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
    expect([...filesOf(project)].filter(([name]) => !name.endsWith('issue.md'))).toEqual([...before])
  })

  it('cannot run without the forms, or without the file', async () => {
    expect(await proposeFrom(makeProject(), form)).toMatchObject({ status: 2 })
    expect(await run(['propose', '--from-issue', 'nowhere.md'], makeFormProject())).toMatchObject({
      status: 2,
      err: expect.stringContaining('there is no such file'),
    })
  })
})

describe('the page of the command', () => {
  const page = readFileSync(join(root, 'docs/commands/registry-propose.md'), 'utf8')
  const lines = (/^```sh\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '').trim().split('\n')
  const wordsOf = (line: string): readonly string[] =>
    [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)

  it('shows one proposal of each kind, and one of several entries', () => expect(lines).toHaveLength(4))

  it.each(lines)('%s runs on the frozen registry', async (line) => {
    const [name, ...words] = wordsOf(line)
    expect(name).toBe('registry')
    expect(await run(words, makeProject())).toMatchObject({ status: 0 })
  })
})
