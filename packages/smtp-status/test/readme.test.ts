import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const sessions = [...readme.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map(
  ([, line = '', printed = '']) => ({
    line,
    printed,
  }),
)

// A folder with a command as an installation would have it.
const folder = mkdtempSync(join(tmpdir(), 'readme-'))
const command = join(folder, 'smtp-status')
writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/smtp-status.js')}' "$@"\n`)
chmodSync(command, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the README', () => {
  it('shows commands with what they print', () => expect(sessions.length).toBeGreaterThanOrEqual(4))

  it.each(sessions)('is right about $line', ({ line, printed }) => {
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, FORCE_COLOR: '' }
    const { stdout } = spawnSync('sh', ['-c', line], {
      cwd: join(root, 'test/readme'),
      env,
      encoding: 'utf8',
    })
    expect(stdout).toBe(printed)
  })
})
