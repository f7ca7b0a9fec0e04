import { CannotRun } from '../context.js'
import { runGit } from './run-git.js'

/** What lies at a path of a commit. */
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
