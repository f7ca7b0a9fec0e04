import type * as Published from '#generated/smtp-enhanced-status-codes.js'
import type {
  BasicCodeMeaning,
  Correction,
  Document,
  DocumentChange,
  Registry,
  TableName,
} from '@smtp-status/registry'
import { lastUpdated, tableNames } from '@smtp-status/registry'
import type { Artifact, Edition } from '../artifact.js'
import { jsonName } from './check-published.js'
import {
  toPublishedClass,
  toPublishedEnumerated,
  toPublishedReference,
  toPublishedSubject,
} from './published-entry.js'

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

function toDocumentChange({ was, ...same }: DocumentChange): Published.DocumentChange {
  const { updates, obsoletes, ...others } = was
  return {
    ...same,
    was: {
      ...others,
      ...(updates && { updates: [...updates] }),
      ...(obsoletes && { obsoletes: [...obsoletes] }),
    },
  }
}

const toDocument = (document: Document): Published.Document => ({
  id: document.id,
  title: document.title,
  status: document.status,
  ...(document.stream !== undefined && { stream: document.stream }),
  approvedAs: document.approvedAs ?? null,
  publishedAs: document.publishedAs ?? null,
  expires: document.expires ?? null,
  date: document.date,
  authors: [...document.authors],
  updates: [...document.updates],
  obsoletes: [...document.obsoletes],
  address: document.address,
  note: document.note ?? null,
  ...(document.changes !== undefined && { changes: document.changes.map(toDocumentChange) }),
})

const toBasicCode = ({ code, meaning, document, note }: BasicCodeMeaning): Published.BasicCodeMeaning => ({
  code,
  meaning,
  document: document ?? null,
  note: note ?? null,
})

const toCorrection = ({ code, field, iana, ours, until, reason }: Correction): Published.Correction => ({
  code,
  field,
  iana,
  ours: ours ?? null,
  until: until ?? null,
  reason,
})

/** A registry as the published JSON holds it: everything that the source knows but the digests of IANA's wordings, and `null` for what is absent. */
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

/** The registry as JSON, with everything that the source knows but the digests of IANA's wordings: two spaces of indent, LF, a final line break. */
export function jsonArtifact(registry: Registry, edition: Edition = {}): Artifact {
  return { name: jsonName, text: `${JSON.stringify(toPublished(registry, edition), undefined, 2)}\n` }
}
