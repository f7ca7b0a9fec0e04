import { describe, expect, it } from 'vitest'
import { replyRuleIds } from '../../src/index.js'
import { ruleFacts } from '../../src/findings.js'
import type { ReplyRule } from '../../src/rules/index.js'
import { replyRules } from '../../src/rules/index.js'
import { exampleFindings } from './example-findings.js'

const rules = replyRuleIds.map((id): [string, ReplyRule] => [id, replyRules[id]])

describe('replyRules', () => {
  it('are those of replyRuleIds, in the same order', () => {
    const groups = Object.keys(replyRules)
    expect(groups.toSorted()).toEqual([...replyRuleIds].toSorted())
    for (const [id, rule] of Object.entries(replyRules)) expect(rule.id).toBe(id)
  })

  it.each(rules)('%s has the facts that its findings carry', (id, { severity, source }) => {
    expect(new Map(Object.entries(ruleFacts)).get(id)).toEqual([severity, source])
  })

  it.each(rules)('%s finds something in its example, and nothing in the one that comes near', (id, rule) => {
    const inExample = exampleFindings(rule.fires).map((finding) => finding.rule)
    expect(inExample).toContain(id)
    expect(exampleFindings(rule.quiet)).toEqual([])
  })

  it.each(rules)('%s is told in sentences', (_, { title, why, advice, message }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(why).toMatch(/^[A-Z][^\n]*\.$/)
    expect(advice).toMatch(/^[A-Z][^\n]*\.$/)
    expect(message).toMatch(/^(?:[a-z]|\{found\})[^\n]*[^.]$/)
  })
})
