import { join } from 'node:path'
import * as fc from 'fast-check'
import type { Finding } from '@smtp-status/registry'
import { readSource } from '@smtp-status/source'
import type { Answers, ProjectFile } from '@smtp-status/submission'
import { findingsOf, isSound, makeReview, workOut } from '@smtp-status/submission'
import { describe, expect, it } from 'vitest'
import { Replay } from '../../src/audit/git/replay.js'
import { makeGitProject } from '../git/git-project.js'
import { root, run } from '../support.js'
import { real, registration, today } from './support.js'

const draft = 'draft-levine-mailbomb-header'
const direction = ['--authority', 'iesg', '--direction', 'https://datatracker.ietf.org/iesg/']
const controller = ['--authority', 'change-controller', '--by', 'standards@taugh.com']

const newCode = [
  ['--subject', '7'],
  ['--sample-text', 'Sender is new here'],
  ['--basic-codes', '451, 450'],
  ['--description', 'The message is put off because its sender has not been seen before.'],
  ['--submitter', 'M. Kucherawy'],
  ['--security-note', 'Tells senders that they are new here.'],
].flat()

const newDocument = (status: string, ...more: readonly string[]): readonly string[] => [
  '--document-title',
  'A Document',
  '--document-status',
  status,
  '--document-stream',
  status === 'standards track' ? 'IETF' : 'independent',
  '--document-date',
  '2026-02',
  '--document-author',
  'A. Writer',
  ...more,
]

const ofStandard = (...more: readonly string[]): readonly string[] =>
  newDocument('standards track', '--document', 'rfc9999', ...more)

/** Each authority of RFC 5248 sections 2.2 and 2.3, and each form of a proposal: all of these are lawful. */
const lawful: Readonly<Record<string, readonly string[]>> = {
  'a code of a standard that is known': [...newCode, '--reference', 'rfc7372', '--change-controller', 'IESG'],
  'a code of a standard that is new': [
    ...newCode,
    '--reference',
    'rfc9999',
    '--change-controller',
    'IESG',
    ...newDocument('standards track'),
  ],
  'a code that an expert reviewed': [
    ...newCode,
    '--reference',
    'rfc9998',
    '--change-controller',
    'mail@example.org',
    ...newDocument('informational'),
    '--expert',
    'Chris Newman',
    '--review',
    'https://mailarchive.ietf.org/arch/msg/example',
  ],
  'an update by a standard that is new': [
    '--update',
    'X.7.26',
    '--set',
    'sampleText=Several checks failed',
    '--authority',
    'standards',
    ...ofStandard('--document-updates', 'rfc7372'),
  ],
  'an update by the change controller': ['--update', 'X.7.28', '--set', `references=${draft}`, ...controller],
  'another wording by the change controller': [
    '--update',
    'X.7.28',
    ...controller,
    '--reworded',
    'It is shorter.',
    '--set',
    'description=The message looks like one of a flood of messages that are abusive.',
  ],
  'an update by the IESG': ['--update', 'X.7.29', '--set', 'basicCodes=550, 554', ...direction],
  'an update by a document that updates RFC 5248': [
    '--update',
    'X.7.28',
    '--set',
    'basicCodes=550',
    '--authority',
    'rfc5248-update',
    ...ofStandard('--document-updates', 'rfc5248'),
  ],
  'a security note alone, which needs no authority': [
    '--update',
    'X.7.26',
    '--set',
    'securityNote=Tells that several checks were made and failed.',
  ],
  'a deprecation by the IESG': [
    '--deprecate',
    'X.1.2',
    '--replaced-by',
    'X.1.1',
    '--reason',
    'They say the same.',
    ...direction,
  ],
  'a deprecation by a standard that is new': [
    '--deprecate',
    'X.7.27',
    '--replaced-by',
    'X.1.10',
    '--reason',
    'They say the same.',
    '--authority',
    'standards',
    ...ofStandard('--document-obsoletes', 'rfc7505'),
  ],
  'all entries that one document concerns': ofStandard(
    '--document-obsoletes',
    'rfc7504',
    '--document-obsoletes',
    'rfc7505',
  ),
  'several entries by several authorities': [
    '--update',
    'X.1.10,X.7.28',
    ...ofStandard('--document-obsoletes', 'rfc7505'),
    '--set',
    'X.7.28:authority=change-controller',
    '--set',
    'X.7.28:by=standards@taugh.com',
    '--set',
    `X.7.28:references=${draft}`,
  ],
}

