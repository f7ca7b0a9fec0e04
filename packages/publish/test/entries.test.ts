import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** The packages that loading one of this package's entries loads with it. */
async function packagesBehind(entry: string): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../src', entry)],
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  const names = Object.keys(metafile.inputs).map(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1],
  )
  return new Set(names.filter((name) => name !== undefined))
}

describe('what only publishes', () => {
  it('loads no parser of XML, which is not quick to start', async () => {
    const packages = await packagesBehind('index.ts')
    expect(packages).toContain('csv-stringify')
    expect(packages).not.toContain('libxml2-wasm')
    expect(packages).not.toContain('fast-xml-parser')
  })

  it.each(['iana.ts', 'validate.ts'])('is another entry than %s, which does', async (entry) => {
    expect(await packagesBehind(entry)).toContain('libxml2-wasm')
  })
})
