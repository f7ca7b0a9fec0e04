import { readFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve, dirname } from 'node:path'
import { limits } from '@smtp-status/registry'
import { CannotRun, whyUnreadable } from '@smtp-status/terminal'
import type { Context } from './context.js'

class NotReadable extends Error {}

/** Refuses a device, which may never end, and a file that is larger than any that a command reads. */
function refuseOther(path: string): void {
  const status = statSync(path)
  if (status.isDirectory()) return
  if (!status.isFile()) throw new NotReadable('it is not a plain file')
  if (status.size > limits.publishedFileBytes)
    throw new NotReadable(`it has ${status.size} bytes; the limit is ${limits.publishedFileBytes}`)
}

function reasonOf(error: unknown): string {
  if (error instanceof NotReadable) return error.message
  return error instanceof TypeError ? 'it is not UTF-8 text' : whyUnreadable(error)
}

/** Reads a file that the user named, as UTF-8. Throws `CannotRun` where that is not possible. */
export function readTextFile(
  path: string,
  context: Pick<Context, 'workingFolder'>,
  advice = "name a file that holds one of IANA's registries as XML",
): string {
  const place = resolve(context.workingFolder, path)
  try {
    refuseOther(place)
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(place))
  } catch (error) {
    const reason = reasonOf(error)
    throw new CannotRun(`${path} cannot be read: ${reason}`, advice, { cause: error })
  }
}

/** Writes a file whole or not at all: aside first, then in the place of the old one. Makes the folders it needs. */
export function writeWholeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(aside, text, { flag: 'wx' })
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}
