import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as copied from '../packages/codes/src/full/document.js'
import type { DocumentStatus, DocumentStream } from '../packages/registry/src/index.js'

const root = join(import.meta.dirname, '..')

/** A list that stands in one file, from which all else is derived. */
interface Fact {
  readonly name: string
  /** Words of the list. A list or union that has at least `least` of them is a copy. */
  readonly words: readonly string[]
  readonly least: number
  readonly home: string
  /** Copies that have to be: a published package may not import a private one. Each with the test that holds it equal. */
  readonly copies: Readonly<Record<string, string>>
}

const facts: readonly Fact[] = [
  {
    name: 'the fields of an entry',
    words: [
      'sampleText',
      'basicCodes',
      'changeController',
      'submitters',
      'references',
      'description',
      'securityNote',
    ],
    least: 4,
    home: 'packages/registry/src/model/fields.ts',
    copies: {},
  },
  {
    name: 'the authorities of a change',
    words: ['standards', 'publication', 'expert-review', 'change-controller', 'iesg', 'unknown'],
    least: 4,
    home: 'packages/registry/src/model/authorities.ts',
    copies: { 'packages/codes/src/full/entry.ts': 'packages/codes/test/full.test.ts' },
  },
  {
    name: 'the standings of a document',
    words: ['standards track', 'best current practice', 'experimental', 'informational', 'Internet-Draft'],
    least: 4,
    home: 'packages/registry/src/model/document.ts',
    copies: { 'packages/codes/src/full/document.ts': 'tools/one-place.test.ts' },
  },
  {
    name: 'the streams of documents',
    words: ['IETF', 'IAB', 'IRTF', 'independent', 'legacy'],
    least: 4,
    home: 'packages/registry/src/model/document.ts',
    copies: { 'packages/codes/src/full/document.ts': 'tools/one-place.test.ts' },
  },
  {
    name: 'the severities of a finding',
    words: ['error', 'warning', 'note'],
    least: 3,
    home: 'packages/registry/src/model/finding.ts',
    copies: { 'packages/replies/src/findings.ts': 'packages/replies/test/types.test.ts' },
  },
  {
    name: 'the forms of a report',
    words: ['text', 'json', 'sarif', 'github'],
    least: 4,
    home: 'packages/terminal/src/report/index.ts',
    copies: {},
  },
  {
    name: 'the shells that completion writes for',
    words: ['bash', 'zsh', 'fish'],
    least: 2,
    home: 'packages/smtp-status/src/completion/shells.ts',
    copies: {},
  },
  {
    name: 'the formats that lint reads',
    words: ['swaks', 'postfix-log', 'postfix-mail', 'postfix-delivery', 'smtplib', 'dialogue', 'jsonl'],
    least: 3,
    home: 'packages/smtp-status/src/lint/formats.ts',
    copies: {},
  },
  {
    name: 'the providers whose events are read',
    words: [
      'ses',
      'sendgrid',
      'mailgun',
      'postmark',
      'sparkpost',
      'mandrill',
      'mailjet',
      'brevo',
      'azure',
      'halon',
    ],
    least: 3,
    home: 'packages/bounces/src/events/index.ts',
    // The help lists them without loading what reads them.
    copies: {
      'packages/smtp-status/src/commands/classify.ts':
        'packages/smtp-status/test/classify/detailed-lines.test.ts',
    },
  },
]

const sources = readdirSync(join(root, 'packages')).flatMap((name) =>
  readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .map((file) => `packages/${name}/src/${file}`),
)

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Lists of texts alone, and unions of them. A record by a union is no copy: the compiler says where it has a gap. */
const lists = /\[(?:\s*'[^'\n]*',?)+\s*\]|(?:\s*\|?\s*'[\w -]+'(?=\s*\||\s*\n)){3,}/g

const holds = (text: string, { words, least }: Fact): boolean =>
  [...text.matchAll(lists)].some(
    ([list]) => words.filter((word) => list.includes(`'${word}'`)).length >= least,
  )

describe.each(facts)('$name', (fact) => {
  it('stand in one file, and in the copies that a test holds equal', () => {
    const found = sources.filter((file) => file !== fact.home && holds(textOf(file), fact))
    expect(found).toEqual(Object.keys(fact.copies))
  })

  it('have a home that has them all', () => {
    const text = textOf(fact.home)
    expect(fact.words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([])
  })
})

it('Standings and streams of documents are the same in the published package, as the compiler sees', () => {
  expectTypeOf<copied.DocumentStatus>().toEqualTypeOf<DocumentStatus>()
  expectTypeOf<copied.DocumentStream>().toEqualTypeOf<DocumentStream>()
})

describe('dangerous characters', () => {
  const home = 'packages/terminal/src/safe-text.ts'

  it('that turn the direction of text are written down in one file, and in the copy of replies', () => {
    const found = sources.filter((file) =>
      /\\u(?:\{?202[eE]\}?|2066)|\\p\{(?:Bidi_Control|Cf)\}/.test(textOf(file)),
    )
    expect(found.toSorted()).toEqual(['packages/replies/src/rules/describe-finding.ts', home])
  })
})

it('The search sees a copy', () => {
  const [fields] = facts
  if (fields === undefined) throw new Error('no fact')
  expect(holds("const x = ['sampleText', 'basicCodes', 'references', 'description']", fields)).toBe(true)
  expect(
    holds("type X =\n  | 'sampleText'\n  | 'basicCodes'\n  | 'references'\n  | 'description'\n", fields),
  ).toBe(true)
  expect(holds("const x = { sampleText: 'sampleText', basicCodes: 'y' }", fields)).toBe(false)
})
