import type * as Published from '#generated/smtp-enhanced-status-codes.js'
import type {
  BasicCodeMeaning,
  ClassEntry,
  Correction,
  Document,
  EntryFields,
  EnumeratedEntry,
  Registry,
  SubjectEntry,
  TableName,
} from '@smtp-status/registry'
import { lastUpdated, printRegistryCode, tableNames } from '@smtp-status/registry'
import type { Artifact, Edition } from '../artifact.js'
import { jsonName } from './check-published.js'
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

const toPublishedClass = (entry: ClassEntry): Published.ClassEntry => ({
  code: printRegistryCode(entry.code),
  class: entry.code.class,
  summary: entry.summary,
  ...commonFields(entry),
})

const toPublishedSubject = (entry: SubjectEntry): Published.SubjectEntry => ({
  code: printRegistryCode(entry.code),
  subject: entry.code.subject,
  summary: entry.summary,
  ...commonFields(entry),
})

const toPublishedEnumerated = (entry: EnumeratedEntry): Published.EnumeratedEntry => ({
  code: printRegistryCode(entry.code),
  subject: entry.code.subject,
  detail: entry.code.detail,
  sampleText: entry.sampleText ?? null,
  basicCodes: entry.basicCodes ? toPublishedBasicCodes(entry.basicCodes) : null,
  classes: entry.classes ? [...entry.classes] : null,
  ...commonFields(entry),
})

const toTable = (registry: Registry, name: TableName): Published.Table => {
  const { id, title, references, registrationRule, experts } = registry.tables[name]
  return {
    name,
    id,
    title,
    references: references.map(toPublishedReference),
    registrationRule,
    experts: [...experts],
  }
}

const toDocument = (document: Document): Published.Document => ({
  id: document.id,
  title: document.title,
  status: document.status,
  approvedAs: document.approvedAs ?? null,
  publishedAs: document.publishedAs ?? null,
  expires: document.expires ?? null,
  date: document.date,
  authors: [...document.authors],
  updates: [...document.updates],
  obsoletes: [...document.obsoletes],
  address: document.address,
  note: document.note ?? null,
})

const toBasicCode = ({ code, meaning, document, note }: BasicCodeMeaning): Published.BasicCodeMeaning => ({
  code,
  meaning,
  document: document ?? null,
  note: note ?? null,
})

const toCorrection = ({ code, field, iana, until, reason }: Correction): Published.Correction => ({
  code,
  field,
  iana: typeof iana === 'string' ? iana : { sha256: iana.sha256 },
  until: until ?? null,
  reason,
})

/** A registry as the published JSON holds it: everything that the source knows, and `null` for what is absent. */
export const toPublished = (registry: Registry, { asOf }: Edition = {}): Published.PublishedRegistry => ({
  $schema: 'smtp-enhanced-status-codes.schema.json',
  formatVersion: '1.0.0',
  id: registry.id,
  title: registry.title,
  created: registry.created,
  updated: lastUpdated(registry),
  ...(asOf !== undefined && { asOf }),
  tables: tableNames.map((name) => toTable(registry, name)),
  classes: registry.classes.map(toPublishedClass),
  subjects: registry.subjects.map(toPublishedSubject),
  enumerated: registry.enumerated.map(toPublishedEnumerated),
  documents: [...registry.documents.values()].map(toDocument),
  basicCodes: [...registry.basicCodes.values()].map(toBasicCode),
  corrections: registry.corrections.map(toCorrection),
})

/** The registry as JSON, with everything that the source knows: two spaces of indent, LF, a final line break. */
export function jsonArtifact(registry: Registry, edition: Edition = {}): Artifact {
  return { name: jsonName, text: `${JSON.stringify(toPublished(registry, edition), undefined, 2)}\n` }
}
