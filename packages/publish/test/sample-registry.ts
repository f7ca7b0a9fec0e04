import type { BasicCodeMeaning, Document, Registry } from '@smtp-status/registry'

const documents: readonly Document[] = [
  {
    id: 'draft-levine-mailbomb-header-00',
    title: 'A Message Header to Identify Subscription Form Mail',
    status: 'Internet-Draft',
    expires: '2017-12-21',
    date: '2017-06-19',
    authors: ['J. Levine'],
    updates: [],
    obsoletes: [],
    address: 'https://datatracker.ietf.org/doc/draft-levine-mailbomb-header/00/',
  },
  {
    id: 'rfc3463',
    title: 'Enhanced Mail System Status Codes',
    status: 'standards track',
    date: '2003-01',
    authors: ['G. Vaudreuil'],
    updates: [],
    obsoletes: ['rfc1893'],
    address: 'https://www.rfc-editor.org/info/rfc3463',
  },
  {
    id: 'rfc5248',
    title: 'A Registry for SMTP Enhanced Mail System Status Codes',
    status: 'best current practice',
    date: '2008-06',
    authors: ['T. Hansen', 'J. Klensin'],
    updates: ['rfc3463', 'rfc4468', 'rfc4954'],
    obsoletes: [],
    address: 'https://www.rfc-editor.org/info/rfc5248',
  },
  {
    id: 'rfc5321',
    title: 'Simple Mail Transfer Protocol',
    status: 'standards track',
    date: '2008-10',
    authors: ['J. Klensin'],
    updates: ['rfc1123'],
    obsoletes: ['rfc2821'],
    address: 'https://www.rfc-editor.org/info/rfc5321',
  },
  {
    id: 'rfc6531',
    title: 'SMTP Extension for Internationalized Email',
    status: 'standards track',
    date: '2012-02',
    authors: ['J. Yao', 'W. Mao'],
    updates: [],
    obsoletes: ['rfc5336'],
    address: 'https://www.rfc-editor.org/info/rfc6531',
  },
  {
    id: 'rfc7372',
    title: 'Email Authentication Status Codes',
    status: 'standards track',
    date: '2014-09',
    authors: ['M. Kucherawy'],
    updates: ['rfc7208'],
    obsoletes: [],
    address: 'https://www.rfc-editor.org/info/rfc7372',
  },
]

const basicCodes: readonly BasicCodeMeaning[] = [
  { code: 252, meaning: 'The address cannot be verified, but the message is accepted.', document: 'rfc5321' },
  { code: 451, meaning: 'A local error stopped the command.', document: 'rfc5321' },
  {
    code: 533,
    meaning: 'Not known.',
    note: 'No document that this registry refers to defines it.',
  },
  { code: 550, meaning: 'The mailbox is not available.', document: 'rfc5321' },
  { code: 553, meaning: 'The mailbox name is not allowed.', document: 'rfc5321' },
]

const initial = {
  submitters: ['G. Vaudreuil'],
  changeController: 'IESG',
  references: [{ document: 'rfc3463' }],
  registration: {
    date: '2008-05-29',
    dateFrom: 'registry',
    authority: 'initial-population',
    document: 'rfc5248',
  },
  history: [],
  exceptions: [],
} as const

const internationalized = {
  references: [{ document: 'rfc6531' }],
  registration: { authority: 'standards', document: 'rfc6531' },
  history: [],
  exceptions: [],
} as const

