import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotRun } from './context.js'
import type { Context } from './context.js'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

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
    const reason = error instanceof TypeError ? 'it is not UTF-8 text' : reasonOf(error)
    throw new CannotRun(`${path} cannot be read: ${reason}`, advice, { cause: error })
  }
}
