import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultRules } from '../src/index.js'
import { faultsPage } from '../src/faults/faults-page.js'

const page = readFileSync(join(import.meta.dirname, '../../../docs/faults.md'), 'utf8')

it('docs/faults.md is what the rules say (npm run faults-page -w packages/source writes it anew)', () => {
  expect(page).toBe(faultsPage())
})

it('docs/faults.md has a heading for every rule, and none else', () => {
  const headings = [...page.matchAll(/^### `(.+)`$/gm)].map(([, id]) => id)
  expect(headings.toSorted()).toEqual(Object.keys(faultRules).toSorted())
})
