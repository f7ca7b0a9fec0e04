// Measures what the programs in size.json of the package in the working directory add to a bundle, and fails where one
// is over its limit. A program has a name, its code as it would stand in dist/, and a limit in bytes after gzip -9, if any.
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

async function bundle(code, minify) {
  const stdin = { contents: code, resolveDir: 'dist' }
  const result = await build({ stdin, bundle: true, format: 'esm', minify, write: false })
  return result.outputFiles[0].contents
}

const bytes = (size) => String(size).padStart(8)

/** Prints one line and tells whether the program keeps its limit. */
async function measure({ name, code, limit }) {
  const raw = await bundle(code, false)
  const minified = await bundle(code, true)
  const gzip = gzipSync(minified, { level: 9 }).length
  const sizes = [raw.length, minified.length, gzip, brotliCompressSync(minified).length]
  const share = limit === undefined ? '' : `  ${Math.round((100 * gzip) / limit)} % of ${limit}`
  console.log(`${name.padEnd(32)}${sizes.map(bytes).join('')}${share}`)
  return limit === undefined || gzip < limit
}

const programs = JSON.parse(readFileSync('size.json', 'utf8'))
console.log(`${'bytes'.padEnd(32)}${'     raw  minify    gzip  brotli'}  gzip of limit`)
const kept = []
for (const program of programs) kept.push(await measure(program))
if (kept.length === 0 || kept.includes(false)) {
  console.error('A bundle is over its limit, or none was measured.')
  process.exitCode = 1
}
