import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commitAll, makeProject, put, registryProgram, statusProgram } from './projects.mjs'

const shim = join(import.meta.dirname, 'shim.mjs')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-readers-'))
  makeProject(folder)
  put(folder, 'reply.txt', '550 5.1.1 No such user\n')
  commitAll(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const readers: readonly (readonly [string, ...(readonly string[])])[] = [
  [registryProgram, 'check'],
  [registryProgram, 'fix', '--check'],
  [registryProgram, 'show', 'X.7.28'],
  [registryProgram, 'log', 'X.7.28'],
  [registryProgram, 'diff', '2017', '2024'],
  [registryProgram, 'audit'],
  [registryProgram, 'audit', '--git', 'HEAD'],
  [registryProgram, 'review', '--base', 'HEAD'],
  [statusProgram, 'explain', 'reply.txt'],
  [statusProgram, 'classify', 'reply.txt'],
  [statusProgram, 'lint', 'reply.txt'],
  [statusProgram, 'scan', '.'],
]

it.each(readers.map((line) => [line.slice(1).join(' '), line] as const))(
  'a command that only reads changes no file: %s',
  { timeout: 60_000 },
  (_, line) => {
    const count = join(folder, '.git', 'count')
    const env = { ...process.env, COUNT_TO: count }
    const { stderr } = spawnSync(process.execPath, ['--import', shim, ...line], { cwd: folder, env })
    expect(stderr.toString()).not.toMatch(/stopped by a fault|\n\s+at /)
    expect(readFileSync(count, 'utf8')).toBe('0')
  },
)
