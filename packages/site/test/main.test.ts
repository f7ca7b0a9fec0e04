import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = join(import.meta.dirname, '../dist/main.js')

const folder = mkdtempSync(join(tmpdir(), 'site-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function run(...args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  return { status, stderr }
}

const out = (name: string): readonly [string, string] => ['--out', join(folder, name)]

describe('bad input ends the command with 2, what is wrong and what to do', () => {
  it.each([
    ['an unknown option', ['build', '--colour'], "site: Unknown option '--colour'", 'site build'],
    ['an unknown task', ['paint'], 'site: "paint" is no task', 'site build'],
    ['a port that is none', ['serve', '--port', '65536'], 'site: --port 65536 is no port', '0 to 65535'],
    [
      'a file of IANA that is not there',
      ['build', '--iana', '/nonexistent', ...out('iana')],
      'site: /nonexistent cannot be read: there is no such file',
      'give --iana a file',
    ],
    [
      'a source that is not there',
      ['build', '--source', '/nonexistent', ...out('source')],
      'site: /nonexistent cannot be shown: ',
      'run "registry check /nonexistent"',
    ],
  ])('%s', (_, args, fault, advice) => {
    const { status, stderr } = run(...args)
    const [first, second, ...more] = stderr.split('\n')
    expect(first).toContain(fault)
    expect(second).toContain(advice)
    expect(more).toEqual([''])
    expect(status).toBe(2)
  })

  it('a folder with other files is left alone', () => {
    const kept = join(folder, 'kept')
    const other = mkdtempSync(kept)
    writeFileSync(join(other, 'thesis.txt'), 'three years of work')
    const { status, stderr } = run('build', '--out', other)
    expect(stderr).toContain('a build would delete them')
    expect(status).toBe(2)
    expect(readdirSync(other)).toEqual(['thesis.txt'])
  })
})

describe('a port that is in use', () => {
  let server: Server
  beforeAll(async () => {
    server = createServer()
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
  })
  afterAll(() => {
    server.close()
  })

  it('is named, with what to do', () => {
    const bound = server.address()
    const port = typeof bound === 'object' ? String(bound?.port) : ''
    const { status, stderr } = run('serve', '--port', port, ...out('served'))
    expect(stderr).toBe(`site: port ${port} is in use\n  give another by --port; 0 takes one that is free\n`)
    expect(status).toBe(2)
  })
})

describe('the site for the pages of a repository', () => {
  const script = join(import.meta.dirname, '../../../scripts/build-site-for-pages.mjs')
  const build = (name: string, env: Readonly<Record<string, string>>): string => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...out(name)], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    })
    const pages = ['codes/X.7.26', 'propose'].map((page) => join(folder, name, page, 'index.html'))
    return status === 0 ? pages.map((page) => readFileSync(page, 'utf8')).join('') : stderr
  }

  it('names the address of the pages and the repository', () => {
    const page = build('owned', { GITHUB_REPOSITORY: 'Example/codes' })
    expect(page).toContain('href="https://example.github.io/codes/codes/X.7.26/"')
    expect(page).toContain('https://github.com/Example/codes')
  })

  it('names the domain that the pages have for themselves', () => {
    const env = { GITHUB_REPOSITORY: 'Example/codes', PAGES_ORIGIN: 'https://codes.example.org/' }
    expect(build('domain', env)).toContain('href="https://codes.example.org/codes/X.7.26/"')
  })

  it('is not built where no repository is named', () => {
    expect(build('nobody', {})).toMatch(/^GITHUB_REPOSITORY does not name a repository: expected OWNER\/NAME/)
  })
})
