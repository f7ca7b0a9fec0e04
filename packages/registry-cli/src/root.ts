import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotRun } from './context.js'

/** The name of the folder that holds the registry. */
export const sourceFolderName = 'registry-src'

/** The folder of a project that holds its registry. */
export const sourceFolderOf = (project: string): string => join(project, sourceFolderName)

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/**
 * Finds the project that a folder is in: the nearest one, upwards, that has a `registry-src/`.
 * Throws `CannotRun` where there is none.
 */
export function findProject(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isFolder(join(folder, sourceFolderName))) return folder
    if (dirname(folder) === folder) break
  }
  throw new CannotRun(
    `no ${sourceFolderName}/ in ${from} or above it`,
    `run the command inside a checkout of the registry, or name the folder: registry check path/to/${sourceFolderName}`,
  )
}
