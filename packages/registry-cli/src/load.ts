import { join } from 'node:path'
import type { LoadResult } from '@smtp-status/source'
import { loadSource } from '@smtp-status/source'
import type { Context } from './context.js'
import { sourceFolderName } from './root.js'

/** Reads the registry of a project. */
export async function loadProject(project: string, context: Context): Promise<LoadResult> {
  return loadFolder(join(project, sourceFolderName), context)
}

/** Reads the registry in a folder, showing how far it is where that takes long. */
export async function loadFolder(folder: string, _context: Context): Promise<LoadResult> {
  return loadSource(folder)
}
