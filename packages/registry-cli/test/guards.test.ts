import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GitProject } from './git/git-project.js'
import { makeGitProject } from './git/git-project.js'
import { root, run } from './support.js'

const registry = join(root, 'fixtures', 'registry-src')
const file = (code: string): string => `registry-src/enumerated/${code}.yaml`
const checks = file('X.7.26')
const documents = 'registry-src/documents.yaml'

type Make = (project: GitProject) => void

const edit =
  (path: string, from: string, to: string): Make =>
  (project) =>
    project.edit(path, from, to)

const fresh = (more = ''): string =>
  `# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json
code: X.7.31
sampleText: Sender has not been seen before
basicCodes: [451]
classes: [4]
description: >-
  The message is put off since its sender is new to this server.
references: [rfc7372]
submitters: [M. Kucherawy]
changeController: IESG
securityNote: Tells senders that they are new here.
registration: { date: 2025-01-02, dateFrom: registry, authority: standards, document: rfc7372 }
${more}`

const add =
  (text: string): Make =>
  (project) =>
    project.write(file('X.7.31'), text)

/** A document says otherwise, with a claim that says where that can be read. */
const restated =
  (around: string, id: string, from: string, to: string): Make =>
  (project) => {
    const address = `  address: https://www.rfc-editor.org/info/${id}\n`
    const item = `date: 2025-01-02, authority: iesg, source: https://datatracker.ietf.org/iesg/, was: { ${from} }`
    project.edit(documents, around, around.replace(from, to))
    project.edit(documents, address, `${address}  changes:\n    - { ${item} }\n`)
  }

/** Changes of what entries rest on: no rule forbids the change, but `review` and `audit --git` say that it happened, and ask. */
const questioned: readonly (readonly [name: string, rule: string, key: string, make: Make])[] = [
  [
    'a document gets another standing',
    'frame/document-standing',
    'rfc8617',
    restated(
      'status: experimental\n  stream: IETF\n  date: 2019-07',
      'rfc8617',
      'status: experimental',
      'status: standards track',
    ),
  ],
  [
    'a document updates one more',
    'frame/document-succession',
    'rfc5321',
    restated('updates: [rfc1123]\n', 'rfc5321', 'updates: [rfc1123]', 'updates: [rfc1123, rfc3463]'),
  ],
  [
    'a basic status code gets another meaning',
    'frame/basic-code',
    '220',
    edit('registry-src/basic-codes.yaml', 'The server is ready.', 'The server is tired.'),
  ],
  [
    'digests of IANA’s wordings come in',
    'frame/iana-wording',
    'iana-wordings.yaml',
    (project) =>
      project.write(
        'registry-src/iana-wordings.yaml',
        `# yaml-language-server: $schema=../schemas/iana-wordings.schema.json\nX.7.26: { since: 2024-12-06, sha256: ${'a0'.repeat(32)} }\n`,
      ),
  ],
]

const changeset = "---\n'@smtp-status/codes': major\n---\n\nA change.\n"

function changed(make: Make): GitProject {
  const project = makeGitProject(registry)
  project.git('branch', 'before')
  make(project)
  project.write('.changeset/change.md', changeset)
  project.commit('A change')
  return project
}

describe('a change of an entry', () => {
  it('is refused by review, and found by the audit of the commits, where nothing permits it', async () => {
    const { folder } = changed(edit(checks, 'Multiple authentication', 'Several authentication'))
    expect((await run(['review', '--base', 'before', '--head', 'main'], folder)).status).toBe(1)
    expect((await run(['audit', '--git', 'main'], folder)).status).toBe(1)
  })

  it('passes review, check and the audit of the commits where the rules permit it', async () => {
    const { folder } = changed(add(fresh()))
    const commands = [['review', '--base', 'before', '--head', 'main'], ['check'], ['audit', '--git', 'main']]
    for (const words of commands) expect((await run(words, folder)).status).toBe(0)
  })
})

interface JsonReview {
  readonly findings: readonly { readonly rule: string; readonly severity: string }[]
  readonly questions: readonly { readonly what: string }[]
}

