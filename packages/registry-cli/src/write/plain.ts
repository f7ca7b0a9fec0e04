import type { Stats } from 'node:fs'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { hasCode } from '@smtp-status/publish/disk'
import { sortOf } from '@smtp-status/source/load'
import { CannotRun } from '../context.js'

const advice = 'move it away, and run this again'

/** Looks at what stands at a path, without following a link; `undefined` where nothing can stand there. */
function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (hasCode(error, 'ENOTDIR')) return undefined
    throw error
  }
}

/** Tells whether a plain file stands at a path: no link to one, no pipe and no device. */
export const isPlainFile = (path: string): boolean => lookAt(path)?.isFile() ?? false

/**
 * Reads the text of a file that is to be replaced; `undefined` where none is there. Throws `CannotRun` where something else stands
 * there, such as a link or a pipe: it is somebody else's.
 */
export function textAt(path: string): string | undefined {
  const found = lookAt(path)
  if (found === undefined) return undefined
  if (found.isFile()) return readFileSync(path, 'utf8')
  throw new CannotRun(`${path} is a ${sortOf(found)}, where a file belongs; nothing was written`, advice)
}

/** Throws `CannotRun` where something else than a folder stands at a path. */
export function requireRealFolder(path: string): void {
  const found = lookAt(path)
  if (found === undefined || found.isDirectory()) return
  const sort = found.isFile() ? 'file' : sortOf(found)
  throw new CannotRun(`${path} is a ${sort}, where a folder belongs; nothing was written`, advice)
}

/**
 * Throws `CannotRun` where a file would be written through a link, or into something that is no folder: looks at the folders
 * between a base and the file. Git keeps a link, and not the files behind it.
 */
export function requireRealFolders(base: string, file: string): void {
  const names = relative(base, dirname(file)).split(sep)
  if (names[0] === '..' || names[0] === '') return
  for (const at of names.keys()) requireRealFolder(join(base, ...names.slice(0, at + 1)))
}
