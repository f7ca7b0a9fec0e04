import type { SourceItem, UnreadableItem } from '@smtp-status/source'
import { entryKinds, fileSizeLimit } from '@smtp-status/source'
import { CannotRun } from '../context.js'
import { runGit } from './run-git.js'

/** Object at a path of a commit. */
export interface TreeEntry {
  readonly sort: 'file' | 'symbolic link' | 'submodule'
  readonly id: string
  /** In bytes; 0 for a submodule. */
  readonly size: number
  /** Relative to the folder that git ran in, with `/` between the parts. */
  readonly path: string
}

const entryForm = /^(\d{6}) (?:blob|commit) ([0-9a-f]+) +(\d+|-)\t(.+)$/s

function sortOf(mode: string): TreeEntry['sort'] {
  if (mode === '120000') return 'symbolic link'
  return mode === '160000' ? 'submodule' : 'file'
}

/** Reads what `git ls-tree -rz --long` prints. */
export function parseTree(listing: string): readonly TreeEntry[] {
  return listing.split('\0').flatMap((record) => {
    const [, mode, id, size, path] = entryForm.exec(record) ?? []
    if (mode === undefined || id === undefined || path === undefined) return []
    return [{ sort: sortOf(mode), id, size: size === '-' ? 0 : Number(size), path }]
  })
}

/** Lists whatever lies at or below a path of a commit. The commit is an id, not a name. */
export function listTree(folder: string, commit: string, path: string): readonly TreeEntry[] {
  const { status, out, complaint } = runGit(folder, ['ls-tree', '-rz', '--long', commit, path])
  if (status === 0) return parseTree(new TextDecoder().decode(out))
  throw new CannotRun(`git cannot list ${path}/ of ${commit}: ${complaint}`, 'git fsck says what is broken')
}

const hasEntries = (folder: string): boolean => Object.hasOwn(entryKinds, folder)

// A checkout has a folder in the place of a submodule.
function sortInCheckout({ sort }: TreeEntry): 'folder' | 'symbolic link' {
  return sort === 'submodule' ? 'folder' : 'symbolic link'
}

/** The folder that a file lies in where the registry has no such folder; it is reported once, not with all that is in it. */
function strayFolder(file: string): string | undefined {
  const parts = file.split('/')
  const [top = '', second = ''] = parts
  if (parts.length === 1) return undefined
  if (!hasEntries(top)) return top
  return parts.length === 2 ? undefined : `${top}/${second}`
}

/** Tells whether a file of a commit will be read: a plain file that belongs to the registry by its place, and is not too large. */
export function isToBeRead(file: string, { sort, size }: TreeEntry): boolean {
  return sort === 'file' && size <= fileSizeLimit && strayFolder(file) === undefined
}

/** Builds the form that a reader of sources takes for one file of a commit, by its name in the registry's folder. */
export function toSourceItem(
  file: string,
  entry: TreeEntry,
  blobs: ReadonlyMap<string, Uint8Array>,
): SourceItem {
  const stray = strayFolder(file)
  if (stray !== undefined) return { file: stray, is: 'folder' }
  if (entry.sort !== 'file') return { file, is: sortInCheckout(entry) }
  if (entry.size > fileSizeLimit) return { file, is: 'too large', size: entry.size }
  const bytes = blobs.get(entry.id)
  return bytes ? { file, bytes } : { file, is: 'unreadable', reason: 'git does not have it' }
}

const isFolder = (item: SourceItem): item is UnreadableItem => 'is' in item && item.is === 'folder'

/** Leaves of each folder that does not belong to the registry one item, however much lies in it. */
export function withFoldersOnce(items: readonly SourceItem[]): readonly SourceItem[] {
  const folders = new Map(items.filter(isFolder).map((folder) => [folder.file, folder]))
  return [...items.filter((item) => !isFolder(item)), ...folders.values()]
}

/**
 * Turns the files of a commit, by their names in the registry's folder, into what the reader of sources takes: just as if the
 * commit were checked out and the folder walked.
 */
export function toSourceItems(
  files: ReadonlyMap<string, TreeEntry>,
  blobs: ReadonlyMap<string, Uint8Array>,
): readonly SourceItem[] {
  return withFoldersOnce([...files].map(([file, entry]) => toSourceItem(file, entry, blobs)))
}
