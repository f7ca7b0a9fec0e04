import { join } from 'node:path'
import type { Artifact } from '../artifact.js'
import type { Disk } from './disk.js'
import { unless } from './disk.js'

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
export async function syncDirectory(disk: Disk, path: string): Promise<void> {
  const directory = await unless(noDirectorySync, disk.open(path, 'r'))
  if (directory === undefined) return
  try {
    await unless(noDirectorySync, directory.sync())
  } finally {
    await directory.close()
  }
}

/** Writes files into a new directory; when it is done, they are on the disk to stay. */
export async function writeSet(disk: Disk, set: string, artifacts: readonly Artifact[]): Promise<void> {
  await disk.mkdir(set, { recursive: true })
  const written = artifacts.map(async ({ name, text }) => writeFile(disk, join(set, name), text))
  // Every file is waited for, also when one fails, so that none is still written while the set is taken away.
  const outcomes = await Promise.allSettled(written)
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  await syncDirectory(disk, set)
  await syncDirectory(disk, join(set, '..'))
}
