import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersForEntry, workOut } from '@smtp-status/submission'
import type { Answers } from '@smtp-status/submission'
import { commandLine } from '../../src/propose/command-line.js'
import { answersFromFlags } from '../../src/propose/flags.js'
import type { GitProject } from '../git/git-project.js'
import { makeGitProject } from '../git/git-project.js'
import type { Run } from '../support.js'
import { root, run } from '../support.js'
import { real, today } from './support.js'

/** A standard that is new to the registry and obsoletes RFC 7504 and RFC 7505. */
const newStandard = [
  ['--document', 'RFC 9999'],
  ['--document-title', 'Simple Mail Transfer Protocol'],
  ['--document-status', 'standards track'],
  ['--document-stream', 'IETF'],
  ['--document-date', '2026-02'],
  ['--document-author', 'J. Klensin'],
  ['--document-obsoletes', 'rfc7504'],
  ['--document-obsoletes', 'rfc7505'],
].flat()

const makeRepository = (): GitProject => {
  const project = makeGitProject(join(root, 'fixtures', 'registry-src'))
  project.git('switch', '--quiet', '--create', 'proposal')
  return project
}

const propose = async (project: GitProject, ...words: readonly string[]): Promise<Run> =>
  run(['propose', '--yes', ...words], project.folder)

// Worked out by hand: X.1.10 refers to RFC 7505 and RFC 7504, X.3.2 to RFC 3463 and RFC 7504, X.7.27 to RFC 7505.
const concerned = ['X.1.10', 'X.3.2', 'X.7.27']

/** A repository in which all entries that the new standard concerns were proposed and committed, and what was printed. */
async function proposeAll(): Promise<{ readonly project: GitProject; readonly out: string }> {
  const project = makeRepository()
  const reworded = ['--reworded', 'The new standard says when.']
  const description = 'X.3.2:description=The host takes no mail at all, and says so in its greeting.'
  const { status, out, err } = await propose(project, ...newStandard, '--set', description, ...reworded)
  expect({ status, err }).toEqual({ status: 0, err: '' })
  project.commit('Entries refer to the new standard')
  return { project, out }
}

describe('registry propose for all entries that a document concerns', () => {
  it('names each file that it writes: the new document, each entry, and one changeset', async () => {
    const { project, out } = await proposeAll()
    expect(out).toBe(
      [
        'registry-src/documents.yaml was changed',
        ...concerned.map((code) => `registry-src/enumerated/${code}.yaml was changed`),
        '.changeset/update-for-rfc9999.md was added',
        '',
      ].join('\n'),
    )
    expect(project.read('.changeset/update-for-rfc9999.md')).toContain('Update X.1.10, X.3.2, X.7.27.\n')
  })

  it('puts the new document in the place of those that it obsoletes, and says what was', async () => {
    const { project } = await proposeAll()
    expect(project.read('registry-src/enumerated/X.1.10.yaml')).toContain('references:\n  - rfc9999\nsub')
    expect(project.read('registry-src/enumerated/X.1.10.yaml')).toContain(
      `  - date: 2026-03-14
    authority: standards
    document: rfc9999
    was: { references: [rfc7505, rfc7504] }
`,
    )
    expect(project.read('registry-src/enumerated/X.3.2.yaml')).toContain(
      'references:\n  - rfc3463\n  - rfc9999\nsub',
    )
  })

  it('gives a reason for a new wording only to the entry that has one', async () => {
    const { project } = await proposeAll()
    const reason = 'reworded: The new standard says when.'
    expect(project.read('registry-src/enumerated/X.3.2.yaml')).toContain(reason)
    expect(project.read('registry-src/enumerated/X.1.10.yaml')).not.toContain(reason)
  })

  it('passes check, fix, review and the audit of the commits', async () => {
    const { project } = await proposeAll()
    for (const words of [
      ['check'],
      ['fix', '--check'],
      ['review', '--base', 'main'],
      ['audit', '--git', 'HEAD'],
    ]) {
      const { status, err } = await run(words, project.folder)
      expect({ words, status, err }).toMatchObject({ status: 0, err: expect.not.stringContaining('error') })
    }
  })
})

