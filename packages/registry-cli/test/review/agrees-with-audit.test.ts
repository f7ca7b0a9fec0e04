import { join } from 'node:path'
import * as fc from 'fast-check'
import { auditEntries } from '@smtp-status/registry'
import { readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { findingsOf, isSound, makeReview } from '@smtp-status/submission'
import { describe, expect, it } from 'vitest'
import { Replay } from '../../src/audit/git/replay.js'
import { makeGitProject } from '../git/git-project.js'
import { run } from '../support.js'

const folder = join(import.meta.dirname, '..', 'fixtures', 'reviews', 'registry-src')
const day = '2026-03-14'
const items = walkFolder(folder)
const decoder = new TextDecoder()
const base: Files = new Map(
  items.flatMap((item) => ('bytes' in item ? [[item.file, decoder.decode(item.bytes)] as const] : [])),
)

type Files = ReadonlyMap<string, string>
type Change = (files: Files) => Files

const enumerated = (code: string): string => `enumerated/${code}.yaml`
const codes = ['X.7.26', 'X.7.27', 'X.7.28', 'X.6.10'] as const
const documents = ['rfc7372', 'rfc7505', 'rfc5248', 'draft-levine-mailbomb-header', 'rfc9999'] as const
const dates = ['2013-01-01', '2024-12-06', '2026-03-14', '2026-03-15', '2031-01-01'] as const

const put =
  (file: string, text: string): Change =>
  (files) =>
    new Map([...files, [file, text]])

const remove =
  (file: string): Change =>
  (files) =>
    new Map([...files].filter(([name]) => name !== file))

/** Changes the text of a file; one that is gone stays so. */
const edit =
  (file: string, from: RegExp, to: string): Change =>
  (files) => {
    const text = files.get(file)
    return text === undefined ? files : put(file, text.replace(from, to))(files)
  }

const append = (file: string, text: string): Change => edit(file, /$/, text)

const code = fc.constantFrom(...codes)
const date = fc.constantFrom(...dates)
const document = fc.constantFrom(...documents)
const authority = fc.constantFrom('standards', 'expert-review', 'initial-population', 'unknown')
const sampleText = fc.constantFrom('Sender has not been seen before', 'Mail flood detected')

const registrations = fc
  .record({ date, document, authority, sampleText, reference: document, detail: fc.constantFrom(29, 30, 0) })
  .map(({ detail, ...facts }) =>
    put(
      enumerated(`X.7.${detail}`),
      `code: X.7.${detail}
sampleText: ${facts.sampleText}
basicCodes: [550]
description: The message is put off since its sender is new to this server.
references: [${facts.reference}]
submitters: [M. Kucherawy]
changeController: IESG
securityNote: Tells senders that they are new here.
registration: { date: ${facts.date}, dateFrom: registry, authority: ${facts.authority}, document: ${facts.document} }
`,
    ),
  )

const claimKinds = [
  'authority: iesg, direction: https://datatracker.ietf.org/iesg/',
  'authority: change-controller, by: standards@taugh.com',
  'authority: change-controller, by: IESG',
  'authority: standards, document: rfc7372',
] as const

const silent = fc
  .record({ code })
  .chain(({ code: each }) =>
    fc.constantFrom(
      edit(enumerated(each), /(?<=sampleText: ).*/, 'Something else altogether'),
      edit(enumerated(each), /(?<=basicCodes: ).*/, '[554]'),
      edit(enumerated(each), /(?<=references:\n {2}- ).*/, 'rfc7208'),
      edit(enumerated(each), /(?<=changeController: ).*/, 'somebody@example.com'),
      edit(enumerated(each), /(?<=securityNote: >-\n {2})/, 'In other words: '),
      edit(enumerated(each), /(?<=date: )\d.*/, '2014-08-14'),
      edit(enumerated(each), /^history:[\s\S]*/m, ''),
      edit(enumerated(each), /(?<=description: >-\n {2})/, 'In other words: '),
      remove(enumerated(each)),
    ),
  )

const claimed = fc
  .record({ date, kind: fc.constantFrom(...claimKinds), was: fc.constantFrom('not given', '[550]', '[551]') })
  .chain((claim) => {
    const file = enumerated('X.7.28')
    const item = (was: string): Change =>
      append(file, `history:\n  - { date: ${claim.date}, ${claim.kind}, was: { ${was} } }\n`)
    const both =
      (one: Change, other: Change): Change =>
      (files) =>
        other(one(files))
    return fc.constantFrom(
      both(edit(file, /(?<=basicCodes: ).*/, '[550]'), item(`basicCodes: ${claim.was}`)),
      both(
        edit(file, /(?<=references:\n {2}- ).*/, 'rfc7372'),
        item('references: [draft-levine-mailbomb-header]'),
      ),
      both(
        append(file, 'deprecated: { replacedBy: X.7.1, reason: It is not needed any more. }\n'),
        item('deprecated: null'),
      ),
    )
  })

const newDocument =
  'rfc8617:\n  title: ARC\n  status: experimental\n  date: 2019-07\n  address: https://www.rfc-editor.org/info/rfc8617\n'

const frames = fc.constantFrom(
  edit('documents.yaml', /(?<=^rfc7372:[\s\S]*?status: ).*/m, 'experimental'),
  edit('documents.yaml', /(?<=^rfc5336:[\s\S]*?status: ).*/m, 'standards track'),
  edit('documents.yaml', /(?<=date: )2014-09/, '2027-01'),
  edit('documents.yaml', /^rfc7505:[\s\S]*/m, ''),
  append('documents.yaml', newDocument),
  edit('registry.yaml', /(?<=created: ).*/, '2008-05-30'),
  edit('registry.yaml', /Specification Required/, 'First Come First Served'),
  edit('registry.yaml', /(?<=experts: ).*/, '[A. Reviewer]'),
  edit('basic-codes.yaml', /(?<=meaning: ).*/, 'Means something else.'),
  append('registry.yaml', '# A comment.\n'),
)

const lawful = fc.constantFrom(
  edit(enumerated('X.7.26'), /X.7.1 tells less still./, 'X.7.1 tells even less.'),
  edit('registry.yaml', /(?<=experts: ).*/, '[A. Reviewer]'),
  append('documents.yaml', newDocument),
  append('registry.yaml', '# A comment.\n'),
  put(
    enumerated('X.7.29'),
    `code: X.7.29
sampleText: Sender has not been seen before
basicCodes: [451]
classes: [4]
description: The message is put off since its sender is new to this server.
references: [rfc7372]
submitters: [M. Kucherawy]
changeController: IESG
securityNote: Tells senders that they are new here.
registration: { date: 2025-01-02, dateFrom: registry, authority: standards, document: rfc7372 }
`,
  ),
)

const changes = fc.oneof(
  fc.array(lawful, { minLength: 1, maxLength: 3 }),
  fc.array(fc.oneof(registrations, silent, claimed, frames, lawful), { minLength: 1, maxLength: 3 }),
)

const encoder = new TextEncoder()
const sourceOf = (files: Files): ReturnType<typeof readSource> =>
  readSource([...files].map(([file, text]) => ({ file, bytes: encoder.encode(text) })))

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error'
const publisher = { artifactsOf: () => [], isReadByLine: () => false }

const before = { name: 'main', loaded: readSource(items), changesets: [] }
if (!isSound(before)) throw new Error('the registry of the fixtures cannot be read')

/** Rules of the errors of a review, but for those on the release, which is no matter of the registry. */
function reviewErrors(loaded: ReturnType<typeof readSource>): readonly string[] {
  if (!isSound(before)) return []
  const review = makeReview(before, { name: 'change', loaded, changesets: [], day }, publisher)
  return findingsOf(review)
    .filter(isError)
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith('release/'))
}

