import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareWithIana, readIana } from '@smtp-status/publish/iana'
import type { Entry } from '@smtp-status/registry'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import { fileOfEntry } from '@smtp-status/source'
import { loadSource } from '@smtp-status/source/load'
import type { Places, Site } from './site.js'
import { makeSite } from './site.js'

/** Where the site is made from. */
export interface SiteSource extends Places {
  /** `registry-src/`. */
  readonly source: string
  /** A file of IANA's to compare with; none where there is none at hand. */
  readonly ianaFile?: string | undefined
}

const sourceOf = (folder: string, { code }: Entry): string =>
  readFileSync(join(folder, fileOfEntry(code.table, printRegistryCode(code))), 'utf8')

/**
 * Reads what the pages show.
 * @throws Error where the source has faults, or IANA's file cannot be read
 */
export function loadSite({ source, ianaFile, ...places }: SiteSource): Site {
  const { registry, findings } = loadSource(source)
  if (!registry) throw new Error(`${source} has ${findings.length} faults; "registry check" lists them`)
  const sources = new Map(
    allEntries(registry).map((entry) => [printRegistryCode(entry.code), sourceOf(source, entry)]),
  )
  if (ianaFile === undefined) return makeSite(registry, sources, places)
  const reading = readIana(readFileSync(ianaFile, 'utf8'), ianaFile)
  if (!('document' in reading)) throw new Error(`${ianaFile} is not IANA's registry`)
  return makeSite(registry, sources, { ...places, iana: compareWithIana(registry, reading.document) })
}
