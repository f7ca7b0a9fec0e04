import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** IANA's own files, which lie beside this checkout where they are at all, and are never copied into it. */
const folder = join(import.meta.dirname, '../../../../../shared/iana')

/** Tells whether IANA's own files are there; tests that need them are skipped where they are not. */
export const hasIanaFiles: boolean = existsSync(folder)

/** The text of one of IANA's files. */
export function ianaFile(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** The text of IANA's file of the enhanced status codes as it was seen on a day. */
export function seenOn(day: string): string {
  return ianaFile(`smtp-enhanced-status-codes/seen-${day}.xml`)
}

/** The paths of IANA's XML files in one of the folders. */
export function ianaFilesIn(name: 'smtp-enhanced-status-codes' | 'other'): readonly string[] {
  if (!hasIanaFiles) return []
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.xml'))
  return files.toSorted().map((file) => `${name}/${file}`)
}
