import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { publishArtifacts } from '../src/artifacts.js'
import { checkArtifacts } from './support/check-artifacts.js'
import { checkPublished } from '../src/json/check-published.js'
import { writeAllOrNothing } from '../src/write/write-all-or-nothing.js'
import { fromPublished } from './json/from-published.js'
import { realRegistry } from './real-registry.js'

const registry = realRegistry()
const artifacts = publishArtifacts(registry)
const codes = allEntries(registry).map(({ code }) => printRegistryCode(code))

const textOf = (ending: string): string => artifacts.find(({ name }) => name.endsWith(ending))?.text ?? ''

describe("today's registry, published", () => {
  it('has all entries', () => {
    expect(codes.length).toBeGreaterThanOrEqual(92)
  })

  it('is as its own schema says, and can be read back with all but the digests of IANA’s wordings', () => {
    expect(checkArtifacts(artifacts)).toEqual([])
    const checked = checkPublished(textOf('codes.json'))
    const { ianaWordings: _, ...published } = registry
    expect('published' in checked && fromPublished(checked.published)).toStrictEqual(published)
  })

  it('has an anchor for each code in the page, and no link that leads nowhere', () => {
    const page = textOf('.html')
    const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor)
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(anchors).toEqual(expect.arrayContaining(codes))
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors).toEqual(expect.arrayContaining(links))
  })

  it('has each code once in the text page, within 80 columns', () => {
    const lines = textOf('.txt').split('\n')
    for (const code of codes) expect(lines.filter((line) => line.startsWith(`${code} `))).toHaveLength(1)
    expect(lines.filter((line) => line.length > 80 && !/^ *https?:\S+$/.test(line))).toEqual([])
  })

  it('is a set of files that sha256sum takes', async () => {
    const root = mkdtempSync(join(tmpdir(), 'published-'))
    await writeAllOrNothing(join(root, 'registry'), artifacts)
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: join(root, 'registry'),
      encoding: 'utf8',
    })
    expect(said.match(/: OK$/gm)).toHaveLength(artifacts.length - 1)
    rmSync(root, { recursive: true })
  })
})
