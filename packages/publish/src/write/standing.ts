import { join } from 'node:path'
import type { Finding } from '@smtp-status/registry'
import type { Artifact } from '../artifact.js'
import { checksumsName } from '../checksums.js'
import type { Disk } from './disk.js'
import { unless } from './disk.js'
import { nameInLink } from './set-name.js'
import { foreignFault, notDirectoryFault } from './write-fault.js'

/** What stands where files are to be published: nothing, a link to a set, or a plain directory that may be replaced. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'link'; readonly set: string }
  | { readonly kind: 'directory' }

const checksumLine = /^[0-9a-f]{64} [ *](.+)$/gm

async function strangerIn(disk: Disk, directory: string): Promise<string | undefined> {
  const names = await disk.readdir(directory)
  const checksums = names.includes(checksumsName)
    ? await disk.readFile(join(directory, checksumsName), 'utf8')
    : ''
  const own = new Set([checksumsName, ...[...checksums.matchAll(checksumLine)].map(([, name = '']) => name)])
  return names.find((name) => !own.has(name))
}

/** Looks at what stands at the target. Gives a finding for what a build must not replace: a file, or what holds other files. */
export async function standingAt(disk: Disk, target: string, directory: string): Promise<Standing | Finding> {
  const status = await unless(['ENOENT'], disk.lstat(target))
  if (status === undefined) return { kind: 'nothing' }
  if (status.isSymbolicLink()) {
    const text = await disk.readlink(target)
    const set = nameInLink(target, text)
    return set === undefined ? foreignFault(directory, `a link to ${text}`) : { kind: 'link', set }
  }
  if (!status.isDirectory()) return notDirectoryFault(directory)
  const stranger = await strangerIn(disk, target)
  return stranger === undefined ? { kind: 'directory' } : foreignFault(directory, stranger)
}

async function holdsFile(disk: Disk, directory: string, { name, text }: Artifact): Promise<boolean> {
  const bytes = await unless(['ENOENT', 'EISDIR'], disk.readFile(join(directory, name)))
  return bytes?.equals(Buffer.from(text, 'utf8')) ?? false
}

/** Tells whether a directory holds exactly these files, byte for byte. */
export async function holds(disk: Disk, directory: string, artifacts: readonly Artifact[]): Promise<boolean> {
  const names = await unless(['ENOENT'], disk.readdir(directory))
  if (names?.length !== artifacts.length) return false
  const same = await Promise.all(artifacts.map(async (artifact) => holdsFile(disk, directory, artifact)))
  return same.every(Boolean)
}
