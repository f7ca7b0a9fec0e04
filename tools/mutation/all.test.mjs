// All tests of a part as one file, so that each change is tried in one worker, which loads once what they all need.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { registryRulesPage } from '../pages/registry-rules.js'
import { testsFor } from './tests.mjs'

// A change with which a file cannot be loaded is noticed: else none of the tests would run, and none could fail.
async function load(file) {
  try {
    await import(file)
  } catch (error) {
    it(`loads ${file}`, () => {
      expect(error).toBeUndefined()
    })
  }
}

for (const file of testsFor(process.env['MUTATION_PART'] ?? '')) await load(file)

// The page holds every text of the rules.
it('prints the page of the rules', () => {
  expect(registryRulesPage()).toBe(readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8'))
})
