import { describe, expect, it } from 'vitest'
import type { ReplyFinding } from '../../src/index.js'
import { checkReply, replyRuleIds } from '../../src/index.js'
import { describeFinding } from '../../src/rules/index.js'

const said = (reply: string): readonly string[] =>
  checkReply(reply, { answers: 'other' }).map(describeFinding)

describe('describeFinding', () => {
  it('says where it is, what was found, and what is expected', () => {
    expect(said('550-5.1.1 a\n550 b')).toEqual([
      'Line 2: there is no enhanced status code; one is expected at the beginning of the text.',
    ])
    expect(said('550-a\n550 b')).toEqual([
      'Lines 1 and 2: there is no enhanced status code; one is expected at the beginning of the text.',
    ])
    expect(said('600 a')).toEqual([
      'Line 1: the basic status code is 600; a first digit of 2 to 5 and a second of 0 to 5 are expected.',
    ])
    expect(said('')).toEqual(['There is no reply; at least three digits are expected.'])
  })

  it('shows what was found harmlessly', () => {
    expect(said('354 a\u001b[31m')).toEqual(['Line 1: there is "\\x1b"; printable characters are expected.'])
    expect(said('\u202e\n354 a')[0]).toBe(
      'Line 1: there stands "\\u{202e}"; three digits are expected first.',
    )
  })

  it('takes what was found for no pattern', () => {
    expect(said("$&$'$`\n354 a")[0]).toBe('Line 1: there stands "$&$\'$`"; three digits are expected first.')
  })

  it('is one line for any rule, whatever was found', () => {
    for (const rule of replyRuleIds)
      for (const found of [null, '', '\n', 'a\nb', 'x'.repeat(100_000)]) {
        const finding: ReplyFinding = { rule, severity: 'error', source: '', lines: [1, 2, 4], found }
        expect(describeFinding(finding)).toMatch(/^Lines 1, 2 and 4: (?!.*\{found\})[^\n]{1,300}\.$/)
      }
  })
})
