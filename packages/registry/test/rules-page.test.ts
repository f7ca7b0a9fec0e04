import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conflictRules, exceptionNotNeeded, exceptionUnknownRule, updateRules } from '../src/index.js'
import { rulesPage } from '../src/rules-page.js'

const page = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
const rules = [...conflictRules, exceptionNotNeeded, exceptionUnknownRule, ...updateRules]

describe('docs/rules.md', () => {
  it('is what the rules say (npm run build, then npm run rules-page -w packages/registry, writes it anew)', () => {
    expect(page).toBe(rulesPage())
  })

  it('has a heading and a row for every rule, and none else', () => {
    const headings = [...page.matchAll(/^### `(.+)`$/gm)].map(([, id]) => id)
    const rows = [...page.matchAll(/^\| \[`(.+?)`\]\(#(.+?)\) \|/gm)].map(([, id]) => id)
    expect(headings).toEqual(rules.map(({ id }) => id))
    expect(rows).toEqual(headings)
  })

  it('shows what each conflict check says', () => {
    const [conflicts = ''] = page.split('## Update rules')
    expect([...conflicts.matchAll(/^Example: /gm)]).toHaveLength(conflictRules.length + 2)
  })

  it('has no line that is broken by a text in it', () => {
    for (const line of page.split('\n').filter((one) => one.startsWith('|')))
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(5)
  })
})
