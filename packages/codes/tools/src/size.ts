import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** A program that imports something of the package, as a bundler sees it. */
interface Program {
  readonly name: string
  readonly code: string
  /** In bytes after gzip -9; absent where there is none. */
  readonly limit?: number
}

const dist = join(import.meta.dirname, '../../dist')

const programs: readonly Program[] = [
  { name: 'codes, everything', code: "export * from './index.js'", limit: 6000 },
  { name: 'codes, lookup alone', code: "export { lookup } from './index.js'", limit: 6000 },
  {
    name: 'codes, no table',
    code: "export { parseStatusCode, formatStatusCode } from './index.js'",
    limit: 500,
  },
  { name: 'codes/full, everything', code: "export * from './full/index.js'" },
]

async function bundle(code: string, minify: boolean): Promise<Uint8Array> {
  const result = await build({
    stdin: { contents: code, resolveDir: dist },
    bundle: true,
    format: 'esm',
    minify,
    write: false,
  })
  return result.outputFiles[0]?.contents ?? new Uint8Array()
}

const bytes = (size: number): string => String(size).padStart(8)

/** Prints one line and tells whether the program keeps its limit. */
async function measure({ name, code, limit }: Program): Promise<boolean> {
  const raw = await bundle(code, false)
  const minified = await bundle(code, true)
  const gzip = gzipSync(minified, { level: 9 }).length
  const sizes = [raw.length, minified.length, gzip, brotliCompressSync(minified).length]
  const share = limit === undefined ? '' : `  ${Math.round((100 * gzip) / limit)} % of ${limit}`
  process.stdout.write(`${name.padEnd(24)}${sizes.map(bytes).join('')}${share}\n`)
  return limit === undefined || gzip < limit
}

process.stdout.write(`${'bytes'.padEnd(24)}${'     raw  minify    gzip  brotli'}  gzip of limit\n`)
const kept: boolean[] = []
for (const program of programs) kept.push(await measure(program))
if (kept.includes(false)) {
  process.stderr.write('A bundle is over its limit.\n')
  process.exitCode = 1
}
