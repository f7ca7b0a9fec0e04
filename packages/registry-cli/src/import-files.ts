import type { ImportPlan } from '@smtp-status/publish/iana'
import type { Registry } from '@smtp-status/model'
import type { LoadResult } from '@smtp-status/source'
import { headingOf, mergeYaml, printDocumentsYaml, printEntryYaml } from '@smtp-status/source'

/** A file of the source as it is to be. */
export interface PlannedFile {
  /** Relative to the source's folder. */
  readonly file: string
  readonly text: string
  readonly isNew: boolean
}

const documentsFile = 'documents.yaml'

function planFile(file: string, canonical: string, existing: string | undefined): PlannedFile {
  return {
    file,
    text: existing === undefined ? canonical : mergeYaml(existing, canonical),
    isNew: existing === undefined,
  }
}

function planDocuments(
  { documents }: ImportPlan,
  registry: Registry,
  sources: LoadResult['sources'],
): readonly PlannedFile[] {
  if (documents.length === 0) return []
  const existing = sources.get(documentsFile)
  const all = [...registry.documents.values(), ...documents].toSorted((left, right) =>
    left.id < right.id ? -1 : 1,
  )
  return [planFile(documentsFile, printDocumentsYaml(all, headingOf(existing ?? '')), existing)]
}

/** Turns what an import would change into the files that it would write; comments and layout of what stays are kept. */
export function importFiles(
  plan: ImportPlan,
  registry: Registry,
  sources: LoadResult['sources'],
): readonly PlannedFile[] {
  const entries = plan.entries.map(({ file, after }) =>
    planFile(file, printEntryYaml(after), sources.get(file)),
  )
  return [...planDocuments(plan, registry, sources), ...entries]
}
