// Lets Node.js 22.18 or later run this repository's TypeScript from its sources, with nothing installed and nothing built:
// node --import ./scripts/from-sources.mjs FILE.ts. Packages of others are not found, and are not meant to be.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'

const packages = join(import.meta.dirname, '..', 'packages')

/** The source of one of our own packages, or of one of its entries: `@smtp-status/terminal/report`. */
function sourceOf(specifier) {
  const [, name, entry = 'index'] = /^@smtp-status\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(specifier) ?? []
  if (name === undefined) return undefined
  const paths = [`${entry}.ts`, `${entry}/index.ts`].map((path) => join(packages, name, 'src', path))
  return paths.find((path) => existsSync(path))
}

/** The source that an import of `./x.js` means where it stands in a source. */
function besides(specifier, parent = '') {
  if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !parent.endsWith('.ts')) return undefined
  const path = fileURLToPath(new URL(specifier.replace(/\.js$/, '.ts'), parent))
  return existsSync(path) ? path : undefined
}

registerHooks({
  resolve(specifier, context, next) {
    const path = sourceOf(specifier) ?? besides(specifier, context.parentURL)
    return path === undefined
      ? next(specifier, context)
      : { url: pathToFileURL(path).href, shortCircuit: true }
  },
})
