import { join } from 'node:path'
import type { Disk } from './disk.js'
import { unless } from './disk.js'
import { nameInLink, setsFolder, writerOf } from './set-name.js'

const dayInMilliseconds = 24 * 60 * 60 * 1000

// Another machine's process cannot be asked for, but no build takes a day. Ages are told from what was just written, not a clock.
async function isAbandoned(disk: Disk, folder: string, name: string): Promise<boolean> {
  const writer = writerOf(name)
  if (writer !== 'unknown') return writer === 'gone'
  const [theirs, ours] = await Promise.all([disk.lstat(join(folder, name)), disk.lstat(folder)])
  return ours.mtimeMs - theirs.mtimeMs > dayInMilliseconds
}

/** The name of the set that the published directory is a link to, where it is one. */
export async function publishedName(disk: Disk, target: string): Promise<string | undefined> {
  const text = await unless(['ENOENT', 'EINVAL', 'UNKNOWN'], disk.readlink(target))
  return text === undefined ? undefined : nameInLink(target, text)
}

/** Takes away a set that could not be published, with the link that was to take its place, unless it is published after all. */
export async function discard(disk: Disk, target: string, name: string): Promise<void> {
  const set = join(setsFolder(target), name)
  await disk.rm(`${set}.link`, { force: true })
  if ((await publishedName(disk, target)) !== name) await disk.rm(set, { recursive: true, force: true })
}

/**
 * Takes away the sets that nobody needs: not the published one, not the one before it (somebody may be reading it), and none
 * whose build can still be running. The link is looked at after the builder is known to be gone, for only the builder of a set
 * ever points the link to it.
 */
export async function sweep(
  disk: Disk,
  target: string,
  own: string,
  former: string | undefined,
): Promise<void> {
  const folder = setsFolder(target)
  for (const name of await disk.readdir(folder)) {
    if (name === own || name === former) continue
    if (!(await isAbandoned(disk, folder, name))) continue
    if ((await publishedName(disk, target)) === name) continue
    await disk.rm(join(folder, name), { recursive: true, force: true })
  }
}
