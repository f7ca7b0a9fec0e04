import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildSite } from '../src/build.js'
import { realSite } from './browser.js'

const folder = join(mkdtempSync(join(tmpdir(), 'site-')), 'site')
await buildSite(await realSite(), folder)

const compressed = (name: string): number => gzipSync(readFileSync(join(folder, name))).length

/** The scripts that a script loads as soon as it runs, itself among them; what it loads later is not. */
function scriptsOf(name: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  const text = readFileSync(join(folder, name), 'utf8')
  for (const [, part] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) scriptsOf(part ?? '', seen)
  return seen
}

function scriptsOfAll(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const name of names) scriptsOf(name, seen)
  return seen
}

const sum = (names: Iterable<string>): number =>
  [...names].reduce((total, name) => total + compressed(name), 0)

/** Octets of a page with all that it loads before anybody does anything, compressed. */
function weightOf(page: string): { readonly all: number; readonly script: number } {
  const html = readFileSync(join(folder, page), 'utf8')
  const entries = [...html.matchAll(/<script src="[./]*([^"]+)"/g)].map(([, name]) => name ?? '')
  const scripts = scriptsOfAll(entries)
  return {
    all: compressed(page) + compressed('style.css') + compressed('icon.svg') + sum(scripts),
    script: sum(scripts),
  }
}

it.each([
  'index.html',
  'codes/index.html',
  'codes/X.7.26/index.html',
  'explain/index.html',
  'history/index.html',
  'propose/index.html',
])('%s is at most 60 kB compressed with all that it loads, of which 40 kB are script', (page) => {
  const { all, script } = weightOf(page)
  expect(all).toBeLessThanOrEqual(60_000)
  expect(script).toBeLessThanOrEqual(40_000)
})

it('loads the readers of bounces and the rules only when they are used', () => {
  const large = readdirSync(folder).filter((name) => name.startsWith('part-') && compressed(name) > 40_000)
  expect(large.length).toBeGreaterThan(0)
  const early = [...scriptsOfAll(['site.js', 'explain.js', 'propose.js'])]
  expect(early.filter((name) => large.includes(name))).toEqual([])
})
