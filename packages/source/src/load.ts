import type { Dirent } from 'node:fs'
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceItem, UnreadableItem } from './files/layout.js'
import { fileSizeLimit, isTableName } from './files/layout.js'
import type { LoadResult } from './read/read-source.js'
import { readSource } from './read/read-source.js'

type Sorted = Pick<Dirent, 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>

/** Names what a thing is that is no plain file. */
export function sortOf(entry: Sorted): Exclude<UnreadableItem['is'], 'too large' | 'unreadable'> {
  if (entry.isDirectory()) return 'folder'
  if (entry.isSymbolicLink()) return 'symbolic link'
  if (entry.isFIFO()) return 'named pipe'
  return entry.isSocket() ? 'socket' : 'device'
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}

function orUnreadable<Result>(file: string, attempt: () => Result): Result | UnreadableItem {
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

function listFolder(folder: string, inside: string): readonly Dirent[] | UnreadableItem {
  return orUnreadable(inside === '' ? '.' : inside, () =>
    readdirSync(join(folder, inside), { withFileTypes: true }).toSorted((left, right) =>
      left.name < right.name ? -1 : 1,
    ),
  )
}

function readEntry(folder: string, inside: string, entry: Dirent): readonly SourceItem[] {
  const file = inside === '' ? entry.name : `${inside}/${entry.name}`
  if (entry.isFile()) return [readPlainFile(folder, file)]
  if (entry.isDirectory() && isTableName(file)) return walkFolder(folder, file)
  return [{ file, is: sortOf(entry) }]
}

/**
 * Reads what lies in a registry's folder, in the order of the names, without following links, opening pipes or reading files that are
 * too large.
 */
export function walkFolder(folder: string, inside = ''): readonly SourceItem[] {
  const entries = listFolder(folder, inside)
  return 'is' in entries ? [entries] : entries.flatMap((entry) => readEntry(folder, inside, entry))
}

/** Reads the registry in a folder such as `registry-src/`. Never throws: what cannot be read is a finding. */
export function loadSource(folder: string): LoadResult {
  return readSource(walkFolder(folder))
}
