import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../src/index.js'
import { kindOf } from '../src/index.js'

/** The folder of the registry that is frozen for tests of behaviour. */
export const registryFolder: string = join(import.meta.dirname, '../../../fixtures/registry-src')

/** The files of a registry's folder, as they are. */
export function filesOf(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => kindOf(file) !== undefined)
    .map((file) => ({ file, bytes: readFileSync(join(folder, file)) }))
}
