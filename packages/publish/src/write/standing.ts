import type { Finding } from '@smtp-status/registry'
import { join } from 'node:path'
import type { Artifact } from '../artifact.js'
import { checksumsName } from '../artifact.js'
import type { Disk } from './sets.js'
import { nameInLink, unless } from './sets.js'

type Fault = Pick<Finding, 'rule' | 'message' | 'advice'>

const full: Fault = {
  rule: 'write/no-space',
  message: 'There is no room on the disk for the published files; nothing was changed',
  advice: 'Make room, and build again',
}

const forbidden: Fault = {
  rule: 'write/not-allowed',
  message: 'The published files may not be written here; nothing was changed',
  advice: 'Give yourself the right to write in the folder above, or name another folder',
}

const notDirectory: Fault = {
  rule: 'write/not-a-directory',
  message: 'A file stands where the folder of the published files belongs',
  advice: 'Move the file away, or name another folder',
}

const nowhere: Fault = {
  rule: 'write/no-folder',
  message: 'The folder of the published files cannot be made here; nothing was changed',
  advice: 'Name another folder; one above it is a link to nothing, or takes no files',
}

const byCode: Readonly<Record<string, Fault>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOTDIR: notDirectory,
  ENOENT: nowhere,
}

const failed = (code: string): Fault => ({
  rule: 'write/failed',
  message: `The operating system refused to write the published files (${code}); nothing was changed`,
  advice: 'See what the code means for this disk, and build again',
})

const finding = (directory: string, fault: Fault): Finding => ({
  ...fault,
  severity: 'error',
  place: { file: directory },
})

/** The finding for an error of the operating system while the published files were written. */
export function systemFault(directory: string, code: string): Finding {
  return finding(directory, byCode[code] ?? failed(code))
}

/** The finding for a file where the directory belongs. */
function notDirectoryFault(directory: string): Finding {
  return finding(directory, notDirectory)
}

/** The finding for a directory or link that holds something else than published files, and must not be replaced. */
function foreignFault(directory: string, found: string): Finding {
  return {
    ...finding(directory, {
      rule: 'write/foreign',
      message: 'The folder holds something else than published files, and would be lost',
      advice: 'Name a folder that is new, empty, or was written by a build',
    }),
    found,
  }
}

/** State of the place where files are to be published: nothing, a link to a set, or a plain directory that may be replaced. */
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
