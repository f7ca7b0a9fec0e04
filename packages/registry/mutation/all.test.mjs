// All tests of a part as one file, so that each change is tried in one worker, which loads once what they all need.
import { expect, it } from 'vitest'
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

for (const file of testsFor(process.env['MUTATION_PART'] ?? 'rest')) await load(file)
