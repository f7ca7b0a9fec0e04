import { linkSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { hasCode, makeFolder, newSetName, tidy, writerOf } from '@smtp-status/publish/disk'
import { CannotRun } from '../context.js'

/** The folder beside a source in which a command prepares what it writes: `.registry-src.writing`. */
export const workFolderOf = (source: string): string => join(dirname(source), `.${basename(source)}.writing`)

const lockOf = (work: string): string => join(work, 'lock')

function holderOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Makes the lock, with the holder's name in it from the first moment on; false where another one is there. */
function tryLock(work: string, name: string): boolean {
  makeFolder(work)
  const own = join(work, `${name}.lock`)
  try {
    writeFileSync(own, name, { flag: 'wx' })
    linkSync(own, lockOf(work))
    return true
  } catch (error) {
    // Another command that ended can have taken the folder away in between.
    if (hasCode(error, 'EEXIST', 'ENOENT')) return false
    throw error
  } finally {
    tidy(() => rmSync(own, { force: true }))
  }
}

/** Takes away the lock of a process that is gone. Of several that try, one does; a lock that came in between is put back. */
function removeAbandoned(work: string, holder: string, name: string): void {
  const aside = join(work, `${name}.gone`)
  try {
    renameSync(lockOf(work), aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if (holderOf(aside) === holder) rmSync(aside, { force: true })
  else renameSync(aside, lockOf(work))
}

function release(work: string): void {
  tidy(() => rmSync(lockOf(work), { force: true }))
  tidy(() => rmdirSync(work))
}

/** Tells whether a command that is gone has left something in the work folder of a source, and no other is at work there. */
export function isAbandoned(source: string): boolean {
  const holder = holderOf(lockOf(workFolderOf(source)))
  return holder === undefined || writerOf(holder) === 'gone'
}

const pause = 50
const longestWait = 10_000

/**
 * Runs a task while no other command writes to the same source; waits for another one for some seconds. Throws `CannotRun` where
 * it takes longer. A lock whose process is gone is taken over.
 */
export async function withLock<Result>(source: string, task: (name: string) => Result): Promise<Result> {
  const work = workFolderOf(source)
  const name = newSetName()
  for (let waited = 0; !tryLock(work, name); waited += pause) {
    const holder = holderOf(lockOf(work))
    if (holder !== undefined && writerOf(holder) === 'gone') removeAbandoned(work, holder, name)
    else if (waited < longestWait) await setTimeout(pause)
    else
      throw new CannotRun(
        `another command is writing to ${source}; nothing was written`,
        `run this again when it has ended; if none is running, delete ${lockOf(work)}`,
      )
  }
  try {
    return task(name)
  } finally {
    release(work)
  }
}
