// All tests of a package as one file, so that one worker holds them all.
import { basename } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testsFor } from './packages.mjs'

// Spares the search for the smallest input with which a test fails: that it fails is enough.
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 100, markInterruptAsFailure: false })

for (const file of testsFor(process.env['MUTATION_PACKAGE'] ?? ''))
  describe(`${basename(file)}`, async () => {
    // A change with which a file cannot be loaded is noticed: else none of its tests would run, and none could fail.
    try {
      await import(file)
    } catch (error) {
      it('can be loaded', () => {
        expect(error).toBeUndefined()
      })
    }
  })
