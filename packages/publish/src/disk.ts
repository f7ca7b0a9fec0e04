import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

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
