import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ianaFolder, makeProject, root, run } from './support.js'

const newest = join(ianaFolder, 'seen-2024-12-06.xml')
const pages = join(root, 'docs/commands')
// The pages of these two have tests of their own beside those of the commands.
const elsewhere = new Set(['registry-propose.md', 'registry-review.md'])
const texts = [
  join(root, 'packages/registry-cli/README.md'),
  ...readdirSync(pages)
    .filter((name) => name.startsWith('registry-') && !elsewhere.has(name))
    .map((name) => join(pages, name)),
].map((file) => readFileSync(file, 'utf8'))
const blocks = texts.flatMap((text) =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block),
)
const lines = [...new Set(blocks.flatMap((block) => block.trim().split('\n')))]

describe.skipIf(!existsSync(newest))('the README and the pages of the commands (need ../shared)', () => {
  it('shows commands', () => expect(lines.length).toBeGreaterThan(15))

  it.each(lines)('%s runs and is clean on the frozen registry', async (line) => {
    const project = makeProject()
    copyFileSync(newest, join(project, 'smtp-enhanced-status-codes.xml'))
    const [name, ...words] = line.split(' ')
    expect(name).toBe('registry')
    expect(await run(words, project)).toMatchObject({ status: 0, err: '' })
  })
})
