import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { newSetName, writerOf } from './writer.js'

export { isSetName, newSetName, writerOf } from './writer.js'

/** The code of an error of the operating system, such as `ENOSPC`; `undefined` for an error of any other kind. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

/** Tells whether an error of the operating system has one of some codes, such as `EEXIST`. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes(systemCode(error) ?? '')

function makeOne(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    // Another command can have made it in between.
    if (!hasCode(error, 'EEXIST')) throw error
  }
}

/**
 * Makes a folder and those above it that are missing. Takes the place of Node's recursive `mkdir`, which never ends in a folder
 * where nothing can be made, such as /proc.
 */
export function makeFolder(path: string): void {
  const missing: string[] = []
  for (let at = path; at !== dirname(at) && !existsSync(at); at = dirname(at)) missing.unshift(at)
  for (const folder of missing) makeOne(folder)
}

/** Writes a file that is not there yet, and has the disk keep it. */
export function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Does something of which nothing depends: what the system refuses stays for the next command. */
export function tidy(task: () => void): void {
  try {
    task()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/**
 * A new name beside a file or folder, in which its successor is made. First takes away what processes left there that are gone.
 * Makes the folders above.
 */
export function placeBeside(path: string): string {
  const folder = dirname(path)
  const begin = `.${basename(path)}.`
  makeFolder(folder)
  for (const name of readdirSync(folder))
    if (name.startsWith(begin) && writerOf(name.slice(begin.length)) === 'gone')
      tidy(() => rmSync(join(folder, name), { recursive: true, force: true }))
  return join(folder, `${begin}${newSetName()}`)
}

/**
 * Writes a file whole or not at all: beside it first, then in the place of the old one. Makes the folders it needs. What a killed
 * process left beside the file goes with the next writing. Throws the error of the system where the disk refuses, and where something else than a
 * file stands there.
 */
export function writeWholeFile(path: string, text: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw Object.assign(new Error(`${path} is no plain file`), { code: 'EEXIST', path })
  const aside = placeBeside(path)
  try {
    writeSynced(aside, text)
    renameSync(aside, path)
  } catch (error) {
    tidy(() => rmSync(aside, { force: true }))
    throw error
  }
}

/** Runs a task in a folder of its own among the system's temporary files. What killed processes left there goes first. */
export function inTemporaryFolder<Result>(name: string, task: (folder: string) => Result): Result {
  const folder = placeBeside(join(tmpdir(), name))
  mkdirSync(folder, { mode: 0o700 })
  try {
    return task(folder)
  } finally {
    tidy(() => rmSync(folder, { recursive: true, force: true }))
  }
}