/** A few real entries, so chosen that every optional field of the model is present somewhere and absent elsewhere. */
export const sampleRegistry: Registry = {
  id: 'smtp-enhanced-status-codes',
  title: 'Simple Mail Transfer Protocol (SMTP) Enhanced Status Codes Registry',
  created: '2008-05-29',
  tables: {
    class: {
      id: 'smtp-enhanced-status-codes-1',
      title: 'Class Sub-Codes',
      references: [{ document: 'rfc5248' }],
      registrationRule: 'Specification Required',
      experts: ['Chris Newman'],
    },
    subject: {
      id: 'smtp-enhanced-status-codes-2',
      title: 'Subject Sub-Codes',
      references: [{ document: 'rfc5248' }],
      registrationRule: 'Specification Required',
      experts: ['Chris Newman'],
    },
    enumerated: {
      id: 'smtp-enhanced-status-codes-3',
      title: 'Enumerated Status Codes',
      references: [{ document: 'rfc5248' }],
      registrationRule: 'Specification Required',
      experts: ['Chris Newman'],
    },
  },
  classes: [
    {
      ...initial,
      code: { table: 'class', class: 2 },
      summary: 'Success',
      description: 'What was asked for was done; a detail may tell how the message was changed on its way.',
    },
    {
      ...initial,
      code: { table: 'class', class: 5 },
      summary: 'Permanent Failure',
      description: 'Sending the same message in the same way again will not help.',
    },
  ],
  subjects: [
    {
      ...initial,
      code: { table: 'subject', subject: 0 },
      summary: 'Other or Undefined Status',
      description: 'Nothing more is known than the class.',
    },
    {
      ...initial,
      code: { table: 'subject', subject: 6 },
      summary: 'Message Content or Media Status',
      description: 'The content of the message could not be carried or converted.',
    },
    {
      ...initial,
      code: { table: 'subject', subject: 7 },
      summary: 'Security or Policy Status',
      description: 'A policy stood in the way, or a failure of cryptography or of authentication.',
    },
  ],
  enumerated: [
    {
      ...initial,
      code: { table: 'enumerated', subject: 0, detail: 0 },
      sampleText: 'Other undefined Status',
      basicCodes: { kind: 'any' },
      description: 'The only code for an error about which nothing is known.',
    },
    {
      ...internationalized,
      code: { table: 'enumerated', subject: 6, detail: 8 },
      sampleText: 'UTF-8 string reply is required, but not permitted by the SMTP client',
      basicCodes: { kind: 'listed', codes: [252, 550, 553], others: [] },
      description: 'The mailbox name can only be shown in UTF-8, and the client does not take such a reply.',
      submitters: ['Jiankang YAO'],
      changeController: 'ima@ietf.org',
      exceptions: [
        {
          rule: 'conflict/similar-description',
          with: { table: 'enumerated', subject: 6, detail: 10 },
          reason: 'The other one is deprecated as a duplicate.',
        },
        { rule: 'style/long-sample-text', reason: 'The text is that of the document.' },
      ],
    },
    {
      ...internationalized,
      code: { table: 'enumerated', subject: 6, detail: 10 },
      description: 'Says the same as X.6.8.',
      submitters: [],
      deprecated: {
        replacedBy: { table: 'enumerated', subject: 6, detail: 8 },
        reason: 'It was registered twice.',
      },
    },
    {
      ...initial,
      code: { table: 'enumerated', subject: 7, detail: 1 },
      sampleText: 'Delivery not authorized, message refused',
      basicCodes: { kind: 'listed', codes: [451, 533, 550], others: [] },
      classes: [5],
      description: 'The sender may not send to this destination, by a rule for hosts or for recipients.',
      securityNote: 'It can tell an outsider which senders a recipient shuts out.',
      history: [
        {
          date: '2014-09',
          authority: 'standards',
          document: 'rfc7372',
          was: { basicCodes: { kind: 'listed', codes: [451], others: [] }, securityNote: null },
          reworded: 'The former wording left the hosts out.',
        },
      ],
    },
    {
      code: { table: 'enumerated', subject: 7, detail: 24 },
      sampleText: 'SPF validation error',
      basicCodes: { kind: 'listed', codes: [451, 550], others: ['4xx', '5xx'] },
      classes: [4, 5],
      description: 'The check of the Sender Policy Framework itself failed, for now or for good.',
      references: [{ document: 'rfc7372', section: '3.2' }],
      submitters: ['M. Kucherawy'],
      changeController: 'IESG',
      registration: { date: '2014-08-13', dateFrom: 'iana', authority: 'standards', document: 'rfc7372' },
      history: [],
      exceptions: [],
    },
    {
      code: { table: 'enumerated', subject: 7, detail: 28 },
      sampleText: 'Mail flood detected',
      basicCodes: { kind: 'not given' },
      description: 'The message looks like one of a flood of similar, unwanted ones.',
      references: [{ document: 'draft-levine-mailbomb-header-00' }],
      submitters: ['J. Levine'],
      changeController: 'standards@taugh.com',
      registration: {
        date: '2017-06-22',
        dateFrom: 'iana',
        authority: 'expert-review',
        document: 'draft-levine-mailbomb-header-00',
        note: 'The draft was in its first version.',
      },
      history: [
        {
          date: '2024-12-06',
          authority: 'change-controller',
          by: 'standards@taugh.com',
          direction: 'https://www.rfc-editor.org/info/rfc5248',
          was: {
            sampleText: null,
            classes: null,
            references: [{ document: 'draft-levine-mailbomb-header-00', section: '2' }],
            submitters: [],
            changeController: null,
            deprecated: null,
          },
          note: 'Only the reference changed in what IANA publishes.',
        },
      ],
      exceptions: [],
    },
  ],
  documents: new Map(documents.map((document) => [document.id, document])),
  basicCodes: new Map(basicCodes.map((basic) => [basic.code, basic])),
  corrections: [
    {
      code: 'X.7.28',
      field: 'basic_code',
      iana: '.',
      ours: 'Not given',
      reason: 'A full stop is not a basic status code; the document names none.',
    },
  ],
}
