// Tests that a change is tried against, in their order.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../packages/registry/test')

const slow = /cross-product|property|conflict-rules|real-/

/**
 * The test files for a part, which mirror its sources. The quick ones first: they notice most changes, and the first test that
 * notices ends the run.
 */
export function testsFor(part) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && file.startsWith(`${part}/`))
    .toSorted((left, right) => Number(slow.test(left)) - Number(slow.test(right)) || (left < right ? -1 : 1))
    .map((file) => join(folder, file))
}
