import { CannotRun } from '../context.js'
import { sourceFolderName } from '../root.js'
import type { TreeEntry } from './list-tree.js'
import { listTree } from './list-tree.js'
import { readBlobs } from './read-blobs.js'
import { answerLimit } from './run-git.js'
import type { ChangesetFile, Snapshot } from './snapshot.js'
import { changesetFolder, changesetSizeLimit, isChangesetName } from './snapshot.js'
import { isToBeRead, toSourceItems } from './source-items.js'

function inFolder(folder: string, entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  return new Map(
    entries.map((entry) => [entry.path === folder ? '.' : entry.path.slice(folder.length + 1), entry]),
  )
}

function changesetEntries(project: string, commit: string): readonly TreeEntry[] {
  return [...inFolder(changesetFolder, listTree(project, commit, changesetFolder))]
    .filter(
      ([name, { sort, size }]) => isChangesetName(name) && sort === 'file' && size <= changesetSizeLimit,
    )
    .map(([, entry]) => entry)
}

function limitTotal(entries: readonly TreeEntry[], commit: string): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  // Each blob comes with a line in front of it.
  if (total + entries.length * 100 < answerLimit) return
  throw new CannotRun(
    `the registry of ${commit} is larger than can be reviewed: ${total} bytes`,
    'look at what the commit brings in',
  )
}

/** Reads the registry and the changesets of a commit, without checking it out. The commit is an id, not a name. */
export function commitSnapshot(project: string, commit: string): Snapshot {
  const files = inFolder(sourceFolderName, listTree(project, commit, sourceFolderName))
  const changesets = changesetEntries(project, commit)
  const wanted = [...files].filter(([file, entry]) => isToBeRead(file, entry)).map(([, entry]) => entry)
  const all = [...wanted, ...changesets]
  limitTotal(all, commit)
  const blobs = readBlobs(
    project,
    all.map(({ id }) => id),
  )
  const decoder = new TextDecoder()
  const texts = changesets.map(({ path, id }): ChangesetFile => ({
    file: path,
    text: decoder.decode(blobs.get(id)),
  }))
  return { items: toSourceItems(files, blobs), changesets: texts }
}
