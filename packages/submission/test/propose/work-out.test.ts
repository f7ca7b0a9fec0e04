import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/propose/answers.js'
import type { Outcome } from '../../src/propose/work-out.js'
import { workOut } from '../../src/propose/work-out.js'
import { real, registration, today, withTexts } from '../../../registry-cli/test/propose/support.js'

const outcomeOf = (answers: Answers): Outcome => workOut(answers, real, today)
const paths = ({ files }: Outcome): readonly string[] => files.map(({ path }) => path)
const textOf = ({ files }: Outcome, path: string): string =>
  files.find((file) => file.path === path)?.text ?? ''

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

const rulesOf = ({ onAnswers, judgement }: Outcome): readonly string[] =>
  [...onAnswers, ...(judgement?.findings ?? [])]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)

describe('a registration', () => {
  it('gets the next free detail, today, the canonical form and a changeset for a minor release', () => {
    const outcome = outcomeOf(registration)
    expect(rulesOf(outcome)).toEqual([])
    expect(paths(outcome)).toEqual(['registry-src/enumerated/X.7.31.yaml', '.changeset/register-x-7-31.md'])
    expect(textOf(outcome, 'registry-src/enumerated/X.7.31.yaml')).toBe(
      `# yaml-language-server: $schema=../../schemas/enumerated-entry.schema.json
code: X.7.31
sampleText: Sender is new here
basicCodes: [450, 451]
description: >-
  The message is put off because its sender has not been seen before.
references:
  - rfc7372
submitters: [M. Kucherawy]
changeController: IESG
securityNote: >-
  Tells senders that they are new here.
registration: { date: 2026-03-14, dateFrom: registry, authority: standards, document: rfc7372 }
`,
    )
    expect(textOf(outcome, '.changeset/register-x-7-31.md')).toContain("'@smtp-status/codes': minor\n")
  })

  it('names the expert who reviewed it, who has to be one of the table', () => {
    const reviewed = (expert: string): Answers =>
      withTexts(registration, {
        references: 'rfc8617',
        expert,
        review: 'https://example.org/review',
      })
    const outcome = outcomeOf(reviewed('Chris Newman'))
    expect(rulesOf(outcome)).toEqual([])
    expect(textOf(outcome, 'registry-src/enumerated/X.7.31.yaml')).toContain(
      '  expert: Chris Newman\n  review: https://example.org/review\n',
    )
    expect(rulesOf(outcomeOf(reviewed('Somebody Else')))).toEqual(['update/reviewer'])
  })

  it('brings in a new document and a new basic status code, each in its place', () => {
    const outcome = outcomeOf({
      ...withTexts(registration, {
        references: 'RFC 6647\nrfc7372',
        basicCodes: '454, 559',
        documentTitle: 'Email Greylisting: An Applicability Statement for SMTP',
        documentStatus: 'standards track',
        documentDate: '2012-06',
        documentAuthors: 'M. Kucherawy\nD. Crocker',
      }),
      basicCodes: { 559: { meaning: 'Not now.', document: 'rfc6647' } },
    })
    expect(rulesOf(outcome)).toEqual([])
    expect(paths(outcome).slice(0, 2)).toEqual([
      'registry-src/documents.yaml',
      'registry-src/basic-codes.yaml',
    ])
    expect(textOf(outcome, 'registry-src/documents.yaml')).toContain(
      `rfc6647:
  title: "Email Greylisting: An Applicability Statement for SMTP"
  status: standards track
  date: 2012-06
  authors: [M. Kucherawy, D. Crocker]
  address: https://www.rfc-editor.org/info/rfc6647
`,
    )
    expect(textOf(outcome, 'registry-src/basic-codes.yaml')).toContain(
      '\n559: { meaning: Not now., document: rfc6647 }\n',
    )
  })

  it('is on the authority of an expert where its document is not on the standards track', () => {
    const outcome = outcomeOf(withTexts(registration, { references: 'rfc8617' }))
    expect(outcome.judgement?.entries[0]?.registration.authority).toBe('expert-review')
  })

  it('can be made before the expert has reviewed it, with a note of what is missing', () => {
    const { judgement, files } = outcomeOf(withTexts(registration, { references: 'rfc8617' }))
    const found = judgement?.findings.filter(({ rule }) => rule === 'update/review-missing')
    expect(found?.map(({ severity }) => severity)).toEqual(['note'])
    expect(files.map(({ path }) => path)).toContain('registry-src/enumerated/X.7.31.yaml')
  })

  it.each([
    ['a code that has an entry', { code: 'X.7.28' }, 'value/code'],
    ['a code that leads out of the folder', { code: '../../../etc/passwd' }, 'value/code'],
    ['a subject that is none', { subject: '1000' }, 'value/code'],
    ['a subject that is no number', { subject: 'seven' }, 'value/code'],
    ['a subject that has no entry', { subject: '9' }, 'code/unregistered-subject'],
    ['no basic status codes', { basicCodes: '451|550' }, 'value/basic-codes'],
    ['a number that begins with a zero', { code: 'X.7.031' }, 'value/code'],
    ['a series of documents', { references: 'STD 10' }, 'proposal/series'],
    ['an unknown document', { references: 'rfc9999' }, 'registry/unknown-document'],
    ['a document that is no name', { references: '../../package.json' }, 'value/form'],
    ['an impossible date', { date: '2026-02-30' }, 'value/date'],
    ['a control character', { sampleText: 'a\u001B[2Jb' }, 'text/control-character'],
    ['characters that turn the writing round', { description: 'a \u202Eb.' }, 'text/invisible-character'],
    ["another's sample text", { sampleText: 'Mail floods detected!' }, 'text/same'],
    ['an authority of the past', { authority: 'unknown' }, 'update/registration'],
  ])('is refused with %s, and nothing is to be written', (_, texts, rule) => {
    const outcome = outcomeOf(withTexts(registration, texts))
    expect(rulesOf(outcome)).toContain(rule)
    expect(outcome.files).toEqual([])
  })

  it('never writes outside of its files, and whatever its texts say, they come back as they were typed', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '\n',
        ':',
        ' ',
        '#',
        '-',
        '{',
        '}',
        '[',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        'a',
        '\\',
        ',',
      ),
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(nasty, nasty, (sample, submitter) => {
        const sampleText = `Qwv ${sample}`
        const outcome = outcomeOf(
          withTexts(registration, { sampleText, submitters: `Zz ${submitter.replaceAll(/[\n,]/g, ' ')}` }),
        )
        expect(rulesOf(outcome)).toEqual([])
        expect(paths(outcome)).toEqual([
          'registry-src/enumerated/X.7.31.yaml',
          '.changeset/register-x-7-31.md',
        ])
        expect(outcome.judgement?.entries[0]).toMatchObject({
          sampleText: oneLine(sampleText),
          submitters: [oneLine(`Zz ${submitter.replaceAll(',', ' ')}`)],
          changeController: 'IESG',
        })
      }),
      { numRuns: 25 },
    )
  })
})

