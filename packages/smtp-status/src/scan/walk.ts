import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to be read: its path as the user would write it, and its size in octets. */
export interface FoundFile {
  readonly path: string
  readonly size: number
}

/** What was passed over on the way, and why. */
export interface PassedOver {
  folders: number
  links: number
  special: number
  unreadable: string[]
}

/** Folders that hold no source code of one's own. */
const foreign: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules'])

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1)

async function listFolder(folder: string, passedOver: PassedOver): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.toSorted(byName)
  } catch {
    passedOver.unreadable.push(folder)
    return []
  }
}

async function sizeOf(path: string, passedOver: PassedOver): Promise<number | null> {
  try {
    return (await lstat(path)).size
  } catch {
    passedOver.unreadable.push(path)
    return null
  }
}

/** How to walk a folder. */
export interface WalkOptions {
  /** Names of files and folders to leave out, beside those that are always left out. */
  readonly skipped: ReadonlySet<string>
  readonly passedOver: PassedOver
}

/**
 * The files below a folder, in the order of their paths' parts, the same each time. Links are not followed, pipes and devices
 * not opened; what is passed over is counted.
 */
export async function* walk(folder: string, options: WalkOptions): AsyncGenerator<FoundFile> {
  const { skipped, passedOver } = options
  for (const entry of await listFolder(folder, passedOver)) {
    const path = join(folder, entry.name)
    if (skipped.has(entry.name) || (entry.isDirectory() && foreign.has(entry.name))) passedOver.folders += 1
    else if (entry.isSymbolicLink()) passedOver.links += 1
    else if (entry.isDirectory()) yield* walk(path, options)
    else if (!entry.isFile()) passedOver.special += 1
    else {
      const size = await sizeOf(path, passedOver)
      if (size !== null) yield { path, size }
    }
  }
}

/** What a path that the user named is; links are followed here. `null` where there is nothing. */
export async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch {
    return null
  }
}
