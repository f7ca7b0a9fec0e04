import type { Facts } from '#generated/history.js'
import type * as Published from '#generated/smtp-enhanced-status-codes.js'
import type {
  AssociatedBasicCodes,
  Change,
  ClassEntry,
  Deprecation,
  Entry,
  EntryFields,
  EnumeratedEntry,
  FieldHolder,
  FormerField,
  FormerFields,
  Reference,
  Registration,
  RuleException,
  SubjectEntry,
} from '@smtp-status/registry'
import {
  fieldNames,
  fieldsOfTable,
  isAnnotation,
  isFormerField,
  printRegistryCode,
} from '@smtp-status/registry'

/** A reference, as the published JSON writes it. */
export const toPublishedReference = ({ document, section }: Reference): Published.Reference => ({
  document,
  section: section ?? null,
})

function toPublishedBasicCodes(basic: AssociatedBasicCodes): Published.AssociatedBasicCodes {
  if (basic.kind !== 'listed') return { kind: basic.kind }
  return { kind: 'listed', codes: [...basic.codes], others: [...basic.others] }
}

const toPublishedDeprecation = ({ replacedBy, reason }: Deprecation): Published.Deprecation => ({
  replacedBy: printRegistryCode(replacedBy),
  reason,
})

/** Writes a field of an entry, or of what stood before a change; `null` where it is absent. */
type WriteField = (holder: FieldHolder) => Facts

const fieldWriters: Readonly<Record<FormerField, WriteField>> = {
  summary: ({ summary }) => (typeof summary === 'string' ? { summary } : {}),
  sampleText: ({ sampleText }) => ({ sampleText: sampleText ?? null }),
  basicCodes: ({ basicCodes }) => ({ basicCodes: basicCodes ? toPublishedBasicCodes(basicCodes) : null }),
  classes: ({ classes }) => ({ classes: classes ? [...classes] : null }),
  references: ({ references }) => ({ references: (references ?? []).map(toPublishedReference) }),
  submitters: ({ submitters }) => ({ submitters: [...(submitters ?? [])] }),
  changeController: ({ changeController }) => ({ changeController: changeController ?? null }),
  securityNote: ({ securityNote }) => ({ securityNote: securityNote ?? null }),
  deprecated: ({ deprecated }) => ({ deprecated: deprecated ? toPublishedDeprecation(deprecated) : null }),
}

/** Some fields of an entry, or of what stood before a change, as the published JSON and the history write them. */
export function toPublishedFields(holder: FieldHolder, fields: readonly FormerField[]): Facts {
  const written: Facts = {}
  for (const field of fields) Object.assign(written, fieldWriters[field](holder))
  return written
}

/**
 * The fields with which an entry was registered. The security note is not among them: it is a note of ours, which may change
 * without a step of its own.
 */
export function toRegisteredFields(entry: Entry): Facts {
  const fields = fieldsOfTable(entry.code.table).filter(isFormerField)
  return toPublishedFields(
    entry,
    fields.filter((field) => !isAnnotation(field)),
  )
}

// A former `null` is not the same as a field that did not change.
const changedIn = (was: FormerFields): readonly FormerField[] =>
  fieldNames.filter(isFormerField).filter((field) => was[field] !== undefined)

const toPublishedChange = (change: Change): Published.Change => ({
  date: change.date,
  authority: change.authority,
  by: change.by ?? null,
  document: change.document ?? null,
  direction: change.direction ?? null,
  was: toPublishedFields(change.was, changedIn(change.was)),
  reworded: change.reworded ?? null,
  note: change.note ?? null,
})

const toPublishedRegistration = (registration: Registration): Published.Registration => ({
  date: registration.date ?? null,
  dateFrom: registration.dateFrom ?? null,
  authority: registration.authority,
  document: registration.document,
  ...(registration.expert !== undefined && { expert: registration.expert }),
  ...(registration.review !== undefined && { review: registration.review }),
  note: registration.note ?? null,
})

const toPublishedException = (exception: RuleException): Published.RuleException => ({
  rule: exception.rule,
  with: exception.with ? printRegistryCode(exception.with) : null,
  reason: exception.reason,
})

type CommonFields = Omit<Published.ClassEntry, 'code' | 'class' | 'summary'>

// Each field by name: the published JSON is a promise to its readers, and the compiler asks for what the schema requires.
const commonFields = (entry: EntryFields): CommonFields => ({
  description: entry.description,
  references: entry.references.map(toPublishedReference),
  submitters: [...entry.submitters],
  changeController: entry.changeController ?? null,
  securityNote: entry.securityNote ?? null,
  deprecated: entry.deprecated ? toPublishedDeprecation(entry.deprecated) : null,
  registration: toPublishedRegistration(entry.registration),
  history: entry.history.map(toPublishedChange),
  exceptions: entry.exceptions.map(toPublishedException),
})

/** The entry of a class, as the published JSON writes it. */
export const toPublishedClass = (entry: ClassEntry): Published.ClassEntry => ({
  code: printRegistryCode(entry.code),
  class: entry.code.class,
  summary: entry.summary,
  ...commonFields(entry),
})

/** The entry of a subject, as the published JSON writes it. */
export const toPublishedSubject = (entry: SubjectEntry): Published.SubjectEntry => ({
  code: printRegistryCode(entry.code),
  subject: entry.code.subject,
  summary: entry.summary,
  ...commonFields(entry),
})

/** The entry of an enumerated status code, as the published JSON writes it. */
export const toPublishedEnumerated = (entry: EnumeratedEntry): Published.EnumeratedEntry => ({
  code: printRegistryCode(entry.code),
  subject: entry.code.subject,
  detail: entry.code.detail,
  sampleText: entry.sampleText ?? null,
  basicCodes: entry.basicCodes ? toPublishedBasicCodes(entry.basicCodes) : null,
  classes: entry.classes ? [...entry.classes] : null,
  ...commonFields(entry),
})
