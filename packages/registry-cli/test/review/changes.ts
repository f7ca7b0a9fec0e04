import type { GitProject } from '../git/git-project.js'

/** A change to the registry of the fixtures, to be reviewed. */
export interface RecordedChange {
  readonly name: string
  /** Files that base has and the fixtures have not. */
  readonly before?: (project: GitProject) => void
  readonly make: (project: GitProject) => void
  /** Tells whether its review is recorded in all forms, and not as text alone. */
  readonly inAllForms?: true
  readonly outcome: 'permitted' | 'waiting' | 'refused' | 'unreadable'
  /** The rules that refuse it. */
  readonly rules: readonly string[]
}

const arcDraft = `RFC-ietf-dmarc-arc-protocol-23:
  title: The Authenticated Received Chain (ARC) Protocol
  status: Internet-Draft
  stream: IETF
  approvedAs: experimental
  publishedAs: rfc8617
  date: 2018-12
  authors: [K. Andersen, B. Long, S. Blank, M. Kucherawy]
  address: https://datatracker.ietf.org/doc/draft-ietf-dmarc-arc-protocol/23/
`

const arcRfc = `rfc8617:
  title: The Authenticated Received Chain (ARC) Protocol
  status: experimental
  stream: IETF
  date: 2019-07
  authors: [K. Andersen, B. Long, S. Blank, M. Kucherawy]
  address: https://www.rfc-editor.org/info/rfc8617
`

const floodDraft = `draft-levine-mailbomb-header-00:
  title: A Message Header to Identify Subscription Form Mail
  status: Internet-Draft
  expires: 2017-12-21
  date: 2017-06-19
  authors: [J. Levine]
  address: https://datatracker.ietf.org/doc/draft-levine-mailbomb-header/00/
`

const review = `  expert: Chris Newman
  review: https://www.example.org/review
`

const arcEntry = `# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json
code: X.7.29
sampleText: ARC validation failure
basicCodes: [550]
classes: [5]
description: >-
  The message failed the validation of its Authenticated Received Chain (ARC). Servers are free to
  use the code or not.
references:
  - RFC-ietf-dmarc-arc-protocol-23
submitters: [K. Andersen]
changeController: IESG
securityNote: >-
  Tells senders of unwanted mail which check local policy acts on. X.7.1 tells less.
registration:
  date: 2018-12-21
  dateFrom: iana
  authority: expert-review
  document: RFC-ietf-dmarc-arc-protocol-23
${review}`

const flood = 'registry-src/enumerated/X.7.28.yaml'
const nullMx = 'registry-src/enumerated/X.7.27.yaml'
const arc = 'registry-src/enumerated/X.7.29.yaml'
const documents = 'registry-src/documents.yaml'

const changeset = (bump: string, text: string): string =>
  `---\n'@smtp-status/codes': ${bump}\n---\n\n${text}\n`

const addArc = (project: GitProject): void => {
  project.edit(documents, 'draft-levine-mailbomb-header:', `${arcDraft}draft-levine-mailbomb-header:`)
  project.write(arc, arcEntry)
}

const addFloodDraft = (project: GitProject): void =>
  project.edit(documents, 'rfc3207:', `${floodDraft}rfc3207:`)

const append = (project: GitProject, file: string, text: string): void =>
  project.write(file, `${project.read(file)}${text}`)

const newReference = (project: GitProject, claim: string): void => {
  addFloodDraft(project)
  project.edit(flood, '  - draft-levine-mailbomb-header\n', '  - draft-levine-mailbomb-header-00\n')
  append(project, flood, claim)
  project.write('.changeset/flood.md', changeset('patch', 'X.7.28 refers to version -00 of its draft.'))
}

const newReferenceClaim = (by: string, was: string): string => `history:
  - date: 2024-12-06
    authority: change-controller
    by: ${by}
    was: { references: [${was}] }
`

