import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replyRuleIds } from '../../src/index.js'
import { rulesPage } from '../../src/rules/rules-page.js'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/rfc2034.md'), 'utf8')

describe('docs/rfc2034.md', () => {
  it('is what the rules say (npm run build, then npm run rules-page -w packages/replies, writes it anew)', () => {
    expect(page).toBe(rulesPage())
  })

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
