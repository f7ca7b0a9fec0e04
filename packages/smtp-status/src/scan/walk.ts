import type { Dirent } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A file to be read: its path, and its size in octets. */
export interface FoundFile {
  readonly path: string
  readonly size: number
}

/** A file or folder that was to be read, and what came of it. */
interface Unreadable {
  readonly path: string
  readonly error: unknown
}

/** Files that were passed over, and why. */
export interface PassedOver {
  /** Number of files and folders that were left out by their name. */
  folders: number
  links: number
  readonly binary: string[]
  readonly large: FoundFile[]
  /** Pipes, devices and other things that are neither file nor folder. */
  readonly special: string[]
  readonly unreadable: Unreadable[]
}

/** Folders that hold no source code of one's own. */
const foreign: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules'])

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1)

async function listFolder(folder: string, { unreadable }: PassedOver): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.toSorted(byName)
  } catch (error) {
    unreadable.push({ path: folder, error })
    return []
  }
}

async function sizeOf(path: string, { unreadable }: PassedOver): Promise<number | null> {
  try {
    return (await lstat(path)).size
  } catch (error) {
    unreadable.push({ path, error })
    return null
  }
}

/** Options of a walk through a folder. */
interface WalkOptions {
  /** Names of files and folders to leave out, beside those that are always left out. */
  readonly skipped: ReadonlySet<string>
  readonly passedOver: PassedOver
}

/**
 * The files below a folder, in the order of their paths' parts, the same each time. Links are not followed, pipes and devices
 * not opened; what is passed over is noted.
 */
async function* walk(folder: string, options: WalkOptions): AsyncGenerator<FoundFile> {
  const { skipped, passedOver } = options
  for (const entry of await listFolder(folder, passedOver)) {
    const path = join(folder, entry.name)
    if (skipped.has(entry.name) || (entry.isDirectory() && foreign.has(entry.name))) passedOver.folders += 1
    else if (entry.isSymbolicLink()) passedOver.links += 1
    else if (entry.isDirectory()) yield* walk(path, options)
    else if (!entry.isFile()) passedOver.special.push(path)
    else {
      const size = await sizeOf(path, passedOver)
      if (size !== null) yield { path, size }
    }
  }
}

async function* filesAt(
  path: string,
  skipped: ReadonlySet<string>,
  passedOver: PassedOver,
): AsyncGenerator<FoundFile> {
  // A link that the user named is followed.
  const about = await stat(path).catch((error: unknown) => void passedOver.unreadable.push({ path, error }))
  if (!about) return
  if (about.isDirectory()) yield* walk(path, { skipped, passedOver })
  else if (about.isFile()) yield { path, size: about.size }
  else passedOver.special.push(path)
}

/** The files that the user named, and those in the folders that the user named. What cannot be had is noted. */
export async function* findFiles(
  { paths, skipped }: { readonly paths: readonly string[]; readonly skipped: readonly string[] },
  workingFolder: string,
  passedOver: PassedOver,
): AsyncGenerator<FoundFile> {
  for (const path of paths) yield* filesAt(resolve(workingFolder, path), new Set(skipped), passedOver)
}
