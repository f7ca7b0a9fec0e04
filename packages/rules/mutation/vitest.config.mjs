import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

const part = process.env['MUTATION_PART'] ?? 'rest'
const tests = 'packages/rules/test'

const slow = /cross-product|property|real-/

const rank = ({ moduleId }) => (slow.test(moduleId) ? 1 : 0)

/** The quick tests first: most changes are noticed by one of them, and the first that notices ends the run. */
class QuickFirst extends BaseSequencer {
  async sort(files) {
    return files.toSorted((left, right) => rank(left) - rank(right))
  }
}

export default defineConfig({
  // The copy of the repository that Stryker works in.
  root: process.cwd(),
  test: {
    dir: process.cwd(),
    // The tests mirror the sources; the page of rules has every text of theirs in it.
    include:
      part === 'rest'
        ? [`${tests}/**/*.test.ts`]
        : [`${tests}/${part}/**/*.test.ts`, `${tests}/rules-page.test.ts`],
    // The first runs the built package, in which nothing is mutated; the second needs what is being measured.
    exclude: [`${tests}/readme.test.ts`, `${tests}/mutation-page.test.ts`],
    sequence: { sequencer: QuickFirst },
    testTimeout: 60_000,
  },
})