/** The changes whose reviews are recorded: each that the rules permit, and each way to be refused. */
export const recordedChanges: readonly RecordedChange[] = [
  {
    name: 'registration',
    inAllForms: true,
    make: (project) => {
      addArc(project)
      project.write('.changeset/arc.md', changeset('minor', 'X.7.29, ARC validation failure, is registered.'))
    },
    outcome: 'permitted',
    rules: [],
  },
  {
    name: 'waiting-for-review',
    inAllForms: true,
    make: (project) => {
      addArc(project)
      project.edit(arc, review, '')
      project.write('.changeset/arc.md', changeset('minor', 'X.7.29, ARC validation failure, is registered.'))
    },
    outcome: 'waiting',
    rules: ['update/review-missing'],
  },
  {
    name: 'update-by-controller',
    inAllForms: true,
    make: (project) =>
      newReference(project, newReferenceClaim('standards@taugh.com', 'draft-levine-mailbomb-header')),
    outcome: 'permitted',
    rules: [],
  },
  {
    name: 'publication',
    before: addArc,
    make: (project) => {
      append(project, documents, arcRfc)
      project.edit(arc, '  - RFC-ietf-dmarc-arc-protocol-23\n', '  - rfc8617\n')
      append(
        project,
        arc,
        `history:
  - date: 2019-07-11
    authority: publication
    document: rfc8617
    was: { references: [RFC-ietf-dmarc-arc-protocol-23] }
`,
      )
      project.write('.changeset/arc.md', changeset('patch', 'X.7.29 refers to RFC 8617.'))
    },
    outcome: 'permitted',
    rules: [],
  },
  {
    name: 'deprecation',
    make: (project) => {
      project.edit(
        flood,
        'registration:\n',
        'deprecated: { replacedBy: X.7.1, reason: The draft expired. }\nregistration:\n',
      )
      append(
        project,
        flood,
        `history:
  - date: 2020-06-01
    authority: iesg
    by: IESG
    direction: https://example.org/iesg/minutes/2020-05-28
    was: { deprecated: null }
`,
      )
      project.write('.changeset/flood.md', changeset('minor', 'X.7.28 is deprecated in favour of X.7.1.'))
    },
    outcome: 'permitted',
    rules: [],
  },
  {
    name: 'refused-silent-edit',
    make: (project) => {
      project.edit(flood, 'sampleText: Mail flood detected', 'sampleText: Mail flood')
      project.write('.changeset/flood.md', changeset('patch', 'X.7.28 is shorter.'))
    },
    outcome: 'refused',
    rules: ['update/claim-missing'],
  },
  {
    name: 'refused-wrong-controller',
    make: (project) =>
      newReference(project, newReferenceClaim('somebody@example.org', 'draft-levine-mailbomb-header')),
    outcome: 'refused',
    rules: ['update/change-controller'],
  },
  {
    name: 'refused-claim-not-matching',
    make: (project) => newReference(project, newReferenceClaim('standards@taugh.com', 'rfc3463')),
    outcome: 'refused',
    rules: ['audit/registered-state', 'update/change-controller', 'update/claim-untrue'],
  },
  {
    name: 'refused-code-change',
    make: (project) => {
      project.write(arc, project.read(flood).replace('code: X.7.28', 'code: X.7.29'))
      project.remove(flood)
      project.write('.changeset/flood.md', changeset('major', 'X.7.28 is now X.7.29.'))
    },
    outcome: 'refused',
    rules: ['update/entry-kept', 'update/review-missing'],
  },
  {
    name: 'refused-removed-entry',
    make: (project) => {
      project.remove(nullMx)
      project.edit(documents, /^rfc7505:[\s\S]*/m.exec(project.read(documents))?.[0] ?? '', '')
      project.edit(
        documents,
        /^RFC-ietf-appsawg-nullmx-08:\n(?: .*\n)*/m.exec(project.read(documents))?.[0] ?? '',
        '',
      )
      project.write('.changeset/null-mx.md', changeset('major', 'X.7.27 is gone.'))
    },
    outcome: 'refused',
    rules: ['update/entry-kept'],
  },
  {
    name: 'refused-reused-code',
    make: (project) => {
      addArc(project)
      project.remove(arc)
      project.write(flood, arcEntry.replace('code: X.7.29', 'code: X.7.28'))
      project.edit(documents, /^draft-levine[\s\S]*?(?=^rfc)/m.exec(project.read(documents))?.[0] ?? '', '')
      project.write('.changeset/arc.md', changeset('minor', 'X.7.28 is registered anew.'))
    },
    outcome: 'refused',
    rules: ['update/claim-missing', 'update/registration-kept'],
  },
  {
    name: 'refused-rewritten-history',
    make: (project) => {
      project.edit(nullMx, /^history:[\s\S]*/m.exec(project.read(nullMx))?.[0] ?? '', '')
      project.write('.changeset/null-mx.md', changeset('patch', 'X.7.27 was never changed.'))
    },
    outcome: 'refused',
    rules: ['audit/registered-state', 'update/history-kept'],
  },
  { name: 'refused-missing-changeset', make: addArc, outcome: 'refused', rules: ['release/changeset'] },
  {
    name: 'refused-conflict',
    inAllForms: true,
    make: (project) => {
      addArc(project)
      project.edit(arc, 'sampleText: ARC validation failure', 'sampleText: The sender address has a null MX!')
      project.write('.changeset/arc.md', changeset('minor', 'X.7.29 is registered.'))
    },
    outcome: 'refused',
    rules: ['text/same'],
  },
  {
    name: 'exception',
    make: (project) => {
      addArc(project)
      project.edit(arc, 'sampleText: ARC validation failure', 'sampleText: Multiple authentication checks')
      append(
        project,
        arc,
        'exceptions:\n  - { rule: text/near-title, with: X.7.26, reason: The two are told apart. }\n',
      )
      project.write('.changeset/arc.md', changeset('minor', 'X.7.29 is registered.'))
    },
    outcome: 'permitted',
    rules: [],
  },
  {
    name: 'unreadable',
    inAllForms: true,
    make: (project) => project.edit(flood, 'basicCodes: not given', 'basicCodes: 451/550'),
    outcome: 'unreadable',
    rules: ['value/basic-codes'],
  },
]