describe('a proposal in a clone', () => {
  it.each(Object.entries(lawful))(
    '%s: review, check and the audit of its commit permit it',
    async (_, words) => {
      const project = makeGitProject(join(root, 'fixtures', 'registry-src'))
      project.git('switch', '--quiet', '--create', 'proposal')
      const proposed = await run(['propose', '--yes', ...words], project.folder)
      expect(proposed).toMatchObject({ status: 0, err: expect.not.stringMatching(/ error \w+\//) })
      project.commit('A proposal')
      for (const command of [
        ['check'],
        ['review', '--base', 'main', '--head', 'proposal'],
        ['audit', '--git', 'HEAD'],
      ]) {
        const { status, out, err } = await run(command, project.folder)
        expect({ command, status, said: out + err }).toMatchObject({ command, status: 0 })
      }
    },
  )

  it('is refused where the code was given out before, as a review refuses it', async () => {
    const project = makeGitProject(join(root, 'fixtures', 'registry-src'))
    const words = [...newCode, '--reference', 'rfc7372', '--change-controller', 'IESG']
    project.write(
      'registry-src/enumerated/X.7.31.yaml',
      project
        .read('registry-src/enumerated/X.7.30.yaml')
        .replaceAll('X.7.30', 'X.7.31')
        .replace('REQUIRETLS', 'Other'),
    )
    project.commit('A code')
    project.remove('registry-src/enumerated/X.7.31.yaml')
    project.commit('No code')
    const proposed = await run(['propose', '--yes', ...words], project.folder)
    expect(proposed).toMatchObject({
      status: 1,
      err: expect.stringContaining('error git/code-given-out-again'),
    })
    expect(project.git('status', '--porcelain')).toBe('')
    const next = words.flatMap((word) => (word === '--subject' ? ['--code', 'X.7.32', word] : [word]))
    expect(await run(['propose', '--yes', ...next], project.folder)).toMatchObject({ status: 0 })
  })
})

/** Some answers, often none, that take the place of sound ones. */
const few = (values: Answers['texts'] & Readonly<Record<string, string>>): fc.Arbitrary<Answers['texts']> =>
  fc.subarray(Object.entries(values), { maxLength: 1 }).map((pairs) => Object.fromEntries(pairs))

const oddFields = fc.oneof(
  few({ sampleText: 'Mail flood detected', basicCodes: 'any', classes: '4', references: 'rfc7372' }),
  few({ sampleText: '', basicCodes: '559', references: 'rfc1', submitters: 'Me', changeController: 'me' }),
  few({ references: 'rfc7208 section 8.6\nrfc7372', securityNote: '', submitters: 'A. Writer' }),
)

const oddClaims = fc.oneof(
  few({ date: '2031-01-01', document: 'rfc8617', authority: 'change-controller', by: 'IESG' }),
  few({
    date: '2026-03-14',
    direction: 'http://example.org/',
    reworded: 'It says the same.',
    note: 'It is so.',
  }),
)

const described = fc.oneof(
  fc.constant({}),
  fc.record({
    document: fc.constant('rfc9999'),
    documentTitle: fc.constant('A Document'),
    documentStatus: fc.constantFrom('standards track', 'experimental'),
    documentStream: fc.constantFrom('IETF', 'independent'),
    documentDate: fc.constantFrom('2026-02', '2027-01', '2001-01'),
    documentAuthors: fc.constant('A. Writer'),
    documentUpdates: fc.constantFrom('', 'rfc7372', 'rfc5248', draft),
  }),
)

const { texts: wholeRegistration } = registration

const registrations = fc.tuple(described, oddFields, oddClaims).map(([document, fields, claims]): Answers => {
  const references = 'document' in document ? document.document : (wholeRegistration.references ?? '')
  return { kind: 'register', texts: { ...wholeRegistration, references, ...document, ...fields, ...claims } }
})

const reworded = {
  description: 'The message is put off because its sender has not been seen before.',
  reworded: 'It says the same in other words.',
}
const changes = fc.constantFrom<Answers['texts']>(
  { sampleText: 'Several checks failed' },
  { basicCodes: '550' },
  { references: draft },
  { references: 'rfc9999' },
  { securityNote: 'Tells what was checked.' },
  { submitters: 'A. Writer' },
  reworded,
)
const grounds = fc.constantFrom<Answers['texts']>(
  { authority: 'iesg', direction: 'https://datatracker.ietf.org/iesg/' },
  { authority: 'standards', document: 'rfc9999' },
  { authority: 'rfc5248-update', document: 'rfc9999' },
  { authority: 'publication', document: 'rfc9999' },
  { authority: 'change-controller', by: 'standards@taugh.com' },
)
const code = fc.constantFrom('X.7.26', 'X.7.28', 'X.7.29', 'X.1.10', 'X.6.10', 'X.7.YYY')

const updates = fc
  .tuple(code, changes, grounds, described, oddFields, oddClaims)
  .map(([each, ...texts]): Answers => ({ kind: 'update', texts: Object.assign({ code: each }, ...texts) }))

const deprecations = fc.tuple(code, grounds, described, oddClaims).map(([each, ...texts]): Answers => ({
  kind: 'deprecate',
  texts: Object.assign({ code: each, replacedBy: 'X.7.1', reason: 'It is not needed any more.' }, ...texts),
}))

const encoder = new TextEncoder()

function afterWriting(files: readonly ProjectFile[]): ReturnType<typeof readSource> {
  const written = new Map(files.map(({ path, text }) => [path.replace('registry-src/', ''), text]))
  const kept = real.items.filter(({ file }) => !written.has(file))
  const made = [...written]
    .filter(([file]) => file.endsWith('.yaml'))
    .map(([file, text]) => ({ file, bytes: encoder.encode(text) }))
  return readSource([...kept, ...made])
}

// A new code may be proposed before its expert has reviewed it: the review waits for that.
const isError = ({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean =>
  severity === 'error' && rule !== 'update/review-missing'
const publisher = { artifactsOf: () => [], isReadByLine: () => false }
const before = { name: 'main', loaded: real.loaded, changesets: [] }
if (!isSound(before)) throw new Error('the registry of the fixtures cannot be read')

const standing = new Set(real.loaded.findings.map(({ message }) => message))

describe('what propose would write', () => {
  it('is permitted by review, by check and by the audit of its commit, whatever the answers are', () => {
    const outcomes = { permitted: 0, refused: 0 }
    fc.assert(
      fc.property(fc.oneof(registrations, updates, deprecations), (answers) => {
        const { files } = workOut(answers, real, today)
        outcomes[files.length > 0 ? 'permitted' : 'refused'] += 1
        if (files.length === 0) return
        const loaded = afterWriting(files)
        const changesets = files
          .filter(({ path }) => path.startsWith('.changeset/'))
          .map(({ path, text }) => ({ file: path, text }))
        if (!isSound(before)) throw new Error('the registry of the fixtures cannot be read')
        const review = makeReview(before, { name: 'change', loaded, changesets, day: today }, publisher)
        const replay = new Replay()
        replay.begin('a'.repeat(40), before.loaded)
        const audit = replay.judge('b'.repeat(40), loaded, today)
        const faults = loaded.findings.filter(({ message }) => !standing.has(message))
        expect({
          review: findingsOf(review).filter(isError),
          isRefused: review.outcome === 'refused',
          audit: audit.findings.filter(isError),
          faults: faults.filter(isError),
        }).toEqual({ review: [], isRefused: false, audit: [], faults: [] })
      }),
      { numRuns: 150, seed: 5248 },
    )
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(10)
  }, 120_000)
})
