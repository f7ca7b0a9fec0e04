import type {
  ClassEntry,
  Document,
  EnumeratedEntry,
  Registration,
  Registry,
  SubjectEntry,
  Table,
} from '@smtp-status/registry'

const registration: Registration = { authority: 'initial-population', document: 'rfc5248' }

const common = {
  references: [{ document: 'rfc3463' }],
  submitters: ['G. Vaudreuil'],
  changeController: 'IESG',
  registration,
  history: [],
  exceptions: [],
}

const table = (number: number, title: string): Table => ({
  id: `smtp-enhanced-status-codes-${number}`,
  title,
  references: [{ document: 'rfc5248' }],
  registrationRule: 'Specification Required',
  experts: ['Chris Newman'],
})

const document = (id: string, facts: Partial<Document> = {}): [string, Document] => [
  id,
  {
    id,
    title: `The document ${id}`,
    status: 'standards track',
    date: '2003-01',
    authors: [],
    updates: [],
    obsoletes: [],
    address: `https://www.rfc-editor.org/info/${id}`,
    ...facts,
  },
]

const classes: readonly ClassEntry[] = [
  {
    ...common,
    code: { table: 'class', class: 5 },
    summary: 'Permanent Failure',
    description: 'It will not help to try again.',
  },
]

const subjects: readonly SubjectEntry[] = [
  {
    ...common,
    code: { table: 'subject', subject: 7 },
    summary: 'Security or Policy Status',
    description: 'A rule forbids it.',
  },
]

const enumerated: readonly EnumeratedEntry[] = [
  {
    ...common,
    code: { table: 'enumerated', subject: 1, detail: 10 },
    sampleText: 'Recipient address has null MX',
    basicCodes: { kind: 'listed', codes: [556], others: [] },
    description: 'The domain says "no mail here" & means <it>.',
    references: [{ document: 'rfc7505' }, { document: 'rfc7504' }],
    submitters: ['J. Levine', 'M. Delany', 'J. Klensin'],
    registration: { date: '2014-08-28', dateFrom: 'iana', authority: 'standards', document: 'rfc7505' },
    history: [
      { date: '2015-05-18', authority: 'standards', was: { submitters: ['J. Levine', 'M. Delany'] } },
      {
        date: '2015-07-02',
        authority: 'publication',
        was: { references: [{ document: 'RFC-ietf-appsawg-nullmx-10' }] },
      },
    ],
  },
  {
    ...common,
    code: { table: 'enumerated', subject: 6, detail: 10 },
    description: 'Was given out beside X.6.8 by mistake; use that one.',
    submitters: [],
    deprecated: { replacedBy: { table: 'enumerated', subject: 6, detail: 8 }, reason: 'the same as X.6.8' },
    changeController: 'IESG',
  },
  {
    ...common,
    code: { table: 'enumerated', subject: 7, detail: 24 },
    sampleText: 'SPF validation error',
    basicCodes: { kind: 'listed', codes: [451, 550], others: [] },
    description: 'The check of SPF ended in an error.',
    references: [{ document: 'rfc7372', section: '3.3' }],
    registration: { date: '2014-08-13', dateFrom: 'iana', authority: 'standards', document: 'rfc7372' },
  },
  {
    ...common,
    code: { table: 'enumerated', subject: 7, detail: 28 },
    sampleText: 'Mail flood detected',
    basicCodes: { kind: 'not given' },
    description: 'The message is one of a flood.',
    references: [{ document: 'draft-levine-mailbomb-header-00' }],
    registration: {
      date: '2017-06-22',
      dateFrom: 'iana',
      authority: 'expert-review',
      document: 'draft-levine-mailbomb-header-00',
    },
  },
]

/** A small registry with one entry of each sort that the published forms have to deal with. */
export const smallRegistry: Registry = {
  id: 'smtp-enhanced-status-codes',
  title: 'Simple Mail Transfer Protocol (SMTP) Enhanced Status Codes Registry',
  created: '2008-05-29',
  tables: {
    class: table(1, 'Class Sub-Codes'),
    subject: table(2, 'Subject Sub-Codes'),
    enumerated: table(3, 'Enumerated Status Codes'),
  },
  classes,
  subjects,
  enumerated: enumerated.map((entry) => {
    if (entry.deprecated === undefined) return entry
    const { changeController: _left, ...rest } = entry
    return rest
  }),
  documents: new Map([
    document('rfc3463'),
    document('rfc5248', { status: 'best current practice' }),
    document('rfc7372'),
    document('rfc7504'),
    document('rfc7505'),
    document('draft-levine-mailbomb-header-00', { status: 'Internet-Draft' }),
  ]),
  basicCodes: new Map([[556, { code: 556, meaning: 'The domain takes no mail', document: 'rfc7504' }]]),
  corrections: [
    {
      code: 'X.7.28',
      field: 'basic_code',
      iana: '.',
      ours: 'Not given',
      reason: 'a full stop is not a basic status code; none was given',
    },
  ],
}

/** An entry that has no more than it must have. */
export const plainEntry: EnumeratedEntry = {
  code: { table: 'enumerated', subject: 1, detail: 1 },
  description: 'A description.',
  references: [],
  submitters: [],
  registration: { authority: 'standards', document: 'rfc5248' },
  history: [],
  exceptions: [],
}
