import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const dist = join(import.meta.dirname, '../dist')

/** The modules that a program keeps in its bundle, judged by their code alone: what package.json says of side effects is ignored. */
async function modulesKept(code: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: dist },
    absWorkingDir: dist,
    bundle: true,
    format: 'esm',
    ignoreAnnotations: true,
    metafile: true,
    write: false,
  })
  const [output] = Object.values(metafile.outputs)
  const inputs = Object.entries(output?.inputs ?? {})
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([name]) => name)
}

describe('a bundle', () => {
  it('holds no table when a program only reads and writes codes', async () => {
    const kept = await modulesKept("export { parseStatusCode, formatStatusCode } from './index.js'")
    expect(kept).toEqual(['status-code.js'])
  })

  it('holds nothing when a program imports the package without using it', async () => {
    expect(await modulesKept("import './index.js'; import './full/index.js'")).toEqual([])
  })

  it('holds the facts but no description when a program looks codes up', async () => {
    const kept = await modulesKept("export { lookup } from './index.js'")
    expect(kept).toContain('generated/facts.js')
    expect(kept).not.toContain('generated/texts.js')
    expect(kept).not.toContain('generated/documents.js')
  })

  it('holds the documents only when a program asks for them', async () => {
    const kept = await modulesKept("export { lookup } from './full/index.js'")
    expect(kept).toContain('generated/texts.js')
    expect(kept).not.toContain('generated/documents.js')
  })
})
