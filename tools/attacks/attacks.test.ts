import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attacks } from './attacks.mjs'

const root = join(import.meta.dirname, '../..')

/** Tells whether a file has a test, or a case of a table of tests, of this name. */
function hasTest(file: string, name: string): boolean {
  const path = join(root, file)
  if (!existsSync(path)) return false
  const text = readFileSync(path, 'utf8')
  return [`'${name}'`, `"${name}"`].some((quoted) => text.includes(quoted))
}

describe('the faults that attackers found', () => {
  it('are all fifteen', () => {
    expect(attacks).toHaveLength(15)
  })

  it.each(attacks)('have tests that are there: $fault', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter(([file, name]) => !hasTest(file, name))).toEqual([])
  })
})
