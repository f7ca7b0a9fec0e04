import { lstatSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sourceFolderName } from '@smtp-status/submission'
import type { LoadResult, SourceItem } from '@smtp-status/source'
import { readSourceInSteps } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { whyUnreadable } from '@smtp-status/terminal/process'
import { withProgress } from '@smtp-status/terminal/progress'
import type { Context } from './context.js'
import { CannotRun } from './context.js'
import { recover } from './write/write-files.js'

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

/** Says what is wrong with a folder; `undefined` where it is one. */
function whyNoFolder(folder: string): string | undefined {
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false })
    if (found === undefined) return 'is not there'
    if (found.isSymbolicLink()) return 'is a link'
    return found.isDirectory() ? undefined : 'is not a folder'
  } catch (error) {
    return `cannot be read: ${whyUnreadable(error)}`
  }
}

/** Throws `CannotRun` where a folder is not there, or is a link to one: git keeps the link and not the files behind it. */
export function requireFolder(folder: string): void {
  const reason = whyNoFolder(folder)
  if (reason === undefined) return
  throw new CannotRun(
    `${folder} ${reason}`,
    `name a folder that holds a registry, such as ${sourceFolderName}`,
  )
}

/** Sources read from a folder, and the folder. */
export interface Loaded extends LoadResult {
  readonly folder: string
  /** Files of the folder, as they were read. */
  readonly items: readonly SourceItem[]
}

/** Reads the registry in a folder, showing how far it is where that takes long. */
export async function loadFolder(folder: string, context: Context): Promise<Loaded> {
  requireFolder(folder)
  await recover(folder)
  const items = walkFolder(folder)
  const result = await withProgress('Reading the registry', context, async (report) => {
    const steps = readSourceInSteps(items)
    let step = steps.next()
    while (step.done !== true) {
      const pause = report(step.value, items.length)
      if (pause) await pause
      step = steps.next()
    }
    return step.value
  })
  return { ...result, folder, items }
}
