import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runReadmeExamples } from '../../../scripts/readme-examples.js'

it('does what its README says', async () => {
  expect(await runReadmeExamples(join(import.meta.dirname, '..'))).toBeGreaterThanOrEqual(10)
})
