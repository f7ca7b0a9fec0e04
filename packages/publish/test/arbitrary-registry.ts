import type {
  AssociatedBasicCodes,
  Change,
  ClassEntry,
  Document,
  EntryFields,
  EnumeratedEntry,
  Registry,
  RegistryCode,
  SubjectEntry,
} from '@smtp-status/registry'
import { compareRegistryCodes } from '@smtp-status/registry'
import fc from 'fast-check'
import { sampleRegistry } from './sample-registry.js'

/** Any text but the empty one: markup, quotes, line breaks, control characters and astral characters included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' & ]]> &amp;",
    '𝔘nicode 📮',
  ),
)

const digit = fc.constantFrom(2 as const, 4 as const, 5 as const)
const subCode = fc.integer({ min: 0, max: 999 })
const basicClass = fc.constantFrom('2xx' as const, '4xx' as const, '5xx' as const)
const date = fc.constantFrom('2008-05-29', '2014-09', '2024-12-06', '1999-12-31')
const documentId = fc.constantFrom(
  'rfc3463',
  'rfc7372',
  'draft-levine-mailbomb-header-00',
  'draft-nobody-knows',
)

const enumeratedCode = fc.record({
  table: fc.constant('enumerated' as const),
  subject: subCode,
  detail: subCode,
})
const subjectCode = fc.record({ table: fc.constant('subject' as const), subject: subCode })
const classCode = fc.record({ table: fc.constant('class' as const), class: digit })
const anyCode: fc.Arbitrary<RegistryCode> = fc.oneof(enumeratedCode, subjectCode, classCode)

const reference = fc.record({ document: documentId, section: anyText }, { requiredKeys: ['document'] })
const deprecation = fc.record({ replacedBy: anyCode, reason: anyText })
const classList = fc.uniqueArray(digit, { minLength: 1 })

const basicCodes: fc.Arbitrary<AssociatedBasicCodes> = fc.oneof(
  fc.constant({ kind: 'any' as const }),
  fc.constant({ kind: 'not given' as const }),
  fc.record({
    kind: fc.constant('listed' as const),
    codes: fc.uniqueArray(fc.oneof(fc.integer({ min: 200, max: 599 }), basicClass), { minLength: 1 }),
    others: fc.uniqueArray(basicClass),
  }),
)

const change: fc.Arbitrary<Change> = fc.record(
  {
    date,
    authority: fc.constantFrom(
      'standards',
      'publication',
      'change-controller',
      'iesg',
      'rfc5248-update',
      'unknown',
    ),
    by: anyText,
    document: documentId,
    direction: anyText,
    was: fc.record(
      {
        summary: anyText,
        sampleText: fc.option(anyText),
        basicCodes: fc.option(basicCodes),
        classes: fc.option(classList),
        references: fc.array(reference, { minLength: 1, maxLength: 2 }),
        submitters: fc.array(anyText, { maxLength: 2 }),
        changeController: fc.option(anyText),
        securityNote: fc.option(anyText),
        deprecated: fc.option(deprecation),
      },
      { requiredKeys: [] },
    ),
    reworded: anyText,
    note: anyText,
  },
  { requiredKeys: ['date', 'authority', 'was'] },
)

const fields = {
  description: anyText,
  references: fc.array(reference, { minLength: 1, maxLength: 3 }),
  submitters: fc.array(anyText, { maxLength: 2 }),
  changeController: anyText,
  securityNote: anyText,
  deprecated: deprecation,
  registration: fc.record(
    {
      date,
      dateFrom: fc.constantFrom('iana', 'registry', 'publication'),
      authority: fc.constantFrom('initial-population', 'standards', 'expert-review', 'unknown'),
      document: documentId,
      note: anyText,
    },
    { requiredKeys: ['authority', 'document'] },
  ),
  history: fc.array(change, { maxLength: 2 }),
  exceptions: fc.array(
    fc.record({ rule: anyText, with: anyCode, reason: anyText }, { requiredKeys: ['rule', 'reason'] }),
    { maxLength: 2 },
  ),
} satisfies { readonly [Field in keyof EntryFields]-?: fc.Arbitrary<EntryFields[Field]> }

const requiredFields = [
  'description',
  'references',
  'submitters',
  'registration',
  'history',
  'exceptions',
] as const

const classEntry: fc.Arbitrary<ClassEntry> = fc.record(
  { ...fields, code: classCode, summary: anyText },
  { requiredKeys: [...requiredFields, 'code', 'summary'] },
)

const subjectEntry: fc.Arbitrary<SubjectEntry> = fc.record(
  { ...fields, code: subjectCode, summary: anyText },
  { requiredKeys: [...requiredFields, 'code', 'summary'] },
)

const enumeratedEntry: fc.Arbitrary<EnumeratedEntry> = fc.record(
  { ...fields, code: enumeratedCode, sampleText: anyText, basicCodes, classes: classList },
  { requiredKeys: [...requiredFields, 'code'] },
)

function inOrder<Entry extends { readonly code: RegistryCode }>(
  entry: fc.Arbitrary<Entry>,
): fc.Arbitrary<Entry[]> {
  return fc
    .uniqueArray(entry, {
      maxLength: 4,
      comparator: (left, right) => compareRegistryCodes(left.code, right.code) === 0,
    })
    .map((entries) => entries.toSorted((left, right) => compareRegistryCodes(left.code, right.code)))
}

const hostileDocument: fc.Arbitrary<Document> = anyText.map((title) => ({
  id: 'rfc3463',
  title,
  status: 'standards track',
  date: '2003-01',
  authors: [title],
  updates: [],
  obsoletes: [],
  address: 'https://example.org/?a=1&b=2',
  note: title,
}))

const documentsWith = (document: Document): Registry['documents'] =>
  new Map([...sampleRegistry.documents, [document.id, document]])

/** Any registry that the model can hold, its entries in order and its texts as hostile as they come. */
export const anyRegistry: fc.Arbitrary<Registry> = fc.record({
  id: fc.constant(sampleRegistry.id),
  title: anyText,
  created: date,
  tables: fc.constant(sampleRegistry.tables),
  classes: inOrder(classEntry),
  subjects: inOrder(subjectEntry),
  enumerated: inOrder(enumeratedEntry),
  documents: hostileDocument.map(documentsWith),
  basicCodes: fc.constant(sampleRegistry.basicCodes),
  corrections: fc.constant(sampleRegistry.corrections),
})