/** Rules of the errors of `registry audit --git` on the commit that merges the change. */
function gitErrors(loaded: ReturnType<typeof readSource>): readonly string[] {
  const replay = new Replay()
  replay.begin('a'.repeat(40), before.loaded)
  return replay
    .judge('b'.repeat(40), loaded, day)
    .findings.filter(isError)
    .map(({ rule }) => rule)
}

/** Faults that `registry audit` without options finds in the past of the entries. */
const pastFaults = ({ registry }: ReturnType<typeof readSource>): readonly string[] =>
  (registry ? auditEntries(registry) : []).flatMap(({ steps, findings }) =>
    [
      ...findings,
      ...steps.filter(({ verdict }) => verdict === 'refused').flatMap((step) => step.findings),
    ].map(({ rule, code: of, message }) => JSON.stringify([rule, of, message])),
  )

const known = new Set(pastFaults(before.loaded))

describe('review and the audit of the merge', () => {
  it('agree on any change: one has an error where the other has, and by the same rules', () => {
    const outcomes = { permitted: 0, refused: 0, unreadable: 0 }
    fc.assert(
      fc.property(changes, (made) => {
        const loaded = sourceOf(made.reduce((files, change) => change(files), base))
        const [review, git] = [reviewErrors(loaded), gitErrors(loaded)]
        const isNewFault = pastFaults(loaded).some((fault) => !known.has(fault))
        expect(review.length > 0).toBe(git.length > 0)
        expect(isNewFault && review.length === 0).toBe(false)
        // Of a source that cannot be read, the audit names the first fault alone.
        expect(loaded.registry ? review.toSorted() : []).toEqual(loaded.registry ? git.toSorted() : [])
        const outcome = git.length === 0 ? 'permitted' : 'refused'
        outcomes[loaded.registry ? outcome : 'unreadable'] += 1
      }),
      { numRuns: 300, seed: 5248 },
    )
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(10)
  })
})