describe.each(questioned)('%s', (_name, rule, key, make) => {
  it('is told by review in every form, with a question, and by the audit of the commits', async () => {
    const { folder } = changed(make)
    const review = async (format: string): ReturnType<typeof run> =>
      run(['review', '--base', 'before', '--head', 'main', '--format', format], folder)
    const told = await Promise.all(['text', 'markdown', 'json', 'sarif'].map(review))
    expect(told.map(({ status }) => status)).toEqual([0, 0, 0, 0])
    expect(told.filter(({ out }) => !out.includes(rule))).toEqual([])
    const { findings, questions }: JsonReview = JSON.parse((await review('json')).out)
    expect(findings.map((found) => [found.rule, found.severity])).toEqual([[rule, 'warning']])
    expect(questions.map(({ what }) => what)).toEqual([key])
    const audit = await run(['audit', '--git', 'main'], folder)
    expect([audit.status, audit.out.split(rule).length > 1]).toEqual([0, true])
  })
})

describe('a past that is replaced', () => {
  /** A main whose first parent is a past of somebody's own; the true one is the second. */
  function replacedPast(): GitProject {
    const project = makeGitProject(registry)
    project.git('tag', '@smtp-status/codes@1.0.0')
    project.git('checkout', '--quiet', '--orphan', 'other')
    project.edit(checks, 'basicCodes: [550]', 'basicCodes: [554]')
    project.commit('Another beginning')
    project.git('merge', '--quiet', '--allow-unrelated-histories', '-s', 'ours', '-m', 'Merge', 'main')
    project.git('branch', '--force', 'main', 'other')
    return project
  }

  it('is found by the second beginning and by the release that is off the line', async () => {
    const { folder } = replacedPast()
    const { status, out } = await run(['audit', '--git', 'main'], folder)
    expect(status).toBe(1)
    expect(out).toContain('git/second-root')
    expect(out).toContain('git/release-off-line')
  })

  it('is not seen in a branch that grew as it should, with a release behind and one ahead', async () => {
    const project = makeGitProject(registry)
    project.git('tag', '@smtp-status/codes@1.0.0')
    project.edit(checks, 'X.7.1 tells less still.', 'X.7.1 tells even less.')
    project.commit('A note')
    const now = project.git('rev-parse', 'HEAD')
    project.commit('Later')
    project.git('tag', '@smtp-status/codes@1.1.0')
    expect((await run(['audit', '--git', now], project.folder)).status).toBe(0)
  })
})

describe('a branch that is behind its base', () => {
  const stale = (onMain: Make, onBranch: Make): GitProject => {
    const project = makeGitProject(registry)
    project.git('branch', 'stale')
    onMain(project)
    project.commit('On main')
    project.git('checkout', '--quiet', 'stale')
    onBranch(project)
    project.write('.changeset/change.md', changeset)
    project.commit('On the branch')
    return project
  }

  it('is refused where both took the same code, and the file is named', async () => {
    const { folder } = stale(add(fresh()), add(fresh('# Another one.\n')))
    const { status, out } = await run(['review', '--base', 'main'], folder)
    expect(status).toBe(1)
    expect(out).toContain('1 commit on the registry that this change lacks')
    expect(out).toContain('review/conflict-with-base')
    expect(out).toContain('X.7.31.yaml')
  })

  it('is refused where the two clash only together', async () => {
    const other: Make = (project) =>
      project.write(file('X.7.32'), fresh().replace('code: X.7.31', 'code: X.7.32'))
    const { folder } = stale(add(fresh()), other)
    const { status, out } = await run(['review', '--base', 'main'], folder)
    expect(status).toBe(1)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('the change is judged as merged with it')
    expect(out).toContain('text/same')
  })

  it('is permitted where the two go together', async () => {
    const note = edit(checks, 'X.7.1 tells less still.', 'X.7.1 tells even less.')
    const { folder } = stale(note, add(fresh()))
    const { status, out } = await run(['review', '--base', 'main'], folder)
    expect([status, status === 0 ? '' : out]).toEqual([0, ''])
  })
})
