import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'publish-packed.mjs')
const folder = mkdtempSync(join(tmpdir(), 'packed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
writeFileSync(join(folder, 'one-1.0.0.tgz'), 'one')
writeFileSync(join(folder, 'two-1.0.0.tgz'), 'two')

/** Publishes with a program in the place of npm that fails, so that nothing could reach a registry. */
function publish(sums: string): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [script, folder], {
    env: { PATH: folder, SUMS: sums },
    encoding: 'utf8',
  })
  return { status, stderr }
}

describe('what the job that publishes takes', () => {
  const one = `${digest('one')}  one-1.0.0.tgz`
  const two = `${digest('two')}  two-1.0.0.tgz`

  it.each([
    ['with another digest', `${digest('three')}  one-1.0.0.tgz\n${two}`],
    ['that nobody packed', one],
    ['of which one is missing', `${one}\n${two}\n${digest('three')}  three-1.0.0.tgz`],
  ])('is no tarball %s', (_, sums) => {
    const { status, stderr } = publish(sums)
    expect(status).toBe(1)
    expect(stderr).toContain('the tarballs are not those that were packed')
  })

  it('is nothing at all where no digest is given', () => {
    expect(publish('').stderr).toContain('usage: SUMS=')
  })

  it('is what was packed, in any order of the digests', () => {
    expect(publish(`${two}\n${one}\n`).stderr).not.toContain('the tarballs are not those')
  })
})
