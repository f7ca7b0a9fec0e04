import { describe, expect, it } from 'vitest'
import type { Notes } from '../src/findings.js'
import { inOrder, note, replyRuleIds, ruleFacts } from '../src/findings.js'

describe('notes', () => {
  it('hold a finding a rule, with all of its lines and what was found in the first', () => {
    const notes: Notes = []
    note(notes, 'code/missing', 1, null)
    note(notes, 'reply/separator', 2, ':')
    note(notes, 'reply/separator', 4, '=')
    expect(notes).toEqual([
      {
        rule: 'code/missing',
        severity: 'error',
        source: 'RFC 2034 section 4',
        lines: [1],
        found: null,
      },
      {
        rule: 'reply/separator',
        severity: 'error',
        source: 'RFC 5321 section 4.2',
        lines: [2, 4],
        found: ':',
      },
    ])
    expect(notes.toSorted(inOrder).map(({ rule }) => rule)).toEqual(['reply/separator', 'code/missing'])
  })
})

describe('the facts on rules', () => {
  it('are those of all rules, in their order', () => {
    expect(Object.keys(ruleFacts)).toEqual([...replyRuleIds])
  })

  it('name a section of a document each', () => {
    for (const [, source] of Object.values(ruleFacts))
      expect(source).toMatch(/^RFC \d{4} section \d(\.\d+)*$/)
  })

  it('call an error what a document forbids, and nothing that the registry alone says', () => {
    const errors = replyRuleIds.filter((id) => ruleFacts[id][0] === 'error')
    expect(errors.map((id) => ruleFacts[id][1]).filter((source) => /RFC (3463|5248)/.test(source))).toEqual(
      [],
    )
  })
})
