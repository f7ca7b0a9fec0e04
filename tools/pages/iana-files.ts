import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { IanaDocument } from '@smtp-status/publish/iana'
import { readIana } from '@smtp-status/publish/iana'
import type { Registry } from '@smtp-status/registry'
import { loadSource } from '@smtp-status/source/load'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '../shared/iana/smtp-enhanced-status-codes')

/** IANA's own files lie beside the clone, where they are at all. */
export const hasIanaFiles: boolean = existsSync(folder)

/** IANA's files of the registry, oldest first. */
export function ianaFiles(): readonly IanaDocument[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'))
  return names.toSorted().map((name) => {
    const read = readIana(readFileSync(join(folder, name), 'utf8'), name)
    if (!read.ok) throw new Error(`${name} cannot be read as IANA's XML`)
    return read.document
  })
}

/** The registry that this repository holds. */
export function today(): Registry {
  const { registry } = loadSource(join(root, 'registry-src'))
  if (registry === undefined) throw new Error('registry-src has faults: see npm run registry check')
  return registry
}
