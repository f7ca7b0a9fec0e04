import type {
  BasicCodeMeaning,
  Change,
  ClassEntry,
  Correction,
  Deprecation,
  Document,
  EntryFields,
  EnumeratedEntry,
  FormerFields,
  Reference,
  Registration,
  Registry,
  RegistryCode,
  RuleException,
  SubjectEntry,
  Table,
  TableName,
} from '@smtp-status/registry'
import { parseRegistryCode } from '@smtp-status/registry'
import type * as Published from '#generated/smtp-enhanced-status-codes.js'

// The schema admits only the three forms that the model reads.
function codeOf(text: string): RegistryCode {
  const code = parseRegistryCode(text)
  if (code === undefined) throw new TypeError(`The schema took ${text} for the code of an entry`)
  return code
}

const fromPublishedReference = ({ document, section }: Published.Reference): Reference => ({
  document,
  ...(section !== null && { section }),
})

const fromPublishedDeprecation = ({ replacedBy, reason }: Published.Deprecation): Deprecation => ({
  replacedBy: codeOf(replacedBy),
  reason,
})

const fromPublishedException = (exception: Published.RuleException): RuleException => ({
  rule: exception.rule,
  ...(exception.with !== null && { with: codeOf(exception.with) }),
  reason: exception.reason,
})

const fromPublishedRegistration = (registration: Published.Registration): Registration => ({
  ...(registration.date !== null && { date: registration.date }),
  ...(registration.dateFrom !== null && { dateFrom: registration.dateFrom }),
  authority: registration.authority,
  document: registration.document,
  ...(registration.expert !== undefined && { expert: registration.expert }),
  ...(registration.review !== undefined && { review: registration.review }),
  ...(registration.note !== null && { note: registration.note }),
})

function fromFormerFields(was: Published.FormerFields): FormerFields {
  const { references, deprecated, ...same } = was
  return {
    ...same,
    ...(references && { references: references.map(fromPublishedReference) }),
    ...(deprecated !== undefined && { deprecated: deprecated && fromPublishedDeprecation(deprecated) }),
  }
}

const fromPublishedChange = (change: Published.Change): Change => ({
  date: change.date,
  authority: change.authority,
  ...(change.by !== null && { by: change.by }),
  ...(change.document !== null && { document: change.document }),
  ...(change.direction !== null && { direction: change.direction }),
  was: fromFormerFields(change.was),
  ...(change.reworded !== null && { reworded: change.reworded }),
  ...(change.note !== null && { note: change.note }),
})

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

const fromPublishedClass = (entry: Published.ClassEntry): ClassEntry => ({
  code: { table: 'class', class: entry.class },
  summary: entry.summary,
  ...commonFields(entry),
})

const fromPublishedSubject = (entry: Published.SubjectEntry): SubjectEntry => ({
  code: { table: 'subject', subject: entry.subject },
  summary: entry.summary,
  ...commonFields(entry),
})

const fromPublishedEnumerated = (entry: Published.EnumeratedEntry): EnumeratedEntry => ({
  code: { table: 'enumerated', subject: entry.subject, detail: entry.detail },
  ...(entry.sampleText !== null && { sampleText: entry.sampleText }),
  ...(entry.basicCodes && { basicCodes: entry.basicCodes }),
  ...(entry.classes && { classes: entry.classes }),
  ...commonFields(entry),
})

function tableOf({ tables }: Published.PublishedRegistry, name: TableName): Table {
  const table = tables.find((candidate) => candidate.name === name)
  if (table === undefined) throw new TypeError(`The schema did not ask for the table ${name}`)
  return {
    id: table.id,
    title: table.title,
    references: table.references.map(fromPublishedReference),
    registrationRule: table.registrationRule,
    experts: table.experts,
  }
}

const fromDocument = (document: Published.Document): Document => ({
  id: document.id,
  title: document.title,
  status: document.status,
  ...(document.stream !== undefined && { stream: document.stream }),
  ...(document.approvedAs !== null && { approvedAs: document.approvedAs }),
  ...(document.publishedAs !== null && { publishedAs: document.publishedAs }),
  ...(document.expires !== null && { expires: document.expires }),
  date: document.date,
  authors: document.authors,
  updates: document.updates,
  obsoletes: document.obsoletes,
  address: document.address,
  ...(document.note !== null && { note: document.note }),
  ...(document.changes !== undefined && { changes: document.changes }),
})

const fromBasicCode = ({ code, meaning, document, note }: Published.BasicCodeMeaning): BasicCodeMeaning => ({
  code,
  meaning,
  ...(document !== null && { document }),
  ...(note !== null && { note }),
})

const fromCorrection = ({ until, ours, ...correction }: Published.Correction): Correction => ({
  ...correction,
  ...(ours !== null && { ours }),
  ...(until !== null && { until }),
})

/** The registry that a published JSON holds, once its schema has been checked: the inverse of `toPublished`. */
export const fromPublished = (published: Published.PublishedRegistry): Registry => ({
  id: published.id,
  title: published.title,
  created: published.created,
  tables: {
    class: tableOf(published, 'class'),
    subject: tableOf(published, 'subject'),
    enumerated: tableOf(published, 'enumerated'),
  },
  classes: published.classes.map(fromPublishedClass),
  subjects: published.subjects.map(fromPublishedSubject),
  enumerated: published.enumerated.map(fromPublishedEnumerated),
  documents: new Map(published.documents.map((document) => [document.id, fromDocument(document)])),
  basicCodes: new Map(published.basicCodes.map((basic) => [basic.code, fromBasicCode(basic)])),
  corrections: published.corrections.map(fromCorrection),
})
