import type { Dirent } from 'node:fs'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTableName } from './layout.js'
import type { SourceItem, SourceObstacle } from './source-item.js'
import { fileSizeLimit } from './source-item.js'

function sortOf(entry: Dirent): Exclude<SourceObstacle['is'], 'too large' | 'unreadable'> {
  if (entry.isDirectory()) return 'folder'
  if (entry.isSymbolicLink()) return 'symbolic link'
  if (entry.isFIFO()) return 'named pipe'
  return entry.isSocket() ? 'socket' : 'device'
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}

function orUnreadable<Result>(file: string, attempt: () => Result): Result | SourceObstacle {
  try {
    return attempt()
  } catch (error) {
    return { file, is: 'unreadable', reason: reasonOf(error) }
  }
}

function readPlainFile(folder: string, file: string): SourceItem {
  const path = join(folder, file)
  return orUnreadable<SourceItem>(file, () => {
    const { size } = lstatSync(path)
    return size > fileSizeLimit ? { file, is: 'too large', size } : { file, bytes: readFileSync(path) }
  })
}

function listFolder(folder: string, inside: string): readonly Dirent[] | SourceObstacle {
  return orUnreadable(inside === '' ? '.' : inside, () =>
    readdirSync(join(folder, inside), { withFileTypes: true, encoding: 'utf8' }),
  )
}

function readEntry(folder: string, inside: string, entry: Dirent): readonly SourceItem[] {
  const file = inside === '' ? entry.name : `${inside}/${entry.name}`
  if (entry.isFile()) return [readPlainFile(folder, file)]
  if (entry.isDirectory() && isTableName(file)) return walkFolder(folder, file)
  return [{ file, is: sortOf(entry) }]
}

/** Reads what lies in a registry's folder, without following links, opening pipes or reading files that are too large. */
export function walkFolder(folder: string, inside = ''): readonly SourceItem[] {
  const entries = listFolder(folder, inside)
  return 'is' in entries ? [entries] : entries.flatMap((entry) => readEntry(folder, inside, entry))
}
