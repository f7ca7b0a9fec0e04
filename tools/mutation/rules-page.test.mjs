// The page of the rules holds every text of them, so that a change of a text is noticed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { registryRulesPage } from '../pages/registry-rules.js'

it('prints the page of the rules', () => {
  expect(registryRulesPage()).toBe(readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8'))
})
