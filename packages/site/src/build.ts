import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { replaceFolder } from '@smtp-status/publish'
import { makeFolder, systemCode } from '@smtp-status/publish/disk'
import { compareWithIana, readIana } from '@smtp-status/publish/iana'
import { loadSource } from '@smtp-status/source/load'
import { CannotRun, whyUnreadable, whyUnwritable } from '@smtp-status/terminal'
import { build } from 'esbuild'
import { siteFiles } from './pages/all.js'
import type { Places, Site } from './site.js'
import { makeSite } from './site.js'

/** The sources from which the site is made. */
export interface SiteSource extends Places {
  /** `registry-src/`. */
  readonly source: string
  /** A file of IANA's to compare with; none where there is none at hand. */
  readonly ianaFile?: string | undefined
}

/** Reads a file of IANA's. */
function readIanaFile(file: string): string {
  try {
    // A device may never end.
    if (!statSync(file).isFile()) throw new Error('it is not a plain file')
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CannotRun(
      `${file} cannot be read: ${whyUnreadable(error)}`,
      'give --iana a file that can be read, or leave it out',
      { cause: error },
    )
  }
}

/**
 * Reads what the pages show.
 * @throws CannotRun where the source has faults, or IANA's file cannot be read
 */
export async function loadSite({ source, ianaFile, ...places }: SiteSource): Promise<Site> {
  const { registry, findings, sources } = loadSource(source)
  if (!registry) {
    const [first] = findings
    throw new CannotRun(
      `${source} cannot be shown: ${first === undefined ? 'it is not a registry' : first.message}`,
      `run "registry check ${source}", which lists all faults (${findings.length})`,
    )
  }
  if (ianaFile === undefined) return makeSite(registry, sources, places)
  const reading = readIana(readIanaFile(ianaFile), ianaFile)
  if (!('document' in reading))
    throw new CannotRun(`${ianaFile} is not IANA's registry`, "give IANA's XML of the enhanced status codes")
  return makeSite(registry, sources, { ...places, iana: compareWithIana(registry, reading.document) })
}

const packageFolder = join(import.meta.dirname, '..')
const statics = join(packageFolder, 'src/static')
const client = join(packageFolder, 'dist/client')

/** The scripts of the pages. `theme.js` runs before a page is painted, the others after it is read. */
const modules = ['site', 'codes', 'history', 'explain', 'propose'].map((name) => join(client, `${name}.js`))

const shared = { bundle: true, minify: true, target: 'es2022', legalComments: 'none', write: false } as const

function writeFile(folder: string, path: string, text: string | Uint8Array): void {
  const file = join(folder, path)
  makeFolder(dirname(file))
  writeFileSync(file, text)
}

async function bundleScripts(folder: string): Promise<void> {
  const own = { ...shared, outdir: folder }
  const bundled = [
    await build({ ...own, entryPoints: modules, format: 'esm', splitting: true, chunkNames: 'part-[hash]' }),
    await build({ ...own, entryPoints: [join(client, 'theme.js')], format: 'iife' }),
    await build({ ...own, entryPoints: [join(statics, 'style.css')] }),
  ]
  for (const { outputFiles } of bundled)
    for (const { path, contents } of outputFiles) writeFile(folder, basename(path), contents)
}

async function writeSite(site: Site, folder: string): Promise<number> {
  let written = 0
  for (const { path, text } of siteFiles(site)) {
    writeFile(folder, path, text)
    written += 1
  }
  writeFile(folder, 'icon.svg', readFileSync(join(statics, 'icon.svg')))
  await bundleScripts(folder)
  return written
}

/**
 * Writes the site into a folder, which it replaces as a whole: the folder becomes a link to the new site. After a kill at any moment
 * the old site is there, or the new one.
 * @returns how many pages and files were written
 * @throws CannotRun where the disk refuses; nothing was changed then
 */
export async function buildSite(site: Site, folder: string): Promise<number> {
  try {
    return await replaceFolder(resolve(folder), (made) => writeSite(site, made))
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    throw new CannotRun(
      `${folder} cannot be written: ${whyUnwritable(error)}; nothing was changed`,
      'see to the folder above it and to the disk, and build again',
      { cause: error },
    )
  }
}