describe('review and audit --git in a repository', () => {
  const file = 'registry-src/enumerated/X.7.26.yaml'
  const changeset = "---\n'@smtp-status/codes': major\n---\n\nA change.\n"
  const without = /(?<=document: )rfc7372/

  it('refuse a registration whose document is not among its references', async () => {
    const project = makeGitProject(folder)
    project.git('branch', 'before')
    const text = project.read(file).replace(without, 'rfc7208').replace('2014-08-13', '2024-08-13')
    const fresh = text.replace('X.7.26', 'X.7.29').replace('Multiple authentication checks failed', 'New')
    project.write('registry-src/enumerated/X.7.29.yaml', fresh)
    project.write('.changeset/change.md', changeset)
    project.commit('A registration')
    const review = await run(['review', '--base', 'before', '--head', 'main'], project.folder)
    const audit = await run(['audit', '--git', 'main'], project.folder)
    expect([review.status, audit.status]).toEqual([1, 1])
    expect(review.out).toContain('audit/registered-state')
    expect(audit.out).toMatch(/^[0-9a-f]{40}:\S+ error audit\/registered-state$/m)
  })

  it.each([
    ['permit that a removed entry is put back as it was', '', 0, 'git/entry-put-back'],
    ['refuse another entry under a removed code', 'Another ', 1, 'git/code-given-out-again'],
  ])('%s', async (_, more, status, rule) => {
    const project = makeGitProject(folder)
    const text = project.read(file)
    project.remove(file)
    project.commit('An entry is gone')
    const gone = project.git('rev-parse', 'HEAD')
    project.write(file, text.replace('sampleText: ', `sampleText: ${more}`))
    project.write('.changeset/change.md', changeset)
    project.commit('It is back')
    const review = await run(['review', '--base', gone, '--head', 'main'], project.folder)
    expect([review.status, review.out.includes(rule)]).toEqual([status, true])
    const { out } = await run(['audit', '--git', 'main', '--json'], project.folder)
    expect(out).toContain(`"rule": "${rule}"`)
    expect(out).toMatch(status === 0 ? /"errors": 1,/ : /"errors": [2-9],/)
    const since = await run(['audit', '--git', 'main', '--since', gone, '--json'], project.folder)
    expect(since.out).toContain(`"rule": "${rule}"`)
    expect(since.out).toMatch(status === 0 ? /"errors": 0,/ : /"errors": [1-9],/)
  })
})
