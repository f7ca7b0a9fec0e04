import type {
  BasicCodeMeaning,
  Correction,
  Document,
  Registry,
  Table,
  TableName,
} from '@smtp-status/registry'
import type * as Published from '#generated/smtp-enhanced-status-codes.js'
import { fromPublishedClass, fromPublishedEnumerated, fromPublishedSubject } from './from-published-entry.js'
import { fromPublishedReference } from './from-published-parts.js'

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
  ...(document.approvedAs !== null && { approvedAs: document.approvedAs }),
  ...(document.publishedAs !== null && { publishedAs: document.publishedAs }),
  ...(document.expires !== null && { expires: document.expires }),
  date: document.date,
  authors: document.authors,
  updates: document.updates,
  obsoletes: document.obsoletes,
  address: document.address,
  ...(document.note !== null && { note: document.note }),
})

const fromBasicCode = ({ code, meaning, document, note }: Published.BasicCodeMeaning): BasicCodeMeaning => ({
  code,
  meaning,
  ...(document !== null && { document }),
  ...(note !== null && { note }),
})

const fromCorrection = ({ until, ...correction }: Published.Correction): Correction => ({
  ...correction,
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