const flood: Answers = {
  kind: 'update',
  texts: {
    code: 'X.7.28',
    references: 'draft-levine-mailbomb-header-00 section 2',
    authority: 'change-controller',
    by: 'standards@taugh.com',
  },
}

describe('an update', () => {
  it('writes the item of history with what was, and keeps everything else', () => {
    const outcome = outcomeOf(flood)
    expect(rulesOf(outcome)).toEqual([])
    const text = textOf(outcome, 'registry-src/enumerated/X.7.28.yaml')
    const before = real.loaded.sources.get('enumerated/X.7.28.yaml') ?? ''
    const item = `  - date: 2026-03-14
    authority: change-controller
    by: standards@taugh.com
    was: { references: [draft-levine-mailbomb-header-00] }
`
    const changed = '{ document: draft-levine-mailbomb-header-00, section: "2" }'
    expect(text.replace(item, '').replace(changed, 'draft-levine-mailbomb-header-00')).toBe(before)
    expect(text).toContain(item)
    expect(textOf(outcome, '.changeset/update-x-7-28.md')).toContain("'@smtp-status/codes': patch\n")
  })

  it.each([
    ['by somebody else', { by: 'somebody@example.com' }, 'update/change-controller'],
    ['by the controller, of the basic status codes', { basicCodes: '550' }, 'update/change-controller'],
    ['of an entry that is not there', { code: 'X.7.99' }, 'value/code'],
    ['that changes nothing', { references: 'draft-levine-mailbomb-header-00' }, 'proposal/no-change'],
    [
      'by the controller, of the sample text',
      { sampleText: 'Flood of mail detected' },
      'update/change-controller',
    ],
    ['that takes a field away that has to be there', { submitters: '' }, 'value/missing-key'],
    ['dated before the last', { date: '2020-01-01' }, 'value/order'],
  ])('is refused %s', (_, texts, rule) => {
    const outcome = outcomeOf(withTexts(flood, texts))
    expect(rulesOf(outcome)).toContain(rule)
    expect(outcome.files).toEqual([])
  })

  it('of basic status codes keeps what was said of others with them', () => {
    const outcome = outcomeOf({
      kind: 'update',
      texts: {
        code: 'X.6.8',
        basicCodes: 'any',
        authority: 'iesg',
        direction: 'https://datatracker.ietf.org/doc/statement-iesg-example/',
      },
    })
    const [entry] = outcome.judgement?.entries ?? []
    expect(entry).toMatchObject({ basicCodes: { kind: 'any' } })
    expect(entry?.history.at(-1)?.was).toEqual({
      basicCodes: real.loaded.registry.enumerated.find(({ code }) => code.subject === 6 && code.detail === 8)
        ?.basicCodes,
    })
  })
})

describe('a deprecation', () => {
  const deprecation: Answers = {
    kind: 'deprecate',
    texts: {
      code: 'X.1.2',
      replacedBy: 'X.1.1',
      reason: 'They say the same.',
      authority: 'iesg',
      direction: 'https://datatracker.ietf.org/doc/statement-iesg-example/',
    },
  }

  it('points to what takes its place, and asks for a minor release', () => {
    const outcome = outcomeOf(deprecation)
    expect(rulesOf(outcome)).toEqual([])
    const text = textOf(outcome, 'registry-src/enumerated/X.1.2.yaml')
    expect(text).toContain('\ndeprecated: { replacedBy: X.1.1, reason: They say the same. }\n')
    expect(text).toContain('was: { deprecated: null }\n')
    expect(textOf(outcome, '.changeset/deprecate-x-1-2.md')).toContain("'@smtp-status/codes': minor\n")
  })

  it.each([
    ['by a code that has no entry', { replacedBy: 'X.1.99' }, 'registry/unknown-code'],
    ['by a code that is deprecated itself', { replacedBy: 'X.6.10' }, 'deprecated/chain'],
    ['by itself', { replacedBy: 'X.1.2' }, 'deprecated/loop'],
  ])('is refused where it is replaced %s', (_, texts, rule) => {
    expect(rulesOf(outcomeOf(withTexts(deprecation, texts)))).toContain(rule)
  })
})
