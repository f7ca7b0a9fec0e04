import { resolve } from 'node:path'
import { CannotRun, whyUnreadable } from '@smtp-status/terminal'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { mebibyte } from './scan-options.js'
import type { FoundFile, PassedOver } from './walk.js'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const whyNot = (error: unknown): string =>
  isMissing(error) ? 'there is no such file or folder' : whyUnreadable(error)

const unreadable = (name: string, error: unknown): CannotRun =>
  new CannotRun(`${name} cannot be read: ${showUnseen(whyNot(error))}`, 'name files or folders to scan', {
    cause: error,
  })

function tooLarge(name: string, { size }: FoundFile, largest: number): CannotRun {
  const enough = Math.ceil(size / mebibyte)
  return new CannotRun(
    `${name} is not scanned: it is larger than ${largest / mebibyte} MiB`,
    `--max-size ${enough} scans it`,
  )
}

const noFile = (name: string): CannotRun =>
  new CannotRun(
    `${name} is not scanned: it is neither a file nor a folder`,
    'write what comes from it to a file, and name that',
  )

/** Why paths that the user named could not be scanned, each once, in the order in which they were named. */
export function refusalsOf(
  paths: readonly string[],
  workingFolder: string,
  passedOver: PassedOver,
  largest: number,
): readonly CannotRun[] {
  return [...new Set(paths)].flatMap((named) => {
    const path = resolve(workingFolder, named)
    const name = showUnseen(named)
    const failed = passedOver.unreadable.find((one) => one.path === path)
    if (failed) return [unreadable(name, failed.error)]
    const large = passedOver.large.find((one) => one.path === path)
    if (large) return [tooLarge(name, large, largest)]
    return passedOver.special.includes(path) ? [noFile(name)] : []
  })
}