describe('registry propose for entries of which a document deprecates some', () => {
  const reason = 'RFC 9999 lets X.1.10 say so.'
  const claims = `  - date: 2026-03-14
    authority: standards
    document: rfc9999
    was: { references: [rfc7505], deprecated: null }
`

  it.each([
    [
      'by --deprecate',
      ['--update', 'all', '--deprecate', 'X.7.27', '--replaced-by', 'X.1.10', '--reason', reason],
    ],
    ['by --set', ['--set', 'x.7.27:replacedBy=5.1.10', '--set', `5.7.27:reason=${reason}`]],
  ])('says %s which, updates the others, and passes check, review and audit', async (_, words) => {
    const project = makeRepository()
    const { status, out, err } = await propose(project, ...newStandard, ...words)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('.changeset/update-for-rfc9999.md was added')
    expect(project.read('.changeset/update-for-rfc9999.md')).toContain(
      ': minor\n---\n\nUpdate X.1.10, X.3.2. Deprecate X.7.27.\n',
    )
    const entry = project.read('registry-src/enumerated/X.7.27.yaml')
    expect(entry).toContain(`deprecated: { replacedBy: X.1.10, reason: ${reason} }\n`)
    expect(entry).toContain(claims)
    expect(project.read('registry-src/enumerated/X.1.10.yaml')).not.toContain('deprecated')
    project.commit('A new standard')
    for (const command of [['check'], ['review', '--base', 'main'], ['audit', '--git', 'HEAD']])
      expect(await run(command, project.folder)).toMatchObject({ status: 0 })
  })

  it('deprecates several, each with what takes its own place', async () => {
    const project = makeRepository()
    const { status, out } = await propose(
      project,
      ...newStandard,
      '--deprecate',
      'X.7.27, X.3.2',
      '--reason',
      reason,
      '--set',
      'X.7.27:replacedBy=X.1.10',
      '--set',
      'X.3.2:replacedBy=X.3.1',
    )
    expect({ status, out }).toEqual({
      status: 0,
      out: [
        'registry-src/documents.yaml was changed',
        'registry-src/enumerated/X.7.27.yaml was changed',
        'registry-src/enumerated/X.3.2.yaml was changed',
        '.changeset/deprecate-for-rfc9999.md was added',
        '',
      ].join('\n'),
    })
  })

  it.each([
    ['a replacement', ['--deprecate', 'X.7.27', '--reason', reason], 'not said what takes its place'],
    ['a reason', ['--deprecate', 'X.7.27', '--replaced-by', 'X.1.10'], 'not said why'],
    [
      'one that is in use itself',
      ['--deprecate', 'X.7.27,X.1.10', '--replaced-by', 'X.1.10', '--reason', reason],
      'error deprecated/',
    ],
    [
      'authority over one of them',
      ['--deprecate', 'X.7.28', '--replaced-by', 'X.1.1', '--reason', reason],
      'error update/standards',
    ],
  ])('writes nothing at all without %s', async (_, words, said) => {
    const project = makeRepository()
    const { status, out, err } = await propose(project, ...newStandard, '--update', 'all', ...words)
    expect({ status, out, err }).toEqual({ status: 1, out: '', err: expect.stringContaining(said) })
    expect(project.git('status', '--porcelain')).toBe('')
  })
})

describe('what else can be said of several entries', () => {
  const nothingWritten = (project: GitProject): void => expect(project.git('status', '--porcelain')).toBe('')

  it('takes the entries that are named, and no other', async () => {
    const project = makeRepository()
    const { status, out } = await propose(project, '--update', 'x.1.10, 5.7.27', ...newStandard)
    expect(status).toBe(0)
    expect(out).toContain('X.7.27.yaml')
    expect(out).not.toContain('X.3.2.yaml')
  })

  it('adds a document behind those that it only updates', () => {
    const documents = {
      rfc9999: {
        title: 'T',
        status: 'standards track',
        date: '2026-02',
        authors: ['A'],
        updates: ['rfc7504'],
      },
    }
    const answers: Answers = {
      kind: 'update',
      texts: { document: 'rfc9999' },
      documents,
      entries: { codes: 'all', texts: {} },
    }
    expect(answersForEntry('X.3.2', answers, real.loaded.registry).texts.references).toBe(
      'rfc3463\nrfc7504\nrfc9999',
    )
  })

  it('writes nothing at all where one entry is refused, and says which', async () => {
    const project = makeRepository()
    const { status, out, err } = await propose(project, '--update', 'X.1.10,X.7.28', ...newStandard)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(/^registry-src\/enumerated\/X\.7\.28\.yaml:\d+:\d+ error update\/standards\n/)
    expect(err).not.toContain('X.1.10.yaml')
    nothingWritten(project)
  })

  it('lets an entry have an authority and references of its own', async () => {
    const project = makeRepository()
    const { status, err } = await propose(
      project,
      '--update',
      'X.1.10,X.7.28',
      ...newStandard,
      '--set',
      'X.7.28:authority=change-controller',
      '--set',
      'X.7.28:by=standards@taugh.com',
      '--set',
      'X.7.28:references=draft-levine-mailbomb-header',
    )
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })

  it.each([
    ['a document that concerns no entry', ['--document', 'rfc7208'], 'error proposal/no-entries'],
    [
      'an entry that is not among them',
      [...newStandard, '--set', 'X.1.1:note=x'],
      'error proposal/other-entry',
    ],
    [
      'a document without standing to change an entry',
      newStandard.map((word) => (word === 'standards track' ? 'experimental' : word)),
      'error proposal/no-authority',
    ],
    ['a code that has no entry', ['--update', 'X.1.10,X.9.99', ...newStandard], 'error value/code'],
    ['a document older than the entries', ['--document', 'rfc5248'], 'error update/standards'],
  ])('refuses %s', async (_, words, rule) => {
    const project = makeRepository()
    const { status, err } = await propose(project, ...words)
    expect({ status, err }).toMatchObject({ status: 1, err: expect.stringContaining(rule) })
    nothingWritten(project)
  })

  it('cannot run where a new value names no entry, or where the document is missing', async () => {
    const project = makeRepository()
    expect(await propose(project, ...newStandard, '--set', 'references=rfc9999')).toMatchObject({
      status: 2,
      err: expect.stringContaining('CODE:FIELD=VALUE'),
    })
    expect(await propose(project, '--update', 'all')).toMatchObject({
      status: 2,
      err: expect.stringContaining('these flags are missing: --document\n'),
    })
  })

  it('has a command line that gives the same answers again', () => {
    const given = answersFromFlags({
      update: 'X.1.10,X.3.2',
      document: 'rfc9999',
      documentObsoletes: ['rfc7504', 'rfc7505'],
      set: ['X.3.2:references=rfc3463; rfc9999'],
    })
    expect(commandLine(given)).toBe(
      "npx registry propose --update X.1.10,X.3.2 --set 'X.3.2:references=rfc3463; rfc9999' --document rfc9999 --document-obsoletes rfc7504 --document-obsoletes rfc7505",
    )
    expect(workOut(given, real, today).files).toEqual([])
  })
})
