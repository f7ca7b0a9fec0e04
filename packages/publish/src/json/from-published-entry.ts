import type { ClassEntry, EntryFields, EnumeratedEntry, SubjectEntry } from '@smtp-status/registry'
import type * as Published from '#generated/smtp-enhanced-status-codes.js'
import {
  fromPublishedChange,
  fromPublishedDeprecation,
  fromPublishedException,
  fromPublishedReference,
  fromPublishedRegistration,
} from './from-published-parts.js'

type CommonFields = Omit<Published.ClassEntry, 'code' | 'class' | 'summary'>

const commonFields = (entry: CommonFields): EntryFields => ({
  description: entry.description,
  references: entry.references.map(fromPublishedReference),
  submitters: entry.submitters,
  ...(entry.changeController !== null && { changeController: entry.changeController }),
  ...(entry.securityNote !== null && { securityNote: entry.securityNote }),
  ...(entry.deprecated && { deprecated: fromPublishedDeprecation(entry.deprecated) }),
  registration: fromPublishedRegistration(entry.registration),
  history: entry.history.map(fromPublishedChange),
  exceptions: entry.exceptions.map(fromPublishedException),
})

export const fromPublishedClass = (entry: Published.ClassEntry): ClassEntry => ({
  code: { table: 'class', class: entry.class },
  summary: entry.summary,
  ...commonFields(entry),
})

export const fromPublishedSubject = (entry: Published.SubjectEntry): SubjectEntry => ({
  code: { table: 'subject', subject: entry.subject },
  summary: entry.summary,
  ...commonFields(entry),
})

export const fromPublishedEnumerated = (entry: Published.EnumeratedEntry): EnumeratedEntry => ({
  code: { table: 'enumerated', subject: entry.subject, detail: entry.detail },
  ...(entry.sampleText !== null && { sampleText: entry.sampleText }),
  ...(entry.basicCodes && { basicCodes: entry.basicCodes }),
  ...(entry.classes && { classes: entry.classes }),
  ...commonFields(entry),
})
