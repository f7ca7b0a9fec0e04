import type * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hasCode } from '../disk.js'
import { isSetName, writerOf } from '../writer.js'

/** The calls of `node:fs/promises` that writing takes; tests put a disk in their place on which any of them fails. */
export type Disk = Pick<
  typeof fs,
  'lstat' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'readlink' | 'rename' | 'rm' | 'symlink'
>

/** Waits for a value, and gives `undefined` where the operating system says no with one of the codes. */
export async function unless<Value>(
  codes: readonly string[],
  value: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await value
  } catch (error) {
    if (hasCode(error, ...codes)) return undefined
    throw error
  }
}

// Beside the published directory, so that it lies on the same file system and a rename can do the rest.
const folderName = (target: string): string => `.${basename(target)}.sets`

/** The folder that holds the sets of files, one of which the published directory points to. */
export const setsFolder = (target: string): string => join(dirname(target), folderName(target))

/** Target of a link to a set: relative, so that the whole folder can be moved. */
export const linkText = (target: string, name: string): string => `${folderName(target)}/${name}`

/** The name of the set that a link's text points to; `undefined` for a link that was not made by a build. */
export function nameInLink(target: string, text: string): string | undefined {
  const [folder, name, ...rest] = text.split(/[/\\]/)
  return folder === folderName(target) && name !== undefined && rest.length === 0 ? name : undefined
}

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

/** The youngest set but for the published one: the one that was published before, as far as can be told. */
async function youngestBeside(disk: Disk, target: string, published: string): Promise<string | undefined> {
  const folder = setsFolder(target)
  const names = (await disk.readdir(folder)).filter((name) => isSetName(name) && name !== published)
  const ages = await Promise.all(
    names.map(async (name) => ({ name, at: (await disk.lstat(join(folder, name))).mtimeMs })),
  )
  return ages.toSorted((left, right) => right.at - left.at)[0]?.name
}

/** Takes away the sets that nobody needs where nothing is written: several builds at once can leave more than two. */
export async function sweepUnchanged(disk: Disk, target: string): Promise<void> {
  const published = await publishedName(disk, target)
  if (published === undefined) return
  await sweep(disk, target, published, await youngestBeside(disk, target, published))
}
