import type { ImportPlan } from '@smtp-status/publish/iana'
import type { Registry } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import {
  headingOf,
  mergeYaml,
  printBasicCodesYaml,
  printDocumentsYaml,
  printEntryYaml,
} from '@smtp-status/source'

/** A file of the source as it is to be. */
export interface PlannedFile {
  /** Relative to the source's folder. */
  readonly file: string
  readonly text: string
  readonly isNew: boolean
}

function planFile(file: string, canonical: string, existing: string | undefined): PlannedFile {
  return {
    file,
    text: existing === undefined ? canonical : mergeYaml(existing, canonical),
    isNew: existing === undefined,
  }
}

type Sources = LoadResult['sources']

/** A file that entries share, written anew where there is something to add to it; the comment at its top stays. */
function planShared<Value>(
  file: string,
  known: Iterable<Value>,
  added: readonly Value[],
  print: (values: Iterable<Value>, heading: readonly string[]) => string,
  sources: Sources,
): readonly PlannedFile[] {
  if (added.length === 0) return []
  const existing = sources.get(file)
  return [planFile(file, print([...known, ...added], headingOf(existing ?? '')), existing)]
}

/** Turns what an import would change into the files that it would write; comments and layout of what stays are kept. */
export function importFiles(plan: ImportPlan, registry: Registry, sources: Sources): readonly PlannedFile[] {
  const { documents, basicCodes } = registry
  return [
    ...planShared('documents.yaml', documents.values(), plan.documents, printDocumentsYaml, sources),
    ...planShared('basic-codes.yaml', basicCodes.values(), plan.basicCodes, printBasicCodesYaml, sources),
    ...plan.entries.map(({ file, after }) => planFile(file, printEntryYaml(after), sources.get(file))),
  ]
}
