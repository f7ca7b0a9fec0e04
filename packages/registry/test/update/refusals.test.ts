import { join } from 'node:path'
import type { Change, Entry, EnumeratedEntry, Registry, EntryUpdate, FieldOutcome } from '../../src/index.js'
import { printRegistryCode, judgeUpdate } from '../../src/index.js'
import { expect, it } from 'vitest'
import { findingLines } from '../finding-lines.js'
import type { Standing } from './rfc-conditions.js'
import { entries, own, registryOf, reviewed } from './updates.js'

const base = entries.enumerated
const direction = 'https://example.org/direction'
const text = { sampleText: 'New text' }
const textWas = { sampleText: 'Sample text' }
const references = { references: [{ document: own }, { document: 'more' }] }
const referencesWas = { references: [{ document: own }] }
const between = { references: [{ document: 'more' }] }

const put = (registry: Registry, entry: EnumeratedEntry): Registry => ({
  ...registry,
  enumerated: [...registry.enumerated, entry],
})

const claim = (fields: Partial<Change>): Change => ({
  date: '2020-06-01',
  authority: 'iesg',
  was: {},
  ...fields,
})

/** An update of one entry: what it becomes, under which claims. */
function updated(
  change: Partial<EnumeratedEntry>,
  claims: readonly Partial<Change>[],
  standing: Standing = 'Internet-Draft',
  before: EnumeratedEntry = base,
): readonly EntryUpdate[] {
  const after: Entry = {
    ...before,
    ...change,
    history: [...(change.history ?? before.history), ...claims.map(claim)],
  }
  return judgeUpdate(registryOf(before, standing), registryOf(after, standing))
}

/** A new entry beside one that stays. */
function registered(
  change: Partial<EnumeratedEntry>,
  standing: Standing = 'Internet-Draft',
): readonly EntryUpdate[] {
  const before = registryOf(entries.class, standing)
  return judgeUpdate(before, put(before, { ...base, registration: reviewed, history: [], ...change }))
}

const { changeController: _, ...withoutController } = base
const controller = { authority: 'change-controller', by: 'The controller' } as const
const deprecated = { replacedBy: { table: 'enumerated', subject: 1, detail: 1 }, reason: 'Why.' } as const
const gone = registryOf(base, 'Internet-Draft')

