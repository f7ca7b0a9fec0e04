import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enumeratedEntries } from '../src/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const packageFolder = join(import.meta.dirname, '..')
const fixtures = join(import.meta.dirname, 'fixtures/consumer')
const compiler = join(packageFolder, '../../node_modules/typescript/bin/tsc')
const strict = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', '']

let folder = ''

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

/** Runs node in the folder that the package was installed in; everything that it prints counts. */
function node(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) return `${stdout}${stderr}exit status ${status}`
  return stdout
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codes-consumer-'))
  npm(packageFolder, 'pack', '--pack-destination', folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'no tarball'
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  npm(folder, 'install', `./${tarball}`, '--offline', '--no-audit', '--no-fund', '--ignore-scripts')
  for (const name of readdirSync(fixtures)) copyFileSync(join(fixtures, name), join(folder, name))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed package, installed in an empty folder', () => {
  it('brings nothing but itself', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@smtp-status',
    ])
    expect(readdirSync(join(folder, 'node_modules/@smtp-status'))).toEqual(['codes'])
  })

  it('holds compiled code, data, a readme and a licence, and no sources or build notes', () => {
    const installed = join(folder, 'node_modules/@smtp-status/codes')
    expect(readdirSync(installed).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    const odd = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.includes('.') && !name.startsWith('data') && !/\.(?:js|d\.ts)$/.test(name),
    )
    expect(odd).toEqual([])
  })

  it.each(['esm.mjs', 'common.cjs'])('runs from %s', (file) => {
    const howMany = enumeratedEntries().length
    expect(JSON.parse(node(file))).toEqual(['Bad destination mailbox address', true, howMany])
  })

  it('runs and type-checks from plain JavaScript', () => {
    expect(node('-p', 'JSON.stringify(require("./checked.js"))')).toBe(
      '["Bad destination mailbox address","Other or undefined security status","X.1.10"]\n',
    )
    expect(node(compiler, ...strict, '--allowJs', '--checkJs', 'checked.js')).toBe('')
  })

  it.each(['types.mts', 'types.cts'])('gives literal types to %s', (file) => {
    expect(node(compiler, ...strict, file)).toBe('')
  })

  it('lets the compiler refuse what is not registered', () => {
    const said = node(compiler, ...strict, 'wrong.mts')
    const lines = [...said.matchAll(/^wrong\.mts\((\d+),\d+\): error/gm)].map((match) => Number(match[1]))
    expect([...new Set(lines)]).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    expect(said).toContain("is not assignable to type 'EnumeratedCodeText'")
  })

  it("runs the README's CommonJS example", () => {
    const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8')
    const [, code = ''] = /^```cjs\n([\s\S]*?)^```$/m.exec(readme) ?? []
    const claim = /^(.+?) \/\/ → (.+)$/m
    expect(code).toMatch(claim)
    writeFileSync(join(folder, 'readme.cjs'), code.replace(claim, 'process.stdout.write(String($1 === $2))'))
    expect(node('readme.cjs')).toBe('true')
  })
})
