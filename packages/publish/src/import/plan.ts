import type { BasicCodeMeaning, Document, Entry, Finding, IanaWording, Registry } from '@smtp-status/registry'
import {
  allEntries,
  compareRegistryCodes,
  isEnumerated,
  isRegistryDate,
  printRegistryCode,
  tableNames,
  toBeWritten,
} from '@smtp-status/registry'
import { compareWithIana } from '../compare/compare.js'
import type { IanaDocument, IanaRegistry } from '../iana/document.js'
import { fieldOf, registryIn } from '../iana/document.js'
import { readReferences } from '../iana/rich-text.js'
import { documentStub } from './facts.js'
import { forHeads } from './findings.js'
import type { EntryChange, ImportOptions, Importing } from './plan-entry.js'
import { planEntry } from './plan-entry.js'
import { planWordings } from './wordings.js'

function numbersOf(entry: Entry): readonly number[] {
  if (!isEnumerated(entry) || entry.basicCodes?.kind !== 'listed') return []
  return entry.basicCodes.codes.filter((code) => typeof code === 'number')
}

/** The basic status codes that entries name and the registry does not know, with a meaning that somebody has to write. */
function basicCodeStubs(
  entries: readonly Entry[],
  { basicCodes }: Pick<Registry, 'basicCodes'>,
): readonly BasicCodeMeaning[] {
  const unknown = new Set(entries.flatMap(numbersOf).filter((code) => !basicCodes.has(code)))
  return [...unknown]
    .toSorted((left, right) => left - right)
    .map((code) => ({
      code,
      meaning: toBeWritten,
      note: `${toBeWritten}: the document that defines it; IANA's file names the code alone.`,
    }))
}

/** Entries and fields that IANA's file has and the registry has not, as a change to review. */
export interface ImportPlan {
  /** In order of their codes. */
  readonly entries: readonly EntryChange[]
  /** Documents to add to `documents.yaml`; their notes say what is not known of them. In order of their ids. */
  readonly documents: readonly Document[]
  /** Basic status codes to add to `basic-codes.yaml`; what they mean is still to be written. In ascending order. */
  readonly basicCodes: readonly BasicCodeMeaning[]
  /** All digests of IANA's wordings, where one of them is new. In order of their codes. */
  readonly ianaWordings?: ReadonlyMap<string, IanaWording>
  /** Work that has to be done by hand, and why. */
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
  const added = new Set(
    changes.flatMap(({ before, after }) => (before === undefined ? [printRegistryCode(after.code)] : [])),
  )
  const codes = new Set([...entries.keys(), ...added])
  const wordings = planWordings(iana, registry, { fileDate, codes, added })
  return {
    entries: changes,
    documents: planDocuments(changes, iana, importing),
    basicCodes: basicCodeStubs(
      changes.map(({ after }) => after),
      registry,
    ),
    ...(wordings.ianaWordings !== undefined && { ianaWordings: wordings.ianaWordings }),
    findings: [
      ...forHeads(compared.heads, new Set(tableNames.map((name) => registry.tables[name].id))),
      ...outcomes.flatMap((outcome) => outcome.findings),
      ...wordings.findings,
    ],
  }
}
