// Makes a module of text files, so that what needs them reads no file when it runs.
//
//   node inline-texts.mjs OUT_DIR FILE...
//
// `OUT_DIR/texts.js` exports `texts`, each file's text by its name. A style comes with what it imports, and a script as JavaScript.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'

const [outDirectory, ...files] = process.argv.slice(2)

function bundled(file) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    minify: true,
    target: 'es2022',
    write: false,
  })
  return outputFiles[0].text.trim()
}

const textOf = (file) => (/\.(?:css|ts)$/.test(file) ? bundled(file) : readFileSync(file, 'utf8'))
const texts = Object.fromEntries(files.map((file) => [basename(file).replace(/\.ts$/, '.js'), textOf(file)]))
const names = Object.keys(texts).map((name) => JSON.stringify(name))

mkdirSync(outDirectory, { recursive: true })
writeFileSync(join(outDirectory, 'texts.js'), `export const texts = ${JSON.stringify(texts, undefined, 2)}\n`)
writeFileSync(
  join(outDirectory, 'texts.d.ts'),
  `/** The texts of files, by their names. */\nexport const texts: Readonly<Record<${names.join(' | ')}, string>>\n`,
)
