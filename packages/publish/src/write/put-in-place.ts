import { dirname, join } from 'node:path'
import type { Artifact } from '../artifact.js'
import type { Disk } from './sets.js'
import { linkText, setsFolder, unless } from './sets.js'
import { hasCode } from '../disk.js'
import { newSetName } from '../writer.js'

async function writeFile(disk: Disk, path: string, text: string): Promise<void> {
  const file = await disk.open(path, 'wx')
  try {
    await file.writeFile(text, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

// Windows opens no directory, and some network file systems sync none.
const noDirectorySync = ['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'EBADF', 'ENOTSUP']

/** Has the disk remember which names a directory holds, where the operating system can be asked to. */
async function syncDirectory(disk: Disk, path: string): Promise<void> {
  const directory = await unless(noDirectorySync, disk.open(path, 'r'))
  if (directory === undefined) return
  try {
    await unless(noDirectorySync, directory.sync())
  } finally {
    await directory.close()
  }
}

/** Makes a folder as `makeFolder` does, on the disk that is given. */
export async function makeFolderOn(disk: Disk, path: string): Promise<void> {
  const missing: string[] = []
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if (await unless(['ENOENT'], disk.lstat(at))) break
    missing.unshift(at)
  }
  for (const folder of missing) await unless(['EEXIST'], disk.mkdir(folder))
}

/** Writes files into an empty directory; when it is done, they are on the disk to stay. */
export async function writeSet(disk: Disk, set: string, artifacts: readonly Artifact[]): Promise<void> {
  const written = artifacts.map(async ({ name, text }) => writeFile(disk, join(set, name), text))
  // Every file is waited for, also when one fails, so that none is still written while the set is taken away.
  const outcomes = await Promise.allSettled(written)
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  await syncDirectory(disk, set)
  await syncDirectory(disk, join(set, '..'))
}

// Errors of systems that cannot make a link, or may not.
const noLinks = ['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL']

// Errors of systems when one name cannot take the other's place in one step: a link that of a directory, a full directory
// that of another, and on Windows either that of any directory.
const occupied = ['EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES']

async function linkTo(disk: Disk, target: string, name: string): Promise<string | undefined> {
  const link = join(setsFolder(target), `${name}.link`)
  const made = await unless(
    noLinks,
    disk.symlink(linkText(target, name), link, 'dir').then(() => true),
  )
  return made === undefined ? undefined : link
}

// Between the two renames nothing stands at the target; what stood there is put back when the second one fails.
async function exchange(disk: Disk, replacement: string, target: string): Promise<void> {
  const aside = join(setsFolder(target), newSetName())
  const moved = await unless(
    ['ENOENT'],
    disk.rename(target, aside).then(() => true),
  )
  try {
    await disk.rename(replacement, target)
  } catch (error) {
    if (moved) await disk.rename(aside, target)
    throw error
  }
  await disk.rm(aside, { recursive: true, force: true })
}

async function replace(disk: Disk, replacement: string, target: string, attempts: number): Promise<void> {
  try {
    await disk.rename(replacement, target)
  } catch (error) {
    if (!hasCode(error, ...occupied)) throw error
    // Another build can put its own set there between our two renames.
    const again = attempts > 1 ? occupied : []
    const done = await unless(
      again,
      exchange(disk, replacement, target).then(() => true),
    )
    if (!done) await replace(disk, replacement, target, attempts - 1)
  }
}

/**
 * Makes a whole set of files the published one. Where the system has links, the target is a link, and one rename moves it from the
 * old set to the new one, so that at any moment it points to one of the two. Elsewhere, and once where a plain directory stands
 * at the target, two renames do it, and a kill between them leaves nothing there until the next build.
 */
export async function putInPlace(disk: Disk, target: string, name: string): Promise<void> {
  const link = await linkTo(disk, target, name)
  await replace(disk, link ?? join(setsFolder(target), name), target, 20)
  await syncDirectory(disk, dirname(target))
}
