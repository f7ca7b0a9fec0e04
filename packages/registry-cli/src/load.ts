import type { LoadResult } from '@smtp-status/source'
import { loadSource } from '@smtp-status/source'
import type { Context } from './context.js'

/** What was read from a folder, and the folder. */
export interface Loaded extends LoadResult {
  readonly folder: string
}

/** Reads the registry in a folder, showing how far it is where that takes long. */
export async function loadFolder(folder: string, _context: Context): Promise<Loaded> {
  return { ...loadSource(folder), folder }
}
