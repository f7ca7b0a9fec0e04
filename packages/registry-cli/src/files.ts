import { readFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve, dirname } from 'node:path'
import { CannotRun, whyUnreadable } from '@smtp-status/terminal'
import type { Context } from './context.js'

/** Reads a file that the user named, as UTF-8. Throws `CannotRun` where that is not possible. */
export function readTextFile(
  path: string,
  context: Pick<Context, 'workingFolder'>,
  advice = "name a file that holds one of IANA's registries as XML",
): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      readFileSync(resolve(context.workingFolder, path)),
    )
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8 text' : whyUnreadable(error)
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
