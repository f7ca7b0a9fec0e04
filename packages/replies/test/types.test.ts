import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const fixtures = join(import.meta.dirname, 'fixtures/types')
const compiler = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc')
const strict = [
  '--ignoreConfig',
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  '--target',
  'es2023',
  '--module',
  'nodenext',
]

/** Messages of the compiler on a program that uses the package as it was built. */
function compile(file: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, ...strict, '--types', 'node', file], {
    cwd: fixtures,
    encoding: 'utf8',
  })
  return `${stdout}${stderr}`
}

describe('the types', () => {
  it('let right replies pass', () => {
    expect(compile('right.mts')).toBe('')
  })

  it('refuse, each by itself, replies that cannot be right', () => {
    const said = compile('wrong.mts')
    const lines = [...said.matchAll(/^wrong\.mts\((\d+),\d+\): error/gm)].map(([, line]) => Number(line))
    expect([...new Set(lines)]).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])
    expect(said).toContain(`Type '"5.1.1"' is not assignable to type`)
  })
})
