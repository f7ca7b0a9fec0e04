import { walkFolder } from './files/walk-folder.js'
import type { LoadResult } from './read-source.js'
import { readSource } from './read-source.js'

export { walkFolder }

/** Reads the registry in a folder such as `registry-src/`. Never throws: what cannot be read is a finding. */
export function loadSource(folder: string): LoadResult {
  return readSource(walkFolder(folder))
}
