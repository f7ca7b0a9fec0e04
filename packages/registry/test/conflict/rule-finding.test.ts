import { describe, expect, it } from 'vitest'
import { compareRuleFindings } from '../../src/index.js'
import type { RuleFinding } from '../../src/index.js'
import { codeOf } from './found.js'

const finding = (part: Partial<RuleFinding>): RuleFinding => ({
  rule: 'code/twice',
  severity: 'error',
  path: [],
  message: 'Something',
  advice: 'Do something',
  source: 'RFC 5248 section 1',
  ...part,
})
const at = (...path: readonly (string | number)[]): RuleFinding => finding({ path })
const about = (code: string, other?: string): RuleFinding =>
  finding({ code: codeOf(code), ...(other === undefined ? {} : { other: codeOf(other) }) })

describe('findings are put in order', () => {
  // Each list is in order; the findings of a list differ in one thing alone.
  it.each([
    [
      'by the table and the numbers of the code, the registry as a whole first',
      [finding({}), about('5.XXX.YYY'), about('X.7.YYY'), about('X.7.9'), about('X.7.10')],
    ],
    [
      'by the path, what holds a value before the value, and places as numbers',
      [at(), at('a'), at('a', 2), at('a', 2, 'b'), at('a', 10), at('a', 'b'), at('b', 1)],
    ],
    ['by the rule', ['basic-codes/doubled', 'code/twice', 'text/same'].map((rule) => finding({ rule }))],
    [
      'by the other entry, those without one first',
      [about('X.7.1'), about('X.7.1', 'X.7.9'), about('X.7.1', 'X.7.10')],
    ],
    ['by the message', ['A', 'B'].map((message) => finding({ message }))],
    ['by what was found', [finding({}), finding({ found: 'A' }), finding({ found: 'B' })]],
  ])('%s', (_, inOrder) => {
    for (const [index, later] of inOrder.entries())
      for (const earlier of inOrder.slice(0, index)) {
        expect(compareRuleFindings(earlier, later)).toBeLessThan(0)
        expect(compareRuleFindings(later, earlier)).toBeGreaterThan(0)
      }
  })

  it('by the code before the path, the path before the rule, and so on', () => {
    const first = { path: ['a'], rule: 'a/a', other: codeOf('X.7.1'), message: 'A', found: 'A' }
    const last = { path: ['b'], rule: 'b/b', other: codeOf('X.7.2'), message: 'B', found: 'B' }
    const keys = ['path', 'rule', 'other', 'message', 'found'] as const
    keys.forEach((key, index) => {
      const rest = Object.fromEntries(keys.slice(index + 1).map((each) => [each, last[each]]))
      const [left, right] = [finding({ ...first, ...rest }), finding({ ...first, [key]: last[key] })]
      expect(compareRuleFindings(left, right)).toBeLessThan(0)
      expect(compareRuleFindings(right, left)).toBeGreaterThan(0)
    })
    const lower = finding({ ...last, code: codeOf('X.7.1') })
    const higher = finding({ ...first, code: codeOf('X.7.2') })
    expect(compareRuleFindings(lower, higher)).toBeLessThan(0)
  })

  it('not at all where they say the same', () => {
    expect(compareRuleFindings(about('X.7.1', 'X.7.2'), about('X.7.1', 'X.7.2'))).toBe(0)
  })
})
