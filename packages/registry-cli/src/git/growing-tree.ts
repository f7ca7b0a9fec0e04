import type { SourceItem } from '@smtp-status/source'
import { sourceFolderName } from '@smtp-status/submission'
import type { TreeEntry } from './tree.js'
import { isToBeRead, toSourceItem, withFoldersOnce } from './tree.js'
import type { GitObjects } from './objects.js'
import type { ChangedFile } from './log.js'

interface Placed {
  readonly entry: TreeEntry
  /** Absent until it is asked for. */
  item?: SourceItem
}

const sorts: Readonly<Record<string, TreeEntry['sort']>> = {
  '120000': 'symbolic link',
  '160000': 'submodule',
}

const nameOf = (path: string): string =>
  path === sourceFolderName ? '.' : path.slice(sourceFolderName.length + 1)

async function readItem(name: string, entry: TreeEntry, blobs: GitObjects): Promise<SourceItem> {
  if (!isToBeRead(name, entry)) return toSourceItem(name, entry, new Map())
  const blob = await blobs.read(entry.id)
  const contents = blob?.bytes ? [[entry.id, blob.bytes] as const] : []
  return toSourceItem(name, { ...entry, size: blob?.size ?? 0 }, new Map(contents))
}

/**
 * The files of the registry as the commits so far have left them. A file that stays as it is stays the same item, so that a reader
 * can tell what is new.
 */
export class GitTree {
  readonly #placed = new Map<string, Placed>()

  /** Takes over what a commit changed. */
  apply(files: readonly ChangedFile[]): void {
    for (const { path, mode, id } of files) {
      if (mode === '000000') this.#placed.delete(path)
      else this.#placed.set(path, { entry: { path, id, sort: sorts[mode] ?? 'file', size: 0 } })
    }
  }

  /** Whatever lies in the registry's folder now. */
  async items(blobs: GitObjects): Promise<readonly SourceItem[]> {
    const items: SourceItem[] = []
    for (const [path, placed] of this.#placed) {
      placed.item ??= await readItem(nameOf(path), placed.entry, blobs)
      items.push(placed.item)
    }
    return withFoldersOnce(items)
  }
}
