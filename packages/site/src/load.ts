import { readFileSync } from 'node:fs'
import { compareWithIana, readIana } from '@smtp-status/publish/iana'
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

/**
 * Reads what the pages show.
 * @throws Error where the source has faults, or IANA's file cannot be read
 */
export async function loadSite({ source, ianaFile, ...places }: SiteSource): Promise<Site> {
  const { registry, findings, sources } = loadSource(source)
  if (!registry) throw new Error(`${source} has ${findings.length} faults; "registry check" lists them`)
  if (ianaFile === undefined) return makeSite(registry, sources, places)
  const reading = readIana(readFileSync(ianaFile, 'utf8'), ianaFile)
  if (!('document' in reading)) throw new Error(`${ianaFile} is not IANA's registry`)
  return makeSite(registry, sources, { ...places, iana: compareWithIana(registry, reading.document) })
}
