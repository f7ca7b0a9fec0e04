// Which tests a change is tried against, and in what order.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../test')

// The first runs the built package, in which nothing is changed; the second needs what is being measured.
const leftOut = new Set(['readme.test.ts', 'mutation-page.test.ts'])

const slow = /cross-product|property|conflict-rules|real-/

const isFor = (part, file) => part === 'rest' || file.startsWith(`${part}/`) || file === 'rules-page.test.ts'

/**
 * The test files for a part, which mirror its sources, and the page that holds every text of the rules. The quick ones first: they
 * notice most changes, and the first test that notices ends the run.
 */
export function testsFor(part) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !leftOut.has(file) && isFor(part, file))
    .toSorted((left, right) => Number(slow.test(left)) - Number(slow.test(right)) || (left < right ? -1 : 1))
    .map((file) => join(folder, file))
}
