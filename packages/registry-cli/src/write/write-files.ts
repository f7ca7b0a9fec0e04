import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '@smtp-status/publish'
import { isSetName, makeFolder, tidy, writeSynced, writerOf } from '@smtp-status/publish/disk'
import type { SourceItem } from '@smtp-status/source'
import { whyUnwritable } from '@smtp-status/terminal'
import { CannotRun } from '../context.js'
import { isAbandoned, withLock, workFolderOf } from './lock.js'
import { isPlainFile, requireRealFolder, requireRealFolders, textAt } from './plain.js'

/** A file that a command writes. */
export interface FileToWrite {
  /** Absolute. */
  readonly path: string
  /** The name that the user knows it by. */
  readonly shown: string
  readonly text: string
  /** The text that it had when the command read it; `undefined` for one that is new and must not be there. */
  readonly former: string | undefined
}

/** Data needed to take a half-done piece of work back: in order, the files, and the digests of what was written. */
interface JournalLine {
  readonly path: string
  readonly isNew: boolean
  readonly digest: string
}

const journalName = 'journal.json'
const newName = (at: number): string => `${at}.new`
const formerName = (at: number): string => `${at}.former`

/** Lays out beside the source all that is to be written and all that it replaces; the journal comes last and whole. */
function prepare(folder: string, files: readonly FileToWrite[]): void {
  mkdirSync(folder)
  for (const [at, { text, former }] of files.entries()) {
    writeSynced(join(folder, newName(at)), text)
    if (former !== undefined) writeSynced(join(folder, formerName(at)), former)
  }
  const lines = files.map(({ path, text, former }): JournalLine => ({
    path,
    isNew: former === undefined,
    digest: sha256(text),
  }))
  writeSynced(join(folder, 'journal.part'), JSON.stringify(lines))
  renameSync(join(folder, 'journal.part'), join(folder, journalName))
}

function putInPlace(folder: string, at: number, { path, former }: FileToWrite): void {
  const prepared = join(folder, newName(at))
  makeFolder(dirname(path))
  // A link is refused where a file is there already; a rename would take its place.
  if (former === undefined) linkSync(prepared, path)
  else renameSync(prepared, path)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isLine = (value: unknown): value is JournalLine =>
  isObject(value) &&
  typeof value['path'] === 'string' &&
  typeof value['isNew'] === 'boolean' &&
  typeof value['digest'] === 'string'

function journalIn(folder: string): readonly JournalLine[] {
  const text = textAt(join(folder, journalName))
  if (text === undefined) return []
  const value: unknown = JSON.parse(text)
  return Array.isArray(value) ? value.filter(isLine) : []
}

const holds = (path: string, digest: string): boolean =>
  isPlainFile(path) && sha256(readFileSync(path, 'utf8')) === digest

/** Takes a half-done piece of work back, newest first. A file that somebody has changed since is left as it is. */
function takeBack(folder: string): void {
  const lines = [...journalIn(folder).entries()].toReversed()
  for (const [at, { path, isNew, digest }] of lines) {
    if (!holds(path, digest)) continue
    if (isNew) rmSync(path)
    else renameSync(join(folder, formerName(at)), path)
  }
  rmSync(folder, { recursive: true, force: true })
}

function takeBackLeftOvers(work: string): void {
  for (const entry of readdirSync(work, { withFileTypes: true })) {
    const path = join(work, entry.name)
    if (entry.isDirectory() && isSetName(entry.name)) takeBack(path)
    else if (writerOf(entry.name.replace(/\.(?:lock|gone)$/, '')) === 'gone') rmSync(path, { force: true })
  }
}

const whyNot = (error: unknown): string => (error instanceof Error ? whyUnwritable(error) : String(error))

const fileFault = (shown: string, error: unknown): CannotRun =>
  new CannotRun(
    `${shown} cannot be written: ${whyNot(error)}; nothing was changed`,
    'see to the folder and the disk, and run this again',
    { cause: error },
  )

function requireCurrent(files: readonly FileToWrite[]): void {
  const changed = files.find(({ path, former }) => textAt(path) !== former)
  if (changed === undefined) return
  throw new CannotRun(
    `${changed.shown} was changed by somebody else while this command ran; nothing was written`,
    'run this again: it starts from what stands there now',
  )
}

function takeBackOrTell(folder: string, files: readonly FileToWrite[]): void {
  try {
    takeBack(folder)
  } catch (error) {
    const written = files.filter(({ path, text }) => holds(path, sha256(text))).map(({ shown }) => shown)
    throw new CannotRun(
      `only a part could be written, and it could not be taken back: ${written.join(', ') || 'none'}`,
      'see to the disk, and run any registry command here: it takes back what was half done',
      { cause: error },
    )
  }
}

function writeLocked(work: string, name: string, files: readonly FileToWrite[]): void {
  const folder = join(work, name)
  let shown = work
  try {
    prepare(folder, files)
    for (const [at, file] of files.entries()) {
      shown = file.shown
      putInPlace(folder, at, file)
    }
    rmSync(join(folder, journalName))
  } catch (error) {
    takeBackOrTell(folder, files)
    throw fileFault(shown, error)
  }
  tidy(() => rmSync(folder, { recursive: true, force: true }))
}

/**
 * Writes files of a project all together or not at all. What is new is never written over a file that is there, and a file that
 * somebody changed since it was read stays. After a kill at any moment, the next command takes back what was half done. `isCurrent`
 * is asked, with all other writers kept out, whether what was read still holds. Throws `CannotRun` where nothing was written.
 *
 * @param source - the folder of the registry, or another name; the work is prepared beside it
 */
export async function writeFiles(
  source: string,
  files: readonly FileToWrite[],
  isCurrent: () => boolean = () => true,
): Promise<void> {
  if (files.length === 0) return
  const work = workFolderOf(source)
  try {
    requireRealFolder(work)
    for (const { path } of files) requireRealFolders(dirname(source), path)
    await withLock(source, (name) => {
      takeBackLeftOvers(work)
      requireCurrent(files)
      if (!isCurrent())
        throw new CannotRun(
          'the registry was changed by somebody else while this command ran; nothing was written',
          'run this again: it starts from what stands there now',
        )
      writeLocked(work, name, files)
    })
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw fileFault(work, error)
  }
}

/** Takes back what a command that was killed has left half done, so that nobody reads half a change. */
export async function recover(source: string): Promise<void> {
  requireRealFolder(workFolderOf(source))
  if (!existsSync(workFolderOf(source)) || !isAbandoned(source)) return
  await withLock(source, () => takeBackLeftOvers(workFolderOf(source)))
}

/** Tells whether two readings of a source gave the same files. */
export function isSameSource(one: readonly SourceItem[], other: readonly SourceItem[]): boolean {
  const now = new Map(other.map((item) => [item.file, item]))
  return (
    one.length === other.length &&
    one.every((item) => {
      const same = now.get(item.file)
      if (same === undefined) return false
      if ('bytes' in item) return 'bytes' in same && Buffer.compare(item.bytes, same.bytes) === 0
      return !('bytes' in same)
    })
  )
}
