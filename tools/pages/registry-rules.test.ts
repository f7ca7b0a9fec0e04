import { describe, expect, it } from 'vitest'
import {
  conflictRules,
  exceptionNotNeeded,
  exceptionUnknownRule,
  updateRules,
} from '../../packages/registry/src/index.js'
import { registryRulesPage } from './registry-rules.js'

const page = registryRulesPage()
const rules = [...conflictRules, exceptionNotNeeded, exceptionUnknownRule, ...updateRules]

describe('the page of rules', () => {
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
