import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fetchIana } from '../src/compare/run.js'
import { ianaFolder, makeFolder, makeProject, root, run } from './support.js'

const newest = join(ianaFolder, 'seen-2024-12-06.xml')

describe.skipIf(!existsSync(newest))('registry compare with the real file (needs ../shared)', () => {
  it('compares 92 of 92 entries and finds no unexplained difference', async () => {
    const { status, out, err } = await run(['compare', newest], makeProject())
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain("92 of 92 entries compared, 92 in ours, 92 in IANA's file\n")
    expect(out).toContain('There is no unexplained difference.')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('exits with 1 when a fact of ours is another one', async () => {
    const project = makeProject()
    const entry = join(project, 'registry-src/enumerated/X.7.26.yaml')
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('M. Kucherawy', 'M. Kucheravy'))
    const { status, out } = await run(['compare', newest], project)
    expect(status).toBe(1)
    expect(out).toContain('X.7.26 submitter')
    expect(out).toContain('ours  M. Kucheravy')
  })

  it('lists every field as JSON', async () => {
    const { out } = await run(['compare', newest, '--json'], makeProject())
    expect(JSON.parse(out)).toMatchObject({
      hasUnexplained: false,
      counts: { both: 92 },
      totals: { different: 0, missing: 0, extra: 0, restated: 92 },
    })
  })

  it('says what is wrong with a file that is cut off', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'cut.xml'), readFileSync(newest, 'utf8').slice(0, 9000))
    const { status, err } = await run(['compare', join(folder, 'cut.xml')], root)
    expect(status).toBe(1)
    expect(err).toContain('cut.xml:')
  })
})

async function serve(status: number, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(body))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}/registry.xml`
}

describe("fetching IANA's file", () => {
  it('gives the text that the server sends', async () => {
    expect(await fetchIana(fetch, await serve(200, '<registry/>'))).toBe('<registry/>')
  })

  it('says what the server answered, and how to go on without it', async () => {
    await expect(fetchIana(fetch, await serve(503, ''))).rejects.toMatchObject({
      message: "IANA's file could not be fetched: the server answered 503 Service Unavailable",
      advice: expect.stringContaining('registry compare FILE.xml'),
    })
  })

  it('refuses an endless answer', async () => {
    await expect(fetchIana(fetch, await serve(200, 'x'.repeat(17 * 1024 * 1024)))).rejects.toThrow(
      /longer than/,
    )
  })

  it('is what compare does without a file, with a clear message where there is no network', async () => {
    const { status, err } = await run(['compare'], root)
    expect(status).toBe(2)
    expect(err).toContain("IANA's file could not be fetched: fetch failed: no network in tests")
    expect(err).toContain('registry compare FILE.xml')
  })
})

describe('a file that is no text', () => {
  it.each([
    ['it is packed with gzip; unpack it first', [0x1f, 0x8b, 8, 0]],
    ['it is a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d, 0xe2]],
    ['it is an archive; unpack it first', [0x50, 0x4b, 3, 4, 20]],
    ['it is text in UTF-16; save it as UTF-8', [0xff, 0xfe, 0x3c, 0]],
    ['it is not UTF-8 text', [0x3c, 0xe9, 0x3e]],
  ])('is named as what it is: %s', async (reason, bytes) => {
    const project = makeProject()
    writeFileSync(join(project, 'iana.xml'), new Uint8Array(bytes))
    for (const words of [
      ['compare', 'iana.xml'],
      ['import', '--dry-run', 'iana.xml'],
    ])
      expect(await run(words, project)).toMatchObject({
        status: 2,
        err: expect.stringContaining(`iana.xml cannot be read: ${reason}`),
      })
  })
})
