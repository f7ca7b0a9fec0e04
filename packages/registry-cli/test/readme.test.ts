import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ianaFolder, makeProject, run } from './support.js'

const newest = join(ianaFolder, 'seen-2024-12-06.xml')
const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
const block = /^```sh\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? ''
const lines = block.trim().split('\n')

describe.skipIf(!existsSync(newest))('the README (needs ../shared)', () => {
  it('shows commands', () => expect(lines.length).toBeGreaterThan(4))

  it.each(lines)('%s runs and is clean on the frozen registry', async (line) => {
    const project = makeProject()
    copyFileSync(newest, join(project, 'smtp-enhanced-status-codes.xml'))
    const [name, ...words] = line.split(' ')
    expect(name).toBe('registry')
    expect(await run(words, project)).toMatchObject({ status: 0, err: '' })
  })
})
