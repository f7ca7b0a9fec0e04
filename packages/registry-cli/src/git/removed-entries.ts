import type { Entry } from '@smtp-status/registry'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import { fileOfEntry, readSource } from '@smtp-status/source'
import type { Removal, Removals } from '@smtp-status/submission'
import { sourceFolderName } from '@smtp-status/submission'
import { removedFiles } from './commits.js'
import { commitSnapshot } from './snapshot.js'

async function entriesAt(project: string, commit: string): Promise<readonly Entry[]> {
  const { registry } = readSource((await commitSnapshot(project, commit)).items)
  return registry ? allEntries(registry) : []
}

/**
 * The entries that the history of a commit once removed, by their printed codes; of those, the ones whose files `isWanted` names,
 * relative to the source. Empty where there is no such commit.
 */
export async function removedEntries(
  project: string,
  commit: string,
  isWanted: (file: string) => boolean,
): Promise<Removals> {
  const removals = new Map<string, Removal>()
  for (const [path, remover] of removedFiles(project, commit, sourceFolderName)) {
    const file = path.slice(sourceFolderName.length + 1)
    if (!isWanted(file)) continue
    const former = await entriesAt(project, `${remover}^1`)
    const entry = former.find(({ code }) => fileOfEntry(code.table, printRegistryCode(code)) === file)
    if (entry) removals.set(printRegistryCode(entry.code), { entry, commit: remover })
  }
  return removals
}
