import { join } from 'node:path'
import type { ClassEntry, Registry, RuleFinding } from '../../src/index.js'
import {
  printRegistryCode,
  checkConflicts,
  conflictRules,
  exceptionNotNeeded,
  exceptionUnknownRule,
} from '../../src/index.js'
import { expect, it } from 'vitest'
import { withDocument, withEntry, withListed, withSubject } from '../../src/example/example-registry.js'
import { findingLines } from '../finding-lines.js'
import { base, codeOf } from './found.js'

const [subject] = base.subjects
if (subject === undefined) throw new Error('The example registry has no subject')

const classEntry = (
  digit: ClassEntry['code']['class'],
  summary: string,
  description: string,
): ClassEntry => ({
  ...subject,
  code: { table: 'class', class: digit },
  summary,
  description,
})

const elsewhere = {
  references: [{ document: 'one' }, { document: 'two' }],
  changeController: 'IESG',
}

/** Faults that the examples of the rules do not show. */
const others: Readonly<Record<string, Registry>> = {
  'classes 4 and 5, and a basic status code for neither': withListed(base, [250], { classes: [4, 5] }),
  'summaries of two classes that say the same': {
    ...base,
    classes: [
      classEntry(4, 'Failure for now', 'Try again.'),
      classEntry(5, 'The failures for now!', 'Stop.'),
    ],
  },
  'summaries of two subjects that are near': withSubject(
    withSubject(base, { summary: 'Matter for show of curtains', description: 'Draperies.' }),
    { summary: 'Matter for show of curtains outdoors', description: 'Colours.' },
  ),
  'a document without an address': withEntry(withDocument(base, { id: 'one', address: '' }), {
    references: [{ document: 'one' }],
  }),
  'two documents from elsewhere': withEntry(
    withDocument(withDocument(base, { id: 'one', status: 'other' }), { id: 'two', status: 'Internet-Draft' }),
    elsewhere,
  ),
  'an exception about a pair that is none': withEntry(base, {
    exceptions: [{ rule: 'text/same', with: codeOf('X.0.1'), reason: 'Shown.' }],
  }),
  'a code far ahead in another subject': withEntry(withSubject(base, {}), {
    code: { table: 'enumerated', subject: 1, detail: 20 },
  }),
  'a change from before the registration': withEntry(base, {
    registration: {
      date: '2012-08-05',
      dateFrom: 'iana',
      authority: 'standards',
      document: 'example-specification',
    },
    history: [{ date: '2012-07', authority: 'standards', was: { sampleText: 'Before' } }],
  }),
  'three entries with one code': ['Rehearsal', 'Curtain call', 'Interval'].reduce(
    (registry, sampleText) =>
      withEntry(registry, {
        code: { table: 'enumerated', subject: 0, detail: 2 },
        sampleText,
        description: `${sampleText}.`,
      }),
    base,
  ),
}

const rules = [...conflictRules, exceptionNotNeeded, exceptionUnknownRule]
const scenarios: readonly (readonly [string, Registry])[] = [
  ...rules.map(({ id, example }) => [id, example.fires(base)] as const),
  ...Object.entries(others),
]

function entryLine({ code, other }: RuleFinding): string {
  return [code, other]
    .flatMap((each) => (each === undefined ? [] : [printRegistryCode(each)]))
    .join(' beside ')
}

const reportOf = ([title, registry]: readonly [string, Registry]): string =>
  [
    `## ${title}`,
    ...checkConflicts(registry).flatMap((finding) => [entryLine(finding), findingLines(finding)]),
    '',
  ].join('\n')

it('says what was found, what was expected and what to do, as recorded', async () => {
  await expect(scenarios.map(reportOf).join('\n')).toMatchFileSnapshot(
    join(import.meta.dirname, 'fixtures/findings.txt'),
  )
})
