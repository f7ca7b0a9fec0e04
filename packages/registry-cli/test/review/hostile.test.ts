import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GitProject } from '../git/git-project.js'
import { makeGitProject } from '../git/git-project.js'
import { run } from '../support.js'
import { actingParts } from './markdown-tree.js'

const registry = join(import.meta.dirname, '..', 'fixtures', 'reviews', 'registry-src')
const flood = 'registry-src/enumerated/X.7.28.yaml'

// oxlint-disable-next-line no-control-regex
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

async function reviewIn(
  project: GitProject,
  ...words: readonly string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  return run(['review', '--base', 'main', ...words], project.folder)
}

const texts = [
  '<img src=x onerror=alert(1)> </details> </summary>',
  'Ask @octocat, closes #1 [x](https://example.org) ![y](https://example.org/y.png)',
  '`a` ``b`` ```c``` https://example.org www.example.org',
  '# heading :tada: $x$ **bold** ~~gone~~',
]

describe('a change with hostile texts', () => {
  it.each(texts)('that reads as a registry is shown harmlessly: %s', async (text) => {
    const project = makeGitProject(registry)
    const quoted = `'${text.replaceAll("'", "''")}'`
    project.edit(flood, 'sampleText: Mail flood detected', `sampleText: ${quoted}`)
    project.edit(flood, 'submitters: [J. Levine]', `submitters: [${quoted}]`)
    project.write('.changeset/@octocat.md', `---\n'@smtp-status/codes': patch\n---\n\n${text}\n`)
    const { status, out } = await reviewIn(project, '--format', 'markdown')
    expect(status).toBe(1)
    expect(out).toContain('### `X.7.28` changed')
    expect(actingParts(out)).toEqual([])
  })

  it('that cannot be read acts in no terminal and no comment', async () => {
    const project = makeGitProject(registry)
    project.edit(flood, 'sampleText: Mail flood detected', 'sampleText: "\u202E\u001B[2J @octocat <b>"')
    project.write('registry-src/\u001B[31m@octocat <b>.yaml', 'a: 1\n')
    for (const format of ['text', 'markdown', 'json']) {
      const { status, out } = await reviewIn(project, '--format', format)
      expect(status).toBe(1)
      expect(out).toContain('text/control-character')
      expect(out).not.toMatch(unseen)
    }
    expect(actingParts((await reviewIn(project, '--format', 'markdown')).out)).toEqual([])
  })

  it('is cut to what a comment has room for, with a word on what was left out', async () => {
    const project = makeGitProject(registry)
    const long = 'mail @octocat flood '.repeat(150)
    for (let detail = 100; detail < 300; detail += 1) {
      const text = project
        .read(flood)
        .replace('code: X.7.28', `code: X.7.${detail}`)
        .replace('Mail flood detected', `Mail flood ${detail}`)
        .replace(
          /(?<=authority: expert-review\n)/,
          '  expert: Chris Newman\n  review: https://example.org/\n',
        )
        .replace(/description: >-\n.*\n/, `description: ${long.trim()} ${detail}\n`)
      project.write(`registry-src/enumerated/X.7.${detail}.yaml`, text)
    }
    const { status, out } = await reviewIn(project, '--format', 'markdown')
    expect(status).toBe(1)
    expect(out.length).toBeLessThanOrEqual(65_536)
    expect(out.length).toBeGreaterThan(30_000)
    expect(out).toMatch(/\nLeft out, for a comment has room for no more: [\d a-z,]*\d+ entries/)
    expect(out).toContain('needs a minor release')
    expect(actingParts(out)).toEqual([])
  })
})
