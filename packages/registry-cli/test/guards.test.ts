import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GitProject } from './git/git-project.js'
import { makeGitProject } from './git/git-project.js'
import { root, run } from './support.js'

const registry = join(root, 'fixtures', 'registry-src')
const file = (code: string): string => `registry-src/enumerated/${code}.yaml`
const [flood, checks, tls] = [file('X.7.28'), file('X.7.26'), file('X.7.30')]
const documents = 'registry-src/documents.yaml'

type Make = (project: GitProject) => void

const edit =
  (path: string, from: string, to: string): Make =>
  (project) =>
    project.edit(path, from, to)

const append =
  (path: string, text: string): Make =>
  (project) =>
    project.write(path, project.read(path) + text)

const all =
  (...makes: readonly Make[]): Make =>
  (project) => {
    for (const make of makes) make(project)
  }

/** Adds an item to the history of X.7.26, which had none. */
const claim = (item: string): Make => append(checks, `history:\n  - ${item.split('\n').join('\n    ')}\n`)
const byStandards = 'date: 2025-01-02\nauthority: standards\ndocument: rfc7372'
const byIesg = 'date: 2025-01-02\nauthority: iesg\ndirection: https://datatracker.ietf.org/iesg/'

const fresh = (more = '', date = '2025-01-02', references = '[rfc7372]', document = 'rfc7372'): string =>
  `# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json
code: X.7.31
sampleText: Sender has not been seen before
basicCodes: [451]
classes: [4]
description: >-
  The message is put off since its sender is new to this server.
references: ${references}
submitters: [M. Kucherawy]
changeController: IESG
securityNote: Tells senders that they are new here.
registration: { date: ${date}, dateFrom: registry, authority: standards, document: ${document} }
${more}`

const add =
  (text: string): Make =>
  (project) =>
    project.write(file('X.7.31'), text)

