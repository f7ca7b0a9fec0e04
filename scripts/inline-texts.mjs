// Makes a module of text files, so that what needs them reads no file when it runs.
//
//   node inline-texts.mjs OUT_DIR FILE...
//
// `OUT_DIR/texts.js` exports `texts`, each file's text by its name.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [outDirectory, ...files] = process.argv.slice(2)
const texts = Object.fromEntries(files.map((file) => [basename(file), readFileSync(file, 'utf8')]))
const names = Object.keys(texts).map((name) => JSON.stringify(name))

mkdirSync(outDirectory, { recursive: true })
writeFileSync(join(outDirectory, 'texts.js'), `export const texts = ${JSON.stringify(texts, undefined, 2)}\n`)
writeFileSync(
  join(outDirectory, 'texts.d.ts'),
  `/** The texts of files, by their names. */\nexport const texts: Readonly<Record<${names.join(' | ')}, string>>\n`,
)
