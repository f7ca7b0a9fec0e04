import type { BasicCodeMeaning, Document, Finding, Registry } from '@smtp-status/registry'
import {
  allEntries,
  compareRegistryCodes,
  isRegistryDate,
  printRegistryCode,
  tableNames,
} from '@smtp-status/registry'
import { compareWithIana } from '../compare/compare.js'
import type { IanaDocument, IanaRegistry } from '../iana/document.js'
import { fieldOf, registryIn } from '../iana/document.js'
import { readReferences } from '../iana/references.js'
import { basicCodeStubs } from './basic-code-stubs.js'
import { documentStub } from './document-stub.js'
import { forHeads } from './findings.js'
import type { EntryChange, Importing, ImportOptions } from './plan-entry.js'
import { planEntry } from './plan-entry.js'

/** What IANA's file has and the registry has not, as a change to review. */
export interface ImportPlan {
  /** In order of their codes. */
  readonly entries: readonly EntryChange[]
  /** Documents to add to `documents.yaml`; their notes say what is not known of them. In order of their ids. */
  readonly documents: readonly Document[]
  /** Basic status codes to add to `basic-codes.yaml`; what they mean is still to be written. In ascending order. */
  readonly basicCodes: readonly BasicCodeMeaning[]
  /** What has to be done by hand, and why. */
  readonly findings: readonly Finding[]
}

function planDocuments(
  changes: readonly EntryChange[],
  iana: IanaRegistry,
  importing: Importing,
): Document[] {
  const named = changes.flatMap(({ after }) => after.references.map(({ document }) => document))
  const records = iana.registries.flatMap((table) => table.records)
  const references = records.flatMap((record) => readReferences(fieldOf(record, 'reference') ?? []))
  const unknown = [...new Set(named)].filter((id) => !importing.registry.documents.has(id)).toSorted()
  return unknown.map((id) =>
    documentStub(id, references.find(({ document }) => document === id)?.status, importing.fileDate),
  )
}

/**
 * Works out what IANA's file would change in the registry: new entries, changed facts with what stood before, and
 * documents and basic status codes that are new. Facts are always taken over; a difference in form, or one that a correction explains, never.
 * Nothing is taken out: what IANA's file lacks, or what cannot be read, becomes a finding.
 */
export function planImport(document: IanaDocument, registry: Registry, options: ImportOptions): ImportPlan {
  const iana = registryIn(document)
  const compared = compareWithIana(registry, document)
  const entries = new Map(allEntries(registry).map((entry) => [printRegistryCode(entry.code), entry]))
  const { updated = '' } = iana
  const fileDate = isRegistryDate(updated) ? updated : registry.created
  const importing: Importing = { registry, options, fileDate, entries }
  const outcomes = compared.entries.map((entry) => {
    const table = iana.registries.find(({ id }) => id === entry.table)
    return planEntry(entry, table?.records ?? [], importing)
  })
  const changes = outcomes
    .flatMap(({ change }) => (change === undefined ? [] : [change]))
    .toSorted((left, right) => compareRegistryCodes(left.after.code, right.after.code))
  return {
    entries: changes,
    documents: planDocuments(changes, iana, importing),
    basicCodes: basicCodeStubs(
      changes.map(({ after }) => after),
      registry,
    ),
    findings: [
      ...forHeads(compared.heads, new Set(tableNames.map((name) => registry.tables[name].id))),
      ...outcomes.flatMap((outcome) => outcome.findings),
    ],
  }
}