/** Changes that no rule permits: `review` refuses the change, and `audit --git` finds the commit that makes it. */
const refused: readonly (readonly [name: string, make: Make])[] = [
  ['sample text in silence', edit(checks, 'Multiple authentication', 'Several authentication')],
  ['basic status codes in silence', edit(checks, 'basicCodes: [550]', 'basicCodes: [550, 554]')],
  ['basic status codes taken away', edit(checks, 'basicCodes: [550]\n', '')],
  ['any in the place of codes', edit(checks, 'basicCodes: [550]', 'basicCodes: any')],
  ['not given filled in by nobody', edit(flood, 'basicCodes: not given', 'basicCodes: [550]')],
  ['a reference in silence', edit(checks, '  - rfc7372\n', '  - rfc7372\n  - rfc7208\n')],
  [
    'another reference in silence',
    edit(flood, 'references:\n  - draft-levine-mailbomb-header-00', 'references:\n  - rfc3463'),
  ],
  ['a submitter in silence', edit(checks, 'submitters: [M. Kucherawy]', 'submitters: [J. Levine]')],
  [
    'one more submitter in silence',
    edit(checks, 'submitters: [M. Kucherawy]', 'submitters: [M. Kucherawy, J. Levine]'),
  ],
  [
    'another change controller in silence',
    edit(checks, 'changeController: IESG', 'changeController: J. Levine'),
  ],
  [
    'the change controller takes over',
    edit(flood, 'changeController: standards@taugh.com', 'changeController: IESG'),
  ],
  ['the day of a registration', edit(checks, 'date: 2014-08-13', 'date: 2014-08-14')],
  ['a registration loses its day', edit(tls, '  date: 2019-08-05\n  dateFrom: iana\n', '')],
  ['the authority of a registration', edit(flood, 'authority: expert-review', 'authority: standards')],
  [
    'the document of a registration',
    edit(flood, 'document: draft-levine-mailbomb-header\n', 'document: rfc3463\n'),
  ],
  ['a past item is altered', edit(tls, 'date: 2019-11-27', 'date: 2019-11-28')],
  ['a past item gets another document', edit(tls, 'document: rfc8689', 'document: rfc7372')],
  [
    'a past item goes',
    edit(
      tls,
      'history:\n  - date: 2019-11-27\n    authority: publication\n    document: rfc8689\n    was: { references: [RFC-ietf-uta-smtp-require-tls-09] }\n',
      '',
    ),
  ],
  ['the day of a past change', edit(flood, 'date: 2024-12-06', 'date: 2024-12-07')],
  ['an entry goes', (project) => project.remove(checks)],
  ['a subject goes', (project) => project.remove('registry-src/subject/X.5.YYY.yaml')],
  [
    'a deprecated code comes back',
    (project) => {
      const text = project.read(file('X.6.10'))
      project.write(file('X.6.10'), text.replace(/deprecated:\n(?: {2}.*\n)+/, ''))
    },
  ],
  [
    'a code is deprecated in silence',
    append(checks, 'deprecated:\n  replacedBy: X.7.1\n  reason: It is not needed.\n'),
  ],
  ['a claim without a change', claim(`${byStandards}\nwas: { sampleText: Something else }`)],
  [
    'a standard that does not touch the entry',
    all(
      edit(checks, 'Multiple authentication', 'Several authentication'),
      claim(
        'date: 2025-01-02\nauthority: standards\ndocument: rfc3886\nwas: { sampleText: Multiple authentication checks failed }',
      ),
    ),
  ],
  [
    'somebody else as the change controller',
    all(
      edit(checks, 'basicCodes: [550]', 'basicCodes: [554]'),
      claim('date: 2025-01-02\nauthority: change-controller\nby: J. Levine\nwas: { basicCodes: [550] }'),
    ),
  ],
  [
    'the change controller changes basic status codes',
    all(
      edit(flood, 'basicCodes: not given', 'basicCodes: [550]'),
      edit(
        flood,
        'exceptions:',
        '  - date: 2025-01-02\n    authority: change-controller\n    by: standards@taugh.com\n    was: { basicCodes: not given }\nexceptions:',
      ),
    ),
  ],
  [
    'a former value that is not true',
    all(
      edit(checks, 'basicCodes: [550]', 'basicCodes: [554]'),
      claim(`${byIesg}\nwas: { basicCodes: [551] }`),
    ),
  ],
  [
    'a change dated before the newest of the registry',
    all(
      edit(checks, 'basicCodes: [550]', 'basicCodes: [554]'),
      claim(`${byIesg.replace('2025-01-02', '2015-01-02')}\nwas: { basicCodes: [550] }`),
    ),
  ],
  [
    'a change dated in the future',
    all(
      edit(checks, 'basicCodes: [550]', 'basicCodes: [554]'),
      claim(`${byIesg.replace('2025-01-02', '2031-01-01')}\nwas: { basicCodes: [550] }`),
    ),
  ],
  ['a registration dated at the end of time', add(fresh('', '9999-12-31'))],
  ['a registration dated in the past', add(fresh('', '2013-01-01'))],
  [
    'a registration by a draft on the standards track',
    add(fresh('', '2025-01-02', '[draft-levine-mailbomb-header-00]', 'draft-levine-mailbomb-header-00')),
  ],
  [
    'a code with the text of another',
    add(fresh().replace('Sender has not been seen before', 'Mail flood detected')),
  ],
  [
    'another first day of the registry',
    edit('registry-src/registry.yaml', 'created: 2008-05-29', 'created: 2008-05-28'),
  ],
  [
    'another id of the registry',
    edit('registry-src/registry.yaml', 'id: smtp-enhanced-status-codes\n', 'id: smtp-codes\n'),
  ],
  [
    'another id of a table',
    edit(
      'registry-src/registry.yaml',
      'id: smtp-enhanced-status-codes-3',
      'id: smtp-enhanced-status-codes-4',
    ),
  ],
  [
    'a class that is none',
    (project) => project.write('registry-src/enumerated/3.7.31.yaml', fresh().replace('X.7.31', '3.7.31')),
  ],
]

