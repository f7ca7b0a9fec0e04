import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { siteFiles } from './pages/all.js'
import type { Site } from './site.js'

const packageFolder = join(import.meta.dirname, '..')
const statics = join(packageFolder, 'src/static')
const client = join(packageFolder, 'dist/client')

/** The scripts of the pages. `theme.js` runs before a page is painted, the others after it is read. */
const modules = ['site', 'codes', 'history', 'explain', 'propose'].map((name) => join(client, `${name}.js`))

const shared = { bundle: true, minify: true, target: 'es2022', legalComments: 'none', write: true } as const

async function bundleScripts(folder: string): Promise<void> {
  await build({
    ...shared,
    entryPoints: modules,
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
  })
  await build({ ...shared, entryPoints: [join(client, 'theme.js')], outdir: folder, format: 'iife' })
  await build({ ...shared, entryPoints: [join(statics, 'style.css')], outdir: folder })
}

function writeFile(folder: string, path: string, text: string | Uint8Array): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/**
 * Writes the site into a folder, which it replaces as a whole: the new one is made beside it and then takes its place.
 * @returns how many pages and files were written
 */
export async function buildSite(site: Site, folder: string): Promise<number> {
  const made = `${folder}.new`
  rmSync(made, { recursive: true, force: true })
  const files = siteFiles(site)
  for (const { path, text } of files) writeFile(made, path, text)
  writeFile(made, 'icon.svg', readFileSync(join(statics, 'icon.svg')))
  await bundleScripts(made)
  rmSync(folder, { recursive: true, force: true })
  renameSync(made, folder)
  return files.length
}
