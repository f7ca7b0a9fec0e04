import type { ClassEntry, EntryFields, EnumeratedEntry, SubjectEntry } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type * as Published from '#generated/smtp-enhanced-status-codes.js'
import {
  toPublishedBasicCodes,
  toPublishedChange,
  toPublishedDeprecation,
  toPublishedException,
  toPublishedReference,
  toPublishedRegistration,
} from './to-published-parts.js'

type CommonFields = Omit<Published.ClassEntry, 'code' | 'class' | 'summary'>

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

export const toPublishedClass = (entry: ClassEntry): Published.ClassEntry => ({
  code: printRegistryCode(entry.code),
  class: entry.code.class,
  summary: entry.summary,
  ...commonFields(entry),
})

export const toPublishedSubject = (entry: SubjectEntry): Published.SubjectEntry => ({
  code: printRegistryCode(entry.code),
  subject: entry.code.subject,
  summary: entry.summary,
  ...commonFields(entry),
})

export const toPublishedEnumerated = (entry: EnumeratedEntry): Published.EnumeratedEntry => ({
  code: printRegistryCode(entry.code),
  subject: entry.code.subject,
  detail: entry.code.detail,
  sampleText: entry.sampleText ?? null,
  basicCodes: entry.basicCodes ? toPublishedBasicCodes(entry.basicCodes) : null,
  classes: entry.classes ? [...entry.classes] : null,
  ...commonFields(entry),
})