/** Changes that the rules permit: every command passes them. */
const permitted: readonly (readonly [name: string, make: Make])[] = [
  ['no change', () => undefined],
  ['a code is registered', add(fresh())],
  ['a security note is reworded', edit(checks, 'X.7.1 tells less still.', 'X.7.1 tells even less.')],
  [
    'classes are added by their document',
    all(
      edit(checks, 'basicCodes: [550]\n', 'basicCodes: [550]\nclasses: [5]\n'),
      claim(`${byIesg}\nwas: { classes: null }`),
    ),
  ],
  [
    'the IESG settles the basic status codes',
    all(
      edit(checks, 'basicCodes: [550]', 'basicCodes: [550, 554]'),
      claim(`${byIesg}\nwas: { basicCodes: [550] }`),
    ),
  ],
  [
    'the change controller adds a reference',
    all(
      edit(
        flood,
        'references:\n  - draft-levine-mailbomb-header-00',
        'references:\n  - draft-levine-mailbomb-header-00\n  - rfc8617',
      ),
      edit(
        flood,
        'exceptions:',
        '  - date: 2025-01-02\n    authority: change-controller\n    by: standards@taugh.com\n    was: { references: [draft-levine-mailbomb-header-00] }\nexceptions:',
      ),
    ),
  ],
  [
    'a code is deprecated at the direction of the IESG',
    all(
      append(checks, 'deprecated:\n  replacedBy: X.7.1\n  reason: It is not needed any more.\n'),
      claim(`${byIesg}\nwas: { deprecated: null }`),
    ),
  ],
  [
    'a document alone',
    append(
      documents,
      'rfc9051:\n  title: IMAP, version 4rev2\n  status: standards track\n  date: 2021-08\n  authors: [A. Melnikov, B. Leiba]\n  address: https://www.rfc-editor.org/info/rfc9051\n',
    ),
  ],
  ['a comment', append(checks, '# A comment of a maintainer.\n')],
]

/** Changes of what entries rest on: no rule forbids the change, but `review` and `audit --git` say that it happened, and ask. */
const questioned: readonly (readonly [name: string, rule: string, key: string, make: Make])[] = [
  [
    'a document gets another standing',
    'frame/document-standing',
    'rfc8617',
    edit(documents, 'status: experimental\n  date: 2019-07', 'status: standards track\n  date: 2019-07'),
  ],
  [
    'a document updates one more',
    'frame/document-succession',
    'rfc5321',
    edit(documents, 'updates: [rfc1123]\n', 'updates: [rfc1123, rfc3463]\n'),
  ],
  [
    'a basic status code gets another meaning',
    'frame/basic-code',
    '220',
    edit('registry-src/basic-codes.yaml', 'The server is ready.', 'The server is tired.'),
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

describe.each(refused)('%s', (_name, make) => {
  it('is refused by review, and found by the audit of the commits', async () => {
    const { folder } = changed(make)
    const review = await run(['review', '--base', 'before', '--head', 'main'], folder)
    const audit = await run(['audit', '--git', 'main', '--json'], folder)
    const isCaught = audit.status === 1 || (await run(['check'], folder)).status === 1
    expect([review.status, isCaught]).toEqual([1, true])
  })
})

describe.each(permitted)('%s', (_name, make) => {
  it('passes review, check and the audit of the commits', async () => {
    const { folder } = changed(make)
    const review = await run(['review', '--base', 'before', '--head', 'main'], folder)
    expect([review.status, review.status === 0 ? '' : review.out]).toEqual([0, ''])
    expect((await run(['check'], folder)).status).toBe(0)
    const audit = await run(['audit', '--git', 'main'], folder)
    expect([audit.status, audit.status === 0 ? '' : audit.out]).toEqual([0, ''])
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