/** Attempts, and their outcomes; the recorded report shows each refusal as people will read it. */
const scenarios: Readonly<Record<string, () => readonly EntryUpdate[]>> = {
  'a registration that nobody reviewed': () =>
    registered({
      registration: { date: '2020-06-01', dateFrom: 'iana', authority: 'initial-population', document: own },
    }),
  'a registration without a date, on a document that is not known': () =>
    registered({ registration: { authority: 'expert-review', document: 'not-known' } }),
  'a registration by a standard that is none': () =>
    registered(
      { registration: { date: '2020-06-01', dateFrom: 'iana', authority: 'standards', document: own } },
      'draft approved as experimental',
    ),
  'a registration in the past': () =>
    registered({
      registration: { date: '2020-05-31', dateFrom: 'iana', authority: 'expert-review', document: own },
    }),
  'a registration with a change before it': () =>
    registered({ history: [claim({ date: '2020-05-30', direction, was: textWas })], ...text }),
  'a registration of an entry that has changed since': () =>
    registered({ history: [claim({ direction, was: textWas })], ...text }),
  'a registration by a standard': () =>
    registered({
      registration: { date: '2020-06-02', dateFrom: 'iana', authority: 'standards', document: 'standard' },
    }),
  'an entry that is gone': () => judgeUpdate(gone, { ...gone, enumerated: gone.enumerated.slice(0, 1) }),
  'a code given twice': () => judgeUpdate(gone, put(gone, { ...base, ...text })),
  'another registration under the same code': () =>
    updated({ registration: { ...base.registration, document: 'more' } }, []),
  'an item of the past that is altered': () =>
    updated(
      { history: [claim({ date: '2015-02-04', authority: 'unknown', reworded: 'Another reason.' })] },
      [],
    ),
  'an item put before those of the past': () =>
    updated({ ...text, history: [claim({ direction, was: textWas }), ...base.history] }, []),
  'an item of the past that is altered, and a new one': () =>
    updated(
      {
        ...text,
        history: [claim({ date: '2015-02-04', authority: 'unknown', reworded: 'Another reason.' })],
      },
      [{ direction, was: textWas }],
    ),
  'the past taken away': () => updated({ history: [] }, []),
  "a change on nobody's word": () => updated({ ...text, description: 'Another.', submitters: [] }, []),
  "a change on nobody's word, of an entry without a controller": () =>
    updated(text, [], 'Internet-Draft', withoutController),
  'a change on an unknown word': () =>
    updated(
      { ...text, basicCodes: { kind: 'any' } },
      [{ authority: 'unknown', was: { ...textWas, basicCodes: { kind: 'not given' } } }],
      'experimental RFC',
      { ...base, basicCodes: { kind: 'not given' } },
    ),
  'an item of an unknown word that claims nothing': () => updated({}, [{ authority: 'unknown' }]),
  'an item that claims what did not happen': () =>
    updated(text, [{ direction, was: { sampleText: 'Something else', classes: [5] }, reworded: 'Why.' }]),
  'an item that claims what is of another table': () =>
    updated({}, [{ direction, was: { summary: 'Summary' } }]),
  'an item that says that a list was another': () =>
    updated({ submitters: ['Another'], references: [{ document: 'more', section: '3' }], deprecated }, [
      {
        direction,
        was: {
          submitters: [],
          references: [{ document: own, section: '8.6' }, { document: 'more' }],
          deprecated: { ...deprecated, reason: 'Another.' },
          basicCodes: null,
        },
      },
    ]),
  'two items, the later of which contradicts the earlier': () =>
    updated({ classes: [5] }, [
      { direction, was: { classes: null } },
      { direction, was: { classes: [5] } },
    ]),
  'two items in the wrong order': () =>
    updated({ ...text, classes: [4] }, [
      { date: '2020-06-03', direction, was: textWas },
      { date: '2020-06-02', direction, was: { classes: null } },
    ]),
  'two items, of which one may not do what it does': () =>
    updated({ ...references, classes: [4] }, [
      { ...controller, was: referencesWas },
      { ...controller, was: { classes: null } },
    ]),
  'a field changed twice, each time as it may be': () =>
    updated(references, [
      { ...controller, was: referencesWas },
      { direction, was: between },
    ]),
  'a field changed and changed back': () =>
    updated({}, [
      { ...controller, was: referencesWas },
      { date: '2020-06-02', ...controller, was: between },
    ]),
  'an item for a note of ours': () =>
    updated({ securityNote: 'A note.' }, [{ direction, was: { securityNote: null } }]),
  'an item for a note of ours among other things': () =>
    updated({ ...text, securityNote: 'A note.' }, [{ direction, was: { ...textWas, securityNote: null } }]),
  'a note of ours and an exception': () =>
    updated({ securityNote: 'A note.', exceptions: [{ rule: 'some/rule', reason: 'Why.' }] }, []),
  'a standard without a document': () =>
    updated(text, [{ authority: 'standards', was: textWas }], 'standards-track RFC'),
  'a standard that is not known': () =>
    updated(text, [{ authority: 'standards', document: 'not-known', was: textWas }], 'standards-track RFC'),
  'a standard that is none': () =>
    updated(text, [{ authority: 'standards', document: 'rfc-of-it', was: textWas }], 'standards-track RFC'),
  'a draft that is not approved as a standard': () =>
    updated(
      text,
      [{ authority: 'standards', document: 'not-approved', was: textWas }],
      'standards-track RFC',
    ),
  'a standard about something else': () =>
    updated(text, [{ authority: 'standards', document: 'unrelated', was: textWas }], 'standards-track RFC'),
  'a standard that was referred to before': () =>
    updated(
      { references: [{ document: own }, { document: 'unrelated', section: '1' }] },
      [
        {
          authority: 'standards',
          document: 'unrelated',
          was: { references: [{ document: own }, { document: 'unrelated' }] },
        },
      ],
      'standards-track RFC',
      { ...base, references: [{ document: own }, { document: 'unrelated' }] },
    ),
  'a standard that is newly referred to': () =>
    updated(
      { references: [{ document: own }, { document: 'unrelated' }] },
      [{ authority: 'standards', document: 'unrelated', was: { references: [{ document: own }] } }],
      'standards-track RFC',
    ),
  'a standard for an entry that no standard defines': () =>
    updated(text, [{ authority: 'standards', document: 'standard', was: textWas }]),
  'a change controller for what only others may change': () =>
    updated({ classes: [4], basicCodes: { kind: 'any' } }, [
      { ...controller, was: { classes: null, basicCodes: { kind: 'listed', codes: [550], others: [] } } },
    ]),
  'a change controller for a standards-track entry': () =>
    updated(text, [{ ...controller, was: textWas }], 'best current practice'),
  'somebody else for the change controller': () =>
    updated(references, [{ ...controller, by: 'Somebody', was: referencesWas }]),
  'nobody for the change controller': () =>
    updated(references, [{ authority: 'change-controller', was: referencesWas }]),
  'a change controller where none is listed': () =>
    updated(references, [{ ...controller, was: referencesWas }], 'Internet-Draft', withoutController),
  'the change controller made himself': () =>
    updated({ ...references, changeController: 'Somebody' }, [
      {
        authority: 'change-controller',
        by: 'Somebody',
        was: { ...referencesWas, changeController: 'The controller' },
      },
    ]),
  'an update of RFC 5248 for what it does not fill in': () =>
    updated({ ...text, basicCodes: { kind: 'any' } }, [
      {
        authority: 'rfc5248-update',
        document: 'update-of-5248',
        was: { ...textWas, basicCodes: { kind: 'listed', codes: [550], others: [] } },
      },
    ]),
  'an update of RFC 5248 that is none': () =>
    updated(
      { basicCodes: { kind: 'any' } },
      [{ authority: 'rfc5248-update', document: 'unrelated', was: { basicCodes: { kind: 'not given' } } }],
      'Internet-Draft',
      { ...base, basicCodes: { kind: 'not given' } },
    ),
  'an update of RFC 5248 that is not named': () =>
    updated(
      { basicCodes: { kind: 'any' } },
      [{ authority: 'rfc5248-update', was: { basicCodes: { kind: 'not given' } } }],
      'Internet-Draft',
      { ...base, basicCodes: { kind: 'not given' } },
    ),
  'the IESG without a direction': () => updated(text, [{ was: textWas }]),
  'a publication of nothing': () =>
    updated(text, [{ authority: 'publication', was: textWas }], 'draft approved as experimental'),
  'a publication of another document': () =>
    updated(
      { references: [{ document: 'more' }] },
      [{ authority: 'publication', document: 'more', was: { references: base.references } }],
      'draft approved as experimental',
    ),
  'a publication that adds a reference': () =>
    updated(
      { references: [{ document: 'rfc-of-it' }, { document: 'more' }] },
      [{ authority: 'publication', document: 'rfc-of-it', was: { references: base.references } }],
      'draft approved as experimental',
    ),
  'a publication in another section': () =>
    updated(
      { references: [{ document: 'rfc-of-it', section: '3' }] },
      [{ authority: 'publication', document: 'rfc-of-it', was: { references: base.references } }],
      'draft approved as experimental',
    ),
  'a publication of a document that stays': () =>
    updated(
      { references: [{ document: 'more' }, { document: 'rfc-of-it' }] },
      [
        {
          authority: 'publication',
          document: 'more',
          was: { references: [{ document: 'more' }, { document: own }] },
        },
      ],
      'draft approved as experimental',
      { ...base, references: [{ document: 'more' }, { document: own }] },
    ),
  'a publication of a draft that was not approved': () =>
    updated({ references: [{ document: 'rfc-of-it' }] }, [
      { authority: 'publication', document: 'rfc-of-it', was: { references: base.references } },
    ]),
}

const verdictLine = ({ field, permitted, rule, source, authority }: FieldOutcome): string =>
  `  ${field}: ${permitted ? 'permitted' : 'refused'} by ${rule} (${source}), claimed by ${authority ?? 'nobody'}`

const updateLines = ({ code, kind, fields, findings }: EntryUpdate): string =>
  [`${printRegistryCode(code)} ${kind}`]
    .concat(fields.map(verdictLine), findings.map(findingLines))
    .join('\n')

const reportOf = ([title, judge]: readonly [string, () => readonly EntryUpdate[]]): string =>
  [`## ${title}`, ...judge().map(updateLines), ''].join('\n')

it('says what is refused, why, and what would make it acceptable, as recorded', async () => {
  const report = Object.entries(scenarios).map(reportOf).join('\n')
  await expect(report).toMatchFileSnapshot(join(import.meta.dirname, 'fixtures/refusals.txt'))
})
