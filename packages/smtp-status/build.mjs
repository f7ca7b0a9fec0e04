// Bundles the command, so that it starts quickly: one small file at first, the rest when a command asks for it. The licences of what
// the bundle holds of others stand beside it.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

rmSync('dist/bundle', { recursive: true, force: true })

const { metafile } = await build({
  entryPoints: ['dist/main.js'],
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: false,
  legalComments: 'none',
  metafile: true,
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);",
  },
})

/** The folder of the installed package that a bundled file comes from; nothing for files of this project. */
const packageFolder = (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8') : license
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
}

const folders = [...new Set(Object.keys(metafile.inputs).flatMap(packageFolder))].toSorted()
writeFileSync('dist/bundle/LICENSES.txt', folders.map(licenceOf).join(`\n${'-'.repeat(72)}\n\n`))
