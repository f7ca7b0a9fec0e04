import * as realDisk from 'node:fs/promises'
import type { Finding } from '@smtp-status/registry'
import { join, resolve } from 'node:path'
import type { Artifact } from '../artifact.js'
import { makeFolderOn, putInPlace, writeSet } from './put-in-place.js'
import type { Disk } from './sets.js'
import { discard, publishedName, setsFolder, sweep, sweepUnchanged } from './sets.js'
import { systemCode } from '../disk.js'
import { holds, standingAt, systemFault } from './standing.js'
import { newSetName } from '../writer.js'

/** Outcome for files that were to be written: whether they differed from what stood there, or why they could not be. */
export type WriteOutcome = { readonly changed: boolean } | { readonly findings: readonly Finding[] }

/**
 * Replaces a folder as a whole by a new one, in the way that `writeAllOrNothing` tells, whatever stands there. Throws what `make` throws, and the error
 * of the system where the disk refuses; the old folder stays then.
 * @param make - writes all of the new folder, which is there and empty; gives what the caller wants to know
 */
export async function replaceFolder<Result>(
  target: string,
  make: (made: string) => Promise<Result>,
  disk: Disk = realDisk,
): Promise<Result> {
  const name = newSetName()
  const set = join(setsFolder(target), name)
  try {
    await makeFolderOn(disk, set)
    const result = await make(set)
    const former = await publishedName(disk, target)
    await putInPlace(disk, target, name)
    await sweep(disk, target, name, former).catch(() => undefined)
    return result
  } catch (error) {
    // Leaves to a later build the files that cannot be removed now.
    await discard(disk, target, name).catch(() => undefined)
    throw error
  }
}

async function write(disk: Disk, directory: string, artifacts: readonly Artifact[]): Promise<WriteOutcome> {
  const target = resolve(directory)
  const standing = await standingAt(disk, target, directory)
  if ('rule' in standing) return { findings: [standing] }
  if (await holds(disk, target, artifacts)) {
    await sweepUnchanged(disk, target).catch(() => undefined)
    return { changed: false }
  }
  await replaceFolder(target, (set) => writeSet(disk, set, artifacts), disk)
  return { changed: true }
}

/**
 * Writes files into a directory so that they appear there all together or not at all.
 *
 * `directory` becomes a link to `.NAME.sets/…` beside it; each build writes a set of its own there, has the disk keep it, and then
 * moves the link in one rename. So a kill or a power cut at any moment, a full disk, or several builds at once leave the old
 * complete set or a new complete one; of several builds the last to finish stays. Who reads several files and must not mix two
 * sets resolves the link once (`realpath`) and reads from there: the set before the published one is kept until the next build.
 * Where the system makes no links (Windows without the right to), the directory is a plain one and is exchanged in two renames: a
 * kill between them leaves nothing there until the next build, but never half a set. The same holds once for a plain directory
 * that a copy or an older build has left there.
 *
 * If the directory already holds just these bytes, none of its files is touched. A directory with other files in it, a file, or a link made
 * by somebody else is left alone, with a finding; so are a full disk and a folder that may not be written, and the old set stays.
 * `disk` is there for tests.
 */
export async function writeAllOrNothing(
  directory: string,
  artifacts: readonly Artifact[],
  disk: Disk = realDisk,
): Promise<WriteOutcome> {
  try {
    return await write(disk, directory, artifacts)
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    return { findings: [systemFault(directory, code)] }
  }
}
