import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../src/pages/examples.js'
import { siteFiles } from '../src/pages/all.js'
import { serveFolder } from '../src/serve.js'
import { realSite } from './browser.js'

/** The programs that run the examples: the file into which an example is written, and the command that runs it. */
const runners: Readonly<
  Record<
    string,
    { readonly needs: readonly string[]; readonly file: string; readonly command: readonly string[] }
  >
> = {
  'curl and jq': { needs: ['curl', 'jq'], file: 'example.sh', command: ['sh', 'example.sh'] },
  JavaScript: { needs: ['node'], file: 'example.mjs', command: ['node', 'example.mjs'] },
  Python: { needs: ['python3'], file: 'example.py', command: ['python3', 'example.py'] },
  Go: { needs: ['go'], file: 'example.go', command: ['go', 'run', 'example.go'] },
  'SQL with DuckDB': {
    needs: ['duckdb'],
    file: 'example.sql',
    command: ['duckdb', '-noheader', '-list', '-separator', '  ', '-f', 'example.sql'],
  },
}

function isHere(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('the examples of the page of data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'))
  let server: Server
  let data = ''

  beforeAll(async () => {
    // The files stand where the examples look for them: in the folder itself, which is served.
    for (const { path, text } of siteFiles(await realSite()))
      if (/^data\/v1\/[^/]+$/.test(path)) writeFileSync(join(folder, path.slice('data/v1/'.length)), text)
    server = await serveFolder(folder, 0)
    const bound = server.address()
    if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
    data = `http://127.0.0.1:${bound.port}`
  })
  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  it('have a program each that runs them here', () => {
    expect(examples.map(({ title }) => title)).toEqual(Object.keys(runners))
  })

  for (const { title, code, prints } of examples) {
    const { needs = [], file = '', command: [program = '', ...words] = [] } = runners[title] ?? {}
    it.skipIf(!needs.every(isHere))(
      `${title} prints what the page says (needs ${needs.join(' and ')})`,
      { timeout: 60_000 },
      async () => {
        writeFileSync(join(folder, file), code(data))
        const { stdout } = await promisify(execFile)(program, words, {
          cwd: folder,
          env: { ...process.env, GOCACHE: join(folder, '.cache'), GOFLAGS: '-mod=mod' },
        })
        expect(stdout.trim()).toBe(prints)
      },
    )
  }
})
