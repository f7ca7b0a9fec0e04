import { replyRuleIds } from '@smtp-status/replies'
import { faultRules } from '@smtp-status/source'
import { describe, expect, it } from 'vitest'
import { conformancePage } from './conformance.js'
import { faultsPage } from './faults.js'
import { replyRulesPage } from './reply-rules.js'

describe('the page of faults', () => {
  it('has a heading for every rule, and none else', () => {
    const headings = [...faultsPage().matchAll(/^### `(.+)`$/gm)].map(([, id]) => id)
    expect(headings.toSorted()).toEqual(Object.keys(faultRules).toSorted())
  })
})

describe('the page of rules for replies', () => {
  const page = replyRulesPage()

  it('has a row, a heading and two examples for every rule, in order', () => {
    const headings = [...page.matchAll(/^### `(.+)`$/gm)].map(([, id]) => id)
    const rows = [...page.matchAll(/^\| \[`(.+?)`\]\(#(.+?)\) \|/gm)].map(([, id]) => id)
    expect(headings).toEqual([...replyRuleIds])
    expect(rows).toEqual(headings)
    expect(page.match(/^- Found in .*\n {2}\S.*\.$/gm)).toHaveLength(replyRuleIds.length)
    expect(page.match(/^- Not found in /gm)).toHaveLength(replyRuleIds.length)
  })

  it('has no line that is broken by a text in it', () => {
    const [, findings = ''] = page.split('## Findings')
    for (const line of findings.split('\n').filter((one) => one.startsWith('|')))
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(5)
  })
})

describe('the page of conformance', () => {
  it('has tables whose rows have as many cells as their heads', () => {
    const tables = conformancePage().match(/(?:^\|.*\n)+/gm) ?? []
    expect(tables.length).toBeGreaterThan(2)
    for (const table of tables) {
      const widths = table
        .trim()
        .split('\n')
        .map((line) => line.split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
  })
})
